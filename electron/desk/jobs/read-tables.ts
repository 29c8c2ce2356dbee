import { readFile, stat } from 'node:fs/promises';
import { ExpectedError } from '../../../domain/errors.ts';
import { findHeading } from '../../../domain/import/find-heading.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import type { TextTable } from '../spreadsheets/read-word-tables.ts';
import { FileRefused, limits } from '../spreadsheets/spreadsheet-file.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ReadTablesInput {
  path: string;
}

/** More is no table of tasks. */
const mostRows = 1001;
const mostColumns = 40;
const mostTables = 50;

/**
 * The tables of a file as text, the row of headings first. @throws ExpectedError `file_unreadable`, `file_too_large`,
 * `file_type_unknown`.
 */
export async function readTables(
  { path }: ReadTablesInput,
  tools: Omit<JobTools, 'open'>,
): Promise<{ tables: TextTable[] }> {
  await breathe(tools, null, 'reading');
  if ((await stat(path)).size > limits.fileBytes) throw new ExpectedError('file_too_large', 'over 50 MB');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new ExpectedError('file_unreadable', String(error));
  });
  const tables = await sheetsOf(bytes);
  return {
    tables: tables
      .map(({ name, rows }) => ({
        name,
        rows: rows.slice(0, mostRows).map((r) => r.slice(0, mostColumns).map((c) => c.slice(0, 10_000))),
      }))
      .filter(({ rows }) => rows.length > 1)
      .slice(0, mostTables),
  };
}

async function sheetsOf(bytes: Uint8Array): Promise<TextTable[]> {
  try {
    const { sheets } = await readSpreadsheet(bytes);
    return sheets.map(({ name, rows }) => {
      const heading = findHeading(rows.slice(0, 20));
      const from = heading === null ? rows : rows.filter((r) => r.row >= heading);
      return { name: name ?? '', rows: from.map((r) => r.cells) };
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.refusal === 'tooLarge') throw new ExpectedError('file_too_large', error.message);
    throw new ExpectedError('file_type_unknown', error.message, { refusal: error.refusal });
  }
}
