import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { PictureRefusal } from '../../../../domain/documents/picture-source.ts';
import { insertFiles } from '../pictures/add-picture.ts';
import { cleanedHtml, withoutUnseen } from './cleaned-html.ts';
import { withKeptPictures } from './kept-pictures.ts';

/** What could not be taken into the text. The screen has words for each: translations `writing:left.WHAT` and `writing:refused.CODE`. */
export type NotTaken =
  | { what: 'pictures' | 'tables'; count: number }
  | { what: 'blocks'; count: number }
  | { what: 'refused'; code: PictureRefusal };

/** More is no document, and none could be saved. */
export const mostBlocks = 4000;

/** How what is pasted and dropped is taken into a text: cleaned, with its pictures, and never more than a document holds. */
export function pasteRules(editorOf: () => Editor | null, tell: (left: NotTaken[]) => void): EditorProps {
  return {
    transformPastedHTML(html) {
      const { html: cleaned, left } = cleanedHtml(html);
      const told = [
        { what: 'pictures' as const, count: left.pictures },
        { what: 'tables' as const, count: left.tables },
      ].filter(({ count }) => count > 0);
      if (told.length > 0) tell(told);
      return cleaned;
    },
    transformPastedText: withoutUnseen,
    transformPasted(slice, view) {
      if (slice.content.childCount + view.state.doc.childCount <= mostBlocks) return slice;
      tell([{ what: 'blocks', count: slice.content.childCount }]);
      return Slice.empty;
    },
    handlePaste(view, event) {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const files = pictureFiles(event.clipboardData);
      if (files.length > 0 && isOnePicture(html)) {
        void takeFiles(editorOf(), files, tell);
        return true;
      }
      const { pictures, html: cleaned, left } = cleanedHtml(html);
      if (pictures.length === 0) return false;
      if (left.pictures > 0) tell([{ what: 'pictures', count: left.pictures }]);
      void pasteWithPictures(view, cleaned, pictures, tell);
      return true;
    },
    handleDrop(_, event) {
      const files = pictureFiles(event.dataTransfer);
      if (files.length === 0) return false;
      event.preventDefault();
      void takeFiles(editorOf(), files, tell);
      return true;
    },
  };
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** A picture that was copied by itself comes as a file, and as HTML that only points at it. */
function isOnePicture(html: string): boolean {
  return html === '' || new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() === '';
}

async function takeFiles(
  editor: Editor | null,
  files: File[],
  tell: (left: NotTaken[]) => void,
): Promise<void> {
  const refused = editor ? await insertFiles(editor, files) : [];
  if (refused.length > 0) tell(refused.map((code) => ({ what: 'refused', code })));
}

async function pasteWithPictures(
  view: EditorView,
  html: string,
  pictures: readonly string[],
  tell: (left: NotTaken[]) => void,
): Promise<void> {
  const kept = await withKeptPictures(html, pictures);
  if (kept.refused.length > 0) tell(kept.refused.map((code) => ({ what: 'refused', code })));
  if (!view.isDestroyed) view.pasteHTML(kept.html);
}
