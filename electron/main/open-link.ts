import { type BrowserWindow, dialog, shell } from 'electron';
import { ExpectedError } from '../../domain/errors.ts';
import type { Language } from './settings.ts';
import { shellWords } from './words.ts';

const allowed = new Set(['https:', 'mailto:']);

/**
 * Opens an address in the user's browser or mail program after asking. @returns whether the user agreed.
 * @throws ExpectedError `invalid_input` for anything but https and mailto.
 */
export async function openLink(url: string, window: BrowserWindow, language: Language): Promise<boolean> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !allowed.has(address.protocol))
    throw new ExpectedError('invalid_input', 'not https or mailto');
  const { question, open, cancel } = shellWords(language).link;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: question,
    detail: address.href,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address.href);
  return true;
}
