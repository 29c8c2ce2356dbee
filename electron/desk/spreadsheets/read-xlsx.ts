import { EncryptedFileError, HucreError } from 'hucre';
import { type Cell, type CellValue, readXlsx as readWorkbook, type Sheet as WorkbookSheet } from 'hucre/xlsx';
import { isFormMark, readFormMark } from '../../../domain/import/form-mark.ts';
import { withoutGuard } from '../../../domain/import/formula-guard.ts';
import type { CellMark, SheetRow } from '../../../domain/import/subject.ts';
import { FileRefused, limits, type Sheet, type SpreadsheetFile } from './spreadsheet-file.ts';

/*
 * Why hucre: of the libraries looked at (2026-11, 100,000 rows × 15 columns) it is the quickest that tells formulas and errors
 * apart from values and gives the number formats (percentages, leading zeros, durations): 2.6 s against 5.2 s of SheetJS (only
 * re-published on the registry) and 6.8 s and three times the memory of the exceljs forks; read-excel-file is as quick but
 * knows only values. It has no dependency, is MIT, maintained, and bounds what it unpacks.
 */

/**
 * Reads a workbook whose parts were looked at (zip-parts.ts): every sheet with something in it.
 * @throws FileRefused
 */
export async function readXlsx(bytes: Uint8Array): Promise<SpreadsheetFile> {
  let sheets: readonly WorkbookSheet[];
  try {
    const workbook = await readWorkbook(bytes, { readStyles: true });
    sheets = workbook.sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new FileRefused('passwordProtected');
    if (error instanceof HucreError || error instanceof Error)
      throw new FileRefused('damaged', String(error));
    throw error;
  }
  const shown = sheets.filter((s) => s.hidden !== true && s.veryHidden !== true);
  const form = readFormMark(shown.flatMap(textsOf));
  const lists = form ? shown.filter((s) => !textsOf(s).some(isFormMark)) : shown;
  const read = lists.map((sheet) => sheetOf(sheet, form !== null)).filter((s) => s.rows.length > 0);
  return { kind: 'xlsx', encoding: null, delimiter: null, form, sheets: read };
}

const markColumns = 3;

/** Where the mark of a review form may stand. */
function textsOf({ rows }: WorkbookSheet): string[] {
  return rows.flatMap((values) => values.slice(0, markColumns).filter((v) => typeof v === 'string'));
}

/** @param withoutStruck leave out what is struck through. */
function sheetOf({ name, rows, cells }: WorkbookSheet, withoutStruck: boolean): Sheet {
  if (rows.length > limits.rows * 2) throw new FileRefused('tooManyRows');
  const marked = markedCells(cells);
  const read: SheetRow[] = [];
  rows.forEach((values, i) => {
    const special = marked.get(i);
    if (special === undefined && values.every((v) => v === null || v === '')) return;
    if (values.length > limits.columns && values.slice(limits.columns).some((v) => v !== null && v !== ''))
      throw new FileRefused('tooManyColumns');
    const texts = values.slice(0, limits.columns).map((value, column) => {
      const cell = special?.get(column);
      return withoutStruck && cell?.style?.font?.strikethrough ? '' : cellText(value, cell);
    });
    while (texts.at(-1) === '' && texts.length > 1) texts.pop();
    const marks = marksOf(special);
    read.push(marks === null ? { row: i + 1, cells: texts } : { row: i + 1, cells: texts, marks });
  });
  if (read.length > limits.rows) throw new FileRefused('tooManyRows');
  return { name, rows: read };
}

type Special = Map<number, Cell>;

/** Cells with a formula, an error or a number format, by row and column. */
function markedCells(cells: WorkbookSheet['cells']): Map<number, Special> {
  const rows = new Map<number, Special>();
  for (const [at, cell] of cells ?? []) {
    const comma = at.indexOf(',');
    const [row, column] = [Number(at.slice(0, comma)), Number(at.slice(comma + 1))];
    const known = rows.get(row);
    if (known) known.set(column, cell);
    else rows.set(row, new Map([[column, cell]]));
  }
  return rows;
}

function marksOf(special: Special | undefined): Record<number, CellMark> | null {
  const marks: Record<number, CellMark> = {};
  for (const [column, cell] of special ?? []) {
    const mark = markOf(cell);
    if (mark) marks[column] = mark;
  }
  return Object.keys(marks).length > 0 ? marks : null;
}

function markOf(cell: Cell): CellMark | null {
  if (cell.type === 'error') return 'error';
  // An empty text is a value that somebody calculated; no value at all is a formula that nothing has calculated.
  if (cell.formula !== undefined && cell.value === null) return 'formulaEmpty';
  return cell.formula === undefined ? null : 'formula';
}

/** The text that the spreadsheet shows, as far as a list needs it: dates as YYYY-MM-DD, durations as h:mm, percentages and leading zeros. */
function cellText(value: CellValue, cell: Cell | undefined): string {
  const format = cell?.style?.numFmt ?? '';
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(value, format);
  return value === null ? '' : withoutGuard(value);
}

const dayMs = 86_400_000;
/** Day 0 of a spreadsheet's time: what lies within a day of it is a time of day or a duration, not a date. */
const dayZero = Date.UTC(1899, 11, 30);

function dateText(date: Date, format: string): string {
  const sinceZero = date.getTime() - dayZero;
  if (/\[h+\]/i.test(format) || sinceZero < dayMs) {
    const minutes = Math.round(sinceZero / 60_000);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16);
}

function numberText(value: number, format: string): string {
  if (format.includes('%')) return `${trimmed(value * 100)} %`;
  if (/^0{2,}$/.test(format) && Number.isInteger(value)) return String(value).padStart(format.length, '0');
  return trimmed(value);
}

/** Without what binary fractions leave behind: 0.1 + 0.2 is 0.3. */
function trimmed(value: number): string {
  return String(Number(value.toPrecision(12)));
}
