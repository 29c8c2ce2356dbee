import { plainText } from '../../domain/documents/blocks.ts';
import type { Span } from '../../domain/documents/model.ts';

/** Widths of the letters of Arial, in thousandths of its size: of a letter not listed, that of most. */
const letterWidths = new Map(
  Object.entries({
    222: "ijl'’‘",
    278: ' \u00a0!,./:;fIt[]\\',
    333: '()-r`•',
    355: '"“”',
    500: 'cksvxyzJ',
    584: '+<=>~−',
    611: 'FTZ',
    667: 'ABEKPSVXY&',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'mM',
    889: '%',
    944: 'W',
    1000: '—…→@',
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);
const usualWidth = 556;
const boldShare = 1.08;
const twipsPerPoint = 20;

/** Size of the text in a table, in points, and the room at both sides of a cell, in twips (word-styles.ts). */
const tableText = { points: 10.5, sides: 230 };

/** No word takes more of the page than this from the other columns: a long address is rather broken. */
const mostShare = 0.4;

/** The width of a text on one line, in twips, as Arial sets it. */
function textWidth(text: string, bold: boolean): number {
  const thousandths = [...text.normalize('NFD').replace(/\p{M}/gu, '')].reduce(
    (sum, letter) => sum + (letterWidths.get(letter) ?? usualWidth),
    0,
  );
  return (thousandths / 1000) * tableText.points * twipsPerPoint * (bold ? boldShare : 1);
}

/** What stays on one line: a line may end at a space that is not a no-break one, and after a hyphen or a dash. */
function unbroken(text: string): string[] {
  return text.split(/[ \t\n]+|(?<=[-–—])/);
}

interface CellText {
  text: string;
  bold: boolean;
}

/** The least width at which no word of a column is broken, in twips. */
function leastWidth(cells: readonly CellText[], whole: number): number {
  const words = cells.flatMap(({ text, bold }) => unbroken(text).map((word) => textWidth(word, bold)));
  const longest = words.reduce((most, width) => Math.max(most, width), 0);
  return Math.min(Math.ceil(longest) + tableText.sides, whole * mostShare);
}

interface ColumnContent {
  /** Of the page, beside those of the other columns. */
  share: number;
  header: string;
  cells: readonly (readonly Span[])[];
  /** Its cells are bold, as its header is. */
  bold: boolean;
}

/**
 * Whole twips that add up to the whole width: in proportion to the shares, but none so narrow that a word of it would be
 * broken, as long as there is room for the words of all.
 */
export function measuredWidths(columns: readonly ColumnContent[], whole: number): number[] {
  const least = columns.map(({ header, cells, bold }) =>
    leastWidth(
      [{ text: header, bold: true }, ...cells.map((spans) => ({ text: plainText(spans), bold }))],
      whole,
    ),
  );
  if (sum(least) >= whole) return columnWidths(least, whole);
  return columnWidths(
    raised(
      columns.map(({ share }) => share),
      least,
      whole,
    ),
    whole,
  );
}

/** Columns that would be too narrow get what they need at the least; the others divide what is left by their shares. */
function raised(shares: readonly number[], least: readonly number[], whole: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = whole - sum(least.filter((_, at) => fixed.has(at)));
    const free = sum(shares.filter((_, at) => !fixed.has(at)));
    const widths = shares.map((share, at) => (fixed.has(at) ? (least[at] ?? 0) : (left * share) / free));
    const narrow = widths.flatMap((width, at) => (!fixed.has(at) && width < (least[at] ?? 0) ? [at] : []));
    if (narrow.length === 0) return widths;
    for (const at of narrow) fixed.add(at);
  }
}

/** Whole twips in proportion to the shares; they add up to the whole width. */
export function columnWidths(shares: readonly number[], whole: number): number[] {
  const total = sum(shares);
  let share = 0;
  let start = 0;
  return shares.map((each) => {
    share += each;
    const end = Math.round((whole * share) / total);
    const width = end - start;
    start = end;
    return width;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
