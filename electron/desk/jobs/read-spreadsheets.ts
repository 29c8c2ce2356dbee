import { readFile, stat } from 'node:fs/promises';
import { openStaging, type Staging } from '../../../db/import-staging.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { ImportFile } from '../../contract/imports.ts';
import { describeTable } from '../spreadsheets/describe-table.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { type Delimiter, type Encoding, FileRefused, limits } from '../spreadsheets/spreadsheet-file.ts';
import { stagedFiles } from '../spreadsheets/staged-files.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface SourceFile {
  id: string;
  name: string;
  /** Where it is, when the user chose it in a dialog; its bytes, when it was dropped on the window. */
  path?: string;
  bytes?: Uint8Array;
}

export interface ReadSpreadsheetsInput {
  stagingPath: string;
  task:
    | { kind: 'read'; sources: SourceFile[] }
    | { kind: 'readAgain'; fileId: string; encoding: Encoding; delimiter: Delimiter }
    | { kind: 'setHeading'; tableId: string; headingRow: number | null };
}

/** Reads lists into the staging file of an import, off the desk's thread. A file that can't be read says why; the others go on. */
export async function readSpreadsheets(
  input: ReadSpreadsheetsInput,
  tools: Omit<JobTools, 'open'>,
): Promise<{ files: ImportFile[] }> {
  const staging = openStaging(input.stagingPath);
  try {
    const before = stagedFiles(staging);
    const files = await readTask(staging, input.task, before, tools);
    staging.forgetComparison();
    staging.put('files', files);
    return { files };
  } finally {
    staging.close();
  }
}

async function readTask(
  staging: Staging,
  task: ReadSpreadsheetsInput['task'],
  before: ImportFile[],
  tools: Omit<JobTools, 'open'>,
): Promise<ImportFile[]> {
  if (task.kind === 'read') {
    const files = [...before];
    for (const [i, source] of task.sources.entries()) {
      await breathe(tools, i / task.sources.length, 'reading');
      files.push(await readSource(staging, source));
    }
    return files;
  }
  await breathe(tools, null, 'reading');
  if (task.kind === 'setHeading') {
    const describe = (t: ImportFile['tables'][number]) =>
      t.id === task.tableId ? describeTable(staging, t.id, t.sheet, task.headingRow) : t;
    return before.map((file) => ({ ...file, tables: file.tables.map(describe) }));
  }
  const file = before.find((f) => f.id === task.fileId);
  const bytes = staging.source(task.fileId);
  if (!file || !bytes) throw new ExpectedError('not_found', `file ${task.fileId}`);
  const again = await readBytes(staging, file.id, file.name, bytes, task);
  return before.map((f) => (f.id === file.id ? again : f));
}

async function readSource(staging: Staging, source: SourceFile): Promise<ImportFile> {
  let bytes = source.bytes;
  try {
    if (source.path !== undefined) {
      if ((await stat(source.path)).size > limits.fileBytes)
        return refusedFile(source.id, source.name, 'tooLarge');
      bytes = await readFile(source.path);
    }
  } catch {
    return refusedFile(source.id, source.name, 'unreadable');
  }
  return bytes === undefined
    ? refusedFile(source.id, source.name, 'unreadable')
    : await readBytes(staging, source.id, source.name, bytes, {});
}

function refusedFile(id: string, name: string, refused: ImportFile['refused']): ImportFile {
  return { id, name, kind: 'csv', encoding: null, delimiter: null, refused, form: null, tables: [] };
}

async function readBytes(
  staging: Staging,
  id: string,
  name: string,
  bytes: Uint8Array,
  how: { encoding?: Encoding; delimiter?: Delimiter },
): Promise<ImportFile> {
  try {
    const { kind, encoding, delimiter, form, sheets } = await readSpreadsheet(bytes, how);
    if (kind === 'csv') staging.putSource(id, bytes);
    const tables = sheets.map((sheet, i) => {
      const tableId = `${id}-${i + 1}`;
      staging.removeRows(tableId);
      staging.putRows(tableId, sheet.rows);
      return describeTable(staging, tableId, sheet.name);
    });
    return { id, name, kind, encoding, delimiter, refused: null, form, tables };
  } catch (error) {
    if (error instanceof FileRefused) return refusedFile(id, name, error.refusal);
    throw error;
  }
}
