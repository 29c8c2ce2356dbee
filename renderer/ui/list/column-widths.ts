import type { ListColumn } from './list-props.ts';

const lookedAt = 400;
const fewest = 8;
const most = 44;

/**
 * The tracks of a list: a column of a fixed width keeps it; the others share the room by what they hold, so that none is cut
 * while another has room to spare.
 */
export function columnWidths<R>(columns: readonly ListColumn<R>[], rows: readonly R[]): string {
  const step = Math.max(1, Math.floor(rows.length / lookedAt));
  const some = rows.filter((_, i) => i % step === 0);
  return columns
    .map((column) => {
      const { width = 'minmax(0, 1fr)' } = column;
      const [, least] = /^minmax\((\w+),/.exec(width) ?? [];
      return least === undefined ? width : `minmax(${least}, ${share(column, some)}fr)`;
    })
    .join(' ');
}

/** Letters of the longest text, within reason: one very long name takes no room from the rest. */
function share<R>({ header, value }: ListColumn<R>, rows: readonly R[]): number {
  const longest = rows.reduce((max, row) => Math.max(max, lettersOf(value(row))), header.length);
  return Math.min(most, Math.max(fewest, longest));
}

function lettersOf(value: string | number | null): number {
  return typeof value === 'string' ? value.length : 0;
}
