import type { DocumentModel } from '../../domain/documents/model.ts';
import type { PageShape } from './word-look.ts';

/** What a block needs to know of the document around it, and what counts up while the document is written. */
export interface WordContext {
  model: DocumentModel;
  /** Of the section that is being written. */
  page: PageShape;
  /** Name of the Word bookmark for each anchor of the model. */
  bookmarks: ReadonlyMap<string, string>;
  counts: { lists: number; tasks: number; pictures: number };
}

/** Bookmark names have at most 40 characters, none of them from the model. */
export function nameBookmarks(model: DocumentModel): Map<string, string> {
  const names = new Map<string, string>();
  for (const section of model.sections) {
    for (const block of section.blocks) {
      if ((block.type === 'heading' || block.type === 'table') && block.anchor !== undefined) {
        names.set(block.anchor, `place_${names.size + 1}`);
      }
    }
  }
  return names;
}
