import { importExisting } from '../../../db/queries/import-existing.ts';
import type { ImportSubject } from '../../../domain/import/subject.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { recordLists } from '../spreadsheets/record-lists.ts';
import { writeCsv, writeWorkbook } from '../spreadsheets/write-spreadsheet.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportRecordsInput {
  path: string;
  subjects: ImportSubject[];
  format: 'csv' | 'xlsx';
  language: 'en' | 'fr';
}

/** Writes lists to a file, whole or not at all. @throws ExpectedError `file_not_written`. */
export async function exportRecords(input: ExportRecordsInput, tools: JobTools): Promise<{ rows: number }> {
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const lists = recordLists(await importExisting(db), input.subjects, input.language);
  await breathe(tools, 0.4, 'writing');
  const [first] = lists;
  const bytes = input.format === 'csv' && first ? writeCsv(first) : await writeWorkbook(lists);
  await breathe(tools, 0.9, 'writing');
  await writeWhole(input.path, bytes);
  return { rows: lists.reduce((sum, l) => sum + l.rows.length, 0) };
}
