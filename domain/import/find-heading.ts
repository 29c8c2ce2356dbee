import { readDate } from './read-date.ts';
import { readHeading } from './read-heading.ts';
import { isEmail, isPhone, readNumber } from './read-value.ts';
import { importSubjects, type SheetRow } from './subject.ts';

/** How far down a heading is looked for: below a title, a date, a note. */
export const headingSearchRows = 30;

/**
 * Finds the row of headings: the row of words that name the most fields, or else the first row that is as wide as the table.
 * @returns its number as the spreadsheet counts, or null when the first full row is data already.
 */
export function findHeading(rows: readonly SheetRow[]): number | null {
  const top = rows.slice(0, headingSearchRows);
  const widths = top.map((r) => filled(r).length);
  const usual = [...widths].sort((a, b) => b - a)[Math.floor(widths.length / 3)] ?? 0;
  let best: { row: number; score: number } | null = null;
  for (const [i, row] of top.entries()) {
    const score = headingScore(row, usual) - i * 0.01;
    if (score > 0 && (best === null || score > best.score)) best = { row: row.row, score };
  }
  return best?.row ?? null;
}

function filled(row: SheetRow): string[] {
  return row.cells.map((c) => c.trim()).filter((c) => c !== '');
}

function headingScore(row: SheetRow, usualWidth: number): number {
  const cells = filled(row);
  if (cells.length === 0 || cells.some(isData) || new Set(cells).size < cells.length * 0.7) return 0;
  const named = Math.max(
    ...importSubjects.map((s) => cells.filter((c) => (readHeading(c, s)[0]?.certainty ?? 0) >= 0.8).length),
  );
  const wide = cells.length >= Math.max(2, usualWidth * 0.6) ? 1 : 0;
  return named + wide;
}

/** A cell that no heading is: an address, a telephone number, a date, an amount, a long text. */
function isData(cell: string): boolean {
  return (
    isEmail(cell) ||
    readNumber(cell) !== undefined ||
    isPhone(cell) ||
    readDate(cell) !== undefined ||
    cell.length > 80
  );
}
