import en from '../../assets/translations/en/shell.json' with { type: 'json' };
import fr from '../../assets/translations/fr/shell.json' with { type: 'json' };
import type { Language } from './settings.ts';

export type ShellWords = typeof en;

// A key that French lacks does not compile.
const words: Record<Language, ShellWords> = { en, fr };

/** The words of the menu and of dialogs. */
export function shellWords(language: Language): ShellWords {
  return words[language];
}
