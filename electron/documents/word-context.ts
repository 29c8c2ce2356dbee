import type { IParagraphOptions } from 'docx';
import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import type { PageShape, Palette } from './word-look.ts';

/** What a block needs to know of the document around it, and what counts up while the document is written. */
export interface WordContext {
  model: DocumentModel;
  /** Of the section that is being written, as are the kinds of the blocks beside this one. */
  page: PageShape;
  palette: Palette;
  /** Name of the Word bookmark for each anchor of the model. */
  bookmarks: ReadonlyMap<string, string>;
  before: Block['type'] | undefined;
  after: Block['type'] | undefined;
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

/** Spacing of a first paragraph that would otherwise touch the table above it, which has no room after it. */
export function roomAfterTable(context: WordContext): Pick<IParagraphOptions, 'spacing'> {
  const touches =
    context.before === 'table' || context.before === 'checklist' || context.before === 'contents';
  return touches ? { spacing: { before: 300 } } : {};
}

/** Few words that lead to what comes next stay on its page. */
export function staysWithNext(characters: number, context: WordContext): Pick<IParagraphOptions, 'keepNext'> {
  const leadsOn = context.after === 'table' || context.after === 'checklist' || context.after === 'list';
  return leadsOn && characters < 300 ? { keepNext: true } : {};
}
