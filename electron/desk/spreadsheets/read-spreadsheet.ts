import { readFormMark } from '../../../domain/import/form-mark.ts';
import { isEncrypted } from './compound-file.ts';
import { readCsv } from './read-csv.ts';
import { readWordTables } from './read-word-tables.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  type Delimiter,
  type Encoding,
  FileRefused,
  limits,
  type SpreadsheetFile,
} from './spreadsheet-file.ts';
import { zipParts } from './zip-parts.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * Reads a list that a user gave, whatever its name says: a workbook or a Word document by its first bytes, else CSV.
 * @throws FileRefused with the reason.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  given: { encoding?: Encoding; delimiter?: Delimiter } = {},
): Promise<SpreadsheetFile> {
  if (bytes.byteLength > limits.fileBytes) throw new FileRefused('tooLarge');
  if (bytes.byteLength === 0) throw new FileRefused('empty');
  if (startsWith(bytes, compound))
    throw new FileRefused(isEncrypted(bytes) ? 'passwordProtected' : 'oldSpreadsheet');
  if (startsWith(bytes, pdf)) throw new FileRefused('otherFile');
  const file = startsWith(bytes, zip) ? await readArchive(bytes) : readCsv(bytes, given);
  if (file.sheets.every((s) => s.rows.length === 0)) throw new FileRefused('empty');
  return file;
}

/** A workbook; or a Word document, whose tables are lists. */
async function readArchive(bytes: Uint8Array): Promise<SpreadsheetFile> {
  const parts = zipParts(bytes);
  if (parts.includes('content.xml')) throw new FileRefused('openDocument');
  if (parts.some((name) => name.startsWith('xl/'))) return await readXlsx(bytes);
  if (!parts.includes('word/document.xml')) throw new FileRefused('otherFile');
  const { lines, tables: all } = readWordTables(bytes);
  const form = readFormMark(lines);
  const tables = form ? readWordTables(bytes, true).tables : all;
  const sheets = tables.map(({ name, rows }) => ({
    name: name || null,
    rows: rows.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((c) => c !== '')),
  }));
  return { kind: 'docx', encoding: null, delimiter: null, form, sheets };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
