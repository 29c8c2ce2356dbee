import type { Db } from '../../../db/writer.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { LogFault } from '../../../domain/activation/verify-log.ts';
import { fileNamePart, uniqueFileName } from '../../../domain/documents/file-name.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { filesOf, type LogToExport, logToExport } from '../activation-copies/log-to-export.ts';
import { recordModel } from '../activation-copies/record-words.ts';
import { verifyPage } from '../activation-copies/verify-page.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeFolder } from '../documents/write-folder.ts';
import type { NamedBytes } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportRecord {
  id: string;
  /** The folder that the user chose: the record gets one of its own in it. */
  folder: string;
  /** Of the folder's name. */
  language: 'en' | 'fr';
  exportedAt: string;
  exportedBy: string;
}

export interface WrittenRecord {
  folder: string;
  files: number;
  /** What is wrong with the log, where it is not whole: it is written out as it is. */
  fault: LogFault | null;
}

const languages = ['en', 'fr'] as const;

/**
 * Writes the record of an activation for others: the log as a file and as Word documents, its files, and the page that
 * verifies it in any browser. Whole or not at all.
 * @throws ExpectedError `not_found`, `log_damaged` when an entry can't be read, `file_not_written`.
 */
export async function exportRecord(input: ExportRecord, tools: JobTools): Promise<WrittenRecord> {
  const { id, folder, language, ...by } = input;
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const log = await logToExport(db, id, by);
  const written = { files: 0 };
  const files = counted(filesOfRecord(db, log, tools), written);
  const name = await writeFolder(folder, folderName(log.state, language, by.exportedAt), files);
  return { folder: name, files: written.files, fault: log.verdict.whole ? null : log.verdict.fault };
}

/** An exercise says so first, as every file of one does. */
function folderName(state: ActivationState, language: 'en' | 'fr', exportedAt: string): string {
  const translate = documentTranslator(language);
  const title = language === 'fr' ? state.titleFr || state.titleEn : state.titleEn || state.titleFr;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: state.timeZone }).format(new Date(exportedAt));
  const name = translate('record:folderName', { title, day });
  return fileNamePart(state.mode === 'exercise' ? `${translate('facts:exerciseFile')} ${name}` : name);
}

async function* filesOfRecord(db: Db, log: LogToExport, tools: JobTools): AsyncGenerator<NamedBytes> {
  const { state, header, verdict, text } = log;
  yield { name: 'record.jsonl', bytes: new TextEncoder().encode(text) };
  yield { name: 'verify.html', bytes: await verifyPage() };
  for (const [i, lang] of languages.entries()) {
    await breathe(tools, 0.2 + 0.3 * i, 'writing');
    const model = await recordModel(db, { state, header, isWhole: verdict.whole }, lang);
    yield { name: `record (${lang.toUpperCase()}).docx`, bytes: await wordFile(db, model) };
  }
  const taken = new Set<string>();
  for await (const { fileName, bytes } of filesOf(db, state)) {
    await breathe(tools, 0.9, 'writing');
    const name = uniqueFileName(safeName(fileName), taken);
    taken.add(name.toLowerCase());
    yield { name: `attachments/${name}`, bytes };
  }
}

/** Without what a system refuses, its ending kept; a name from the log is never a path. */
function safeName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot + 1)] : [fileName, ''];
  const safeEnding = ending.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 20);
  return safeEnding === '' ? `${fileNamePart(stem)}.dat` : `${fileNamePart(stem)}.${safeEnding}`;
}

async function* counted(files: AsyncIterable<NamedBytes>, written: { files: number }) {
  for await (const file of files) {
    written.files += 1;
    yield file;
  }
}
