import { type Cell, writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { ExportCell } from '../../../domain/import/cell-values.ts';
import { withGuard, withGuardKept } from '../../../domain/import/formula-guard.ts';

/** One list to write: its name, its headings and its rows. */
export interface ListToWrite {
  name: string;
  headings: string[];
  rows: ExportCell[][];
  /** A page of text and no list: one wide column, its lines broken. */
  isText?: true;
}

const mark = '\ufeff';

/** CSV in UTF-8 with the mark by which Excel knows it, lines as Excel ends them; no cell can be taken for a formula. */
export function writeCsv(list: ListToWrite): Uint8Array {
  const rows = list.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string'
        ? withGuard(cell)
        : cell === null
          ? ''
          : typeof cell === 'number'
            ? String(cell)
            : cell.date,
    ),
  );
  return Buffer.from(
    mark + Papa.unparse([list.headings.map(withGuard), ...rows], { newline: '\r\n' }),
    'utf8',
  );
}

const widest = 60;
const pageWidth = 100;

/** A workbook with a sheet for each list: headings in bold that stay in view, dates as dates, texts as texts (which no spreadsheet calculates). */
export async function writeWorkbook(lists: readonly ListToWrite[]): Promise<Uint8Array> {
  const sheets = lists.map(({ name, headings, rows, isText }) => {
    const texts = rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string'
          ? withGuardKept(cell)
          : cell !== null && typeof cell === 'object'
            ? new Date(`${cell.date}T00:00:00Z`)
            : cell,
      ),
    );
    const cells = new Map<string, Partial<Cell>>(
      headings.map((heading, i) => [
        `0,${i}`,
        { value: heading, type: 'string', style: { font: { bold: true } } },
      ]),
    );
    if (isText) for (const [i, [cell]] of rows.entries()) cells.set(`${i + 1},0`, textCell(cell));
    const columns = headings.map((heading, i) => ({
      width: isText ? pageWidth : widthOf(heading, rows, i),
      ...(isDates(rows, i) && { numFmt: 'yyyy-mm-dd' }),
    }));
    return { name: name.slice(0, 31), columns, rows: [headings, ...texts], cells, freezePane: { rows: 1 } };
  });
  return await writeXlsx({ sheets });
}

function textCell(cell: ExportCell | undefined): Partial<Cell> {
  const value = withGuardKept(String(cell ?? ''));
  return { value, type: 'string', style: { alignment: { wrapText: true, vertical: 'top' } } };
}

function isDates(rows: readonly ExportCell[][], column: number): boolean {
  return rows.some((row) => row[column] !== null && typeof row[column] === 'object');
}

function widthOf(heading: string, rows: readonly ExportCell[][], column: number): number {
  let width = heading.length;
  for (const row of rows.slice(0, 200)) {
    const cell = row[column] ?? '';
    width = Math.max(width, typeof cell === 'object' ? 10 : String(cell).length);
  }
  return Math.min(width + 2, widest);
}
