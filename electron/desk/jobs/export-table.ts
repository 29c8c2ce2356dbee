import { writeWhole } from '../documents/write-whole.ts';
import { type ListToWrite, writeCsv, writeWorkbook } from '../spreadsheets/write-spreadsheet.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportTableInput {
  path: string;
  format: 'csv' | 'xlsx';
  table: ListToWrite;
}

/** Writes a table to a file, whole or not at all. @throws ExpectedError `file_not_written`. */
export async function exportTable(
  { path, format, table }: ExportTableInput,
  tools: Omit<JobTools, 'open'>,
): Promise<{ rows: number }> {
  await breathe(tools, 0.2, 'writing');
  await writeWhole(path, format === 'csv' ? writeCsv(table) : await writeWorkbook([table]));
  return { rows: table.rows.length };
}
