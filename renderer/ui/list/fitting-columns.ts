import type { ListColumn } from './list-props.ts';

/** Between the columns, at both sides of a row together, and of a letter of the list about; pixels (record-list.module.css). */
const gap = 16;
const sides = 32;
const letter = 7.6;

/** A name is read well in so much: it may have more, and is not cut to less while another column could go. */
const enough = 220;

/**
 * The columns that a list of this width has room for: those that need more width than there is are left out, and then the
 * least important ones (shown from the greatest width on), until what is left can be read without scrolling sideways.
 */
export function fittingColumns<R>(
  columns: readonly ListColumn<R>[],
  longestOf: (column: ListColumn<R>) => number,
  width: number,
): ListColumn<R>[] {
  const fitting = columns.filter((column) => (column.fromWidth ?? 0) <= width);
  const needed = (column: ListColumn<R>) => neededWidth(column, longestOf(column));
  let total = fitting.reduce((sum, column) => sum + needed(column) + gap, sides - gap);
  const mayGo = fitting.filter(({ fromWidth }) => fromWidth !== undefined).toSorted(lessImportantFirst);
  const gone = new Set<ListColumn<R>>();
  for (const column of mayGo) {
    if (total <= width) break;
    gone.add(column);
    total -= needed(column) + gap;
  }
  return fitting.filter((column) => !gone.has(column));
}

function lessImportantFirst<R>(a: ListColumn<R>, b: ListColumn<R>): number {
  return (b.fromWidth ?? 0) - (a.fromWidth ?? 0);
}

/** A fixed track is as wide as it is; one that shares the room wants its longest text, within reason. */
function neededWidth<R>({ width = 'minmax(0, 1fr)' }: ListColumn<R>, letters: number): number {
  const [, least] = /^minmax\((\d+)/.exec(width) ?? [];
  if (least === undefined) return Number.parseFloat(width) || 0;
  return Math.max(Number(least), Math.min(enough, letters * letter));
}
