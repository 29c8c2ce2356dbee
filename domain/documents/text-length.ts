import type { lengthUnits } from './kinds.ts';
import { estimatedPages } from './length.ts';
import type { Block, DocumentLang } from './model.ts';
import type { RichTextDoc } from './rich-text.ts';
import { wordCount } from './rich-text-words.ts';

export type LengthUnit = (typeof lengthUnits)[number];

/** Said aloud at a pace that a room follows; French takes more words, and they are said faster. */
const wordsInMinute: Record<DocumentLang, number> = { en: 130, fr: 150 };
/** Of the first page: title and head. */
const headOfPage = 0.15;
const panelsOnPage = 2;
/** What has no room on a card is told of its side, not of its length. */
const sidesOfCard = 2;

/**
 * How long a text is in the unit that its kind is measured in, rounded as it would be said: an estimate, since nobody
 * has laid it out. @param blocks its text with its facts in place.
 */
export function textLength(
  unit: LengthUnit,
  { doc, blocks, lang }: { doc: RichTextDoc; blocks: readonly Block[]; lang: DocumentLang },
): number {
  if (unit === 'words') return wordCount(doc);
  if (unit === 'minutes') return whole(wordCount(doc) / wordsInMinute[lang]);
  if (unit === 'panels' && blocks.some(({ type }) => type === 'cards')) return sidesOfCard;
  const pages = estimatedPages(blocks) + headOfPage;
  return whole(unit === 'panels' ? pages * panelsOnPage : pages);
}

function whole(measured: number): number {
  return Math.max(1, Math.round(measured));
}
