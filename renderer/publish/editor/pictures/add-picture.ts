import type { Editor } from '@tiptap/core';
import { type PictureRefusal, pictureBytes } from '../../../../domain/documents/picture-source.ts';
import { call, shell } from '../../../desk.ts';
import { drawPicture } from './draw-picture.ts';

/** Dots an inch at which a picture without a size of its own is shown, and the widest that it is put in. */
const usualDots = 150;
const widestMillimetres = 165;

export interface KeptPicture {
  sha256: string;
  format: 'png' | 'jpeg';
  ratio: number;
  widthMillimetres: number;
}

/** Makes bytes a picture of the workspace, or says why they are none. */
export async function keepPicture(bytes: Uint8Array): Promise<KeptPicture | PictureRefusal> {
  const drawn = await drawPicture(bytes);
  if (typeof drawn === 'string') return drawn;
  const { sha256, format, width, height } = await call('writing.keepPicture', { bytes: drawn });
  const natural = Math.round((width * 25.4) / usualDots);
  return {
    ...{ sha256, format, ratio: Math.min(100, Math.max(0.01, height / width)) },
    widthMillimetres: Math.min(widestMillimetres, Math.max(10, natural)),
  };
}

/** Asks for a file and puts its picture into the text. @returns why it was refused; undefined when it is in, or nothing was chosen. */
export async function choosePicture(editor: Editor): Promise<PictureRefusal | undefined> {
  const chosen = await shell('files.chooseSource', { type: 'picture' });
  if (!chosen) return undefined;
  const { bytes } = await call('writing.chosenFile', { token: chosen.token });
  return bytes ? await insertPicture(editor, bytes) : 'picture_too_heavy';
}

/** Puts files that were dropped or pasted into the text. @returns why some were refused. */
export async function insertFiles(editor: Editor, files: readonly File[]): Promise<PictureRefusal[]> {
  const refused: PictureRefusal[] = [];
  for (const file of files) {
    const bytes = file.size > pictureBytes ? undefined : new Uint8Array(await file.arrayBuffer());
    const refusal = bytes ? await insertPicture(editor, bytes) : 'picture_too_heavy';
    if (refusal) refused.push(refusal);
  }
  return refused;
}

async function insertPicture(editor: Editor, bytes: Uint8Array): Promise<PictureRefusal | undefined> {
  const kept = await keepPicture(bytes);
  if (typeof kept === 'string') return kept;
  if (editor.isDestroyed) return undefined;
  editor.chain().focus().insertContent({ type: 'picture', attrs: kept }).run();
  focusWords(kept.sha256, editor);
  return undefined;
}

/** On to the words for those who do not see it: they are wanted of every picture. */
function focusWords(sha256: string, editor: Editor): void {
  setTimeout(() => {
    let found: number | undefined;
    editor.state.doc.forEach((node, position) => {
      if (node.attrs.sha256 === sha256) found = position;
    });
    const holder = found === undefined ? null : editor.view.nodeDOM(found);
    if (holder instanceof HTMLElement) holder.querySelector<HTMLInputElement>('[data-alt]')?.focus();
  }, 50);
}
