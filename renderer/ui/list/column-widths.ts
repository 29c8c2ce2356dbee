import type { ListColumn } from './list-props.ts';

const lookedAt = 400;
const fewest = 8;
const most = 44;

/**
 * The tracks of a list: a column of a fixed width keeps it; the others share the room by what they hold, so that none is cut
 * while another has room to spare.
 */
export function columnWidths<R>(columns: readonly ListColumn<R>[], rows: readonly R[]): string {
  return columns
    .map((column) => {
      const { width = 'minmax(0, 1fr)' } = column;
      const [, least] = /^minmax\((\w+),/.exec(width) ?? [];
      return least === undefined ? width : `minmax(${least}, ${share(column, rows)}fr)`;
    })
    .join(' ');
}

/** Letters of the longest text, within reason: one very long name takes no room from the rest. */
function share<R>(column: ListColumn<R>, rows: readonly R[]): number {
  return Math.min(most, Math.max(fewest, longestText(column, rows)));
}

/** Letters of the longest text of a column, its heading included; of a long list some rows are looked at. */
export function longestText<R>({ header, value }: ListColumn<R>, rows: readonly R[]): number {
  const step = Math.max(1, Math.floor(rows.length / lookedAt));
  let longest = header.length;
  for (let i = 0; i < rows.length; i += step) {
    const row = rows[i];
    if (row !== undefined) longest = Math.max(longest, lettersOf(value(row)));
  }
  return longest;
}

function lettersOf(value: string | number | null): number {
  return typeof value === 'string' ? value.length : 0;
}
