import { paragraph } from './blocks.ts';
import { cardSheet } from './card-sheet.ts';
import type { DocumentKind } from './kinds.ts';
import type { Block, Section } from './model.ts';

/** What a kind with pages of its own needs besides its text. */
interface PlanWords {
  /** How to print a sheet of cards, and what it is called. */
  cutOut: string;
  sheet: string;
  /** Over the front of a card that is no real one; empty for one that is. */
  mark: string;
  foot: string;
}

/**
 * The pages of a document: one after the other; a brochure as two panels side by side, to be folded in the middle; a
 * wallet card as a page that can be read, and a sheet of cards with the same words.
 * @param head what stands above the text
 */
export function pagePlan(
  kind: DocumentKind,
  head: readonly Block[],
  said: readonly Block[],
  words: PlanWords,
): Section[] {
  if (kind === 'brochure') return [{ landscape: true, columns: 2, blocks: [...head, ...said] }];
  if (kind !== 'wallet-card') return [{ blocks: [...head, ...said] }];
  const cards = cardSheet(words.sheet, said, words.mark, words.foot);
  return [{ blocks: [...head, ...said, paragraph(words.cutOut, 'note')] }, { blocks: [cards] }];
}
