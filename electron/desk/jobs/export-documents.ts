import type { Db } from '../../../db/writer.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { renderPrint } from '../../documents/render-print.ts';
import { renderWebPage } from '../../documents/render-web-page.ts';
import { houseOf } from '../documents/house.ts';
import { wordFile } from '../documents/word-file.ts';
import { documentFiles, type WantedDocument, type WriteModel } from '../documents/word-files.ts';
import { type NamedBytes, writeBatch, writeWhole } from '../documents/write-whole.ts';
import type { JobContext } from './job.ts';

interface ExportDocuments {
  /** The file, or the folder, that the user chose. */
  path: string;
  into: 'file' | 'folder';
  format: 'docx' | 'pdf' | 'html';
  documents: WantedDocument[];
  /** The moment at which drafts cite their facts. */
  now: string;
}

/**
 * Writes documents as Word files, PDF or pages for the web, all of them or none.
 * @returns the names of the files. @throws ExpectedError `file_not_written`, `pdf_not_made`, `document_problems`.
 */
export async function exportDocuments(
  { path, into, format, documents, now }: ExportDocuments,
  job: JobContext,
): Promise<string[]> {
  const { db } = await job.open();
  const total = documents.reduce((sum, { languages }) => sum + languages.length, 0);
  const files = followed(
    documentFiles(db, documents, now, { ending: format, write: writerOf(format, db, job) }),
    total,
    job,
  );
  if (into === 'folder') return await writeBatch(path, files);
  for await (const { name, bytes } of files) {
    await writeWhole(path, bytes);
    return [name];
  }
  throw new ExpectedError('not_found', 'nothing to write', { kind: 'document' });
}

function writerOf(format: ExportDocuments['format'], db: Db, job: JobContext): WriteModel {
  if (format === 'docx') return (model) => wordFile(db, model);
  if (format === 'html') return async (model) => Buffer.from(renderWebPage(model), 'utf8');
  return async (model) => {
    const bytes = await job.print(renderPrint(model, await houseOf(db, model)));
    if (bytes === null) throw new ExpectedError('pdf_not_made', model.identity.id);
    return bytes;
  };
}

/** Tells how far the batch is, and lets a cancel arrive between two files. */
async function* followed(
  files: AsyncIterable<NamedBytes>,
  total: number,
  { progress, signal }: JobContext,
): AsyncGenerator<NamedBytes> {
  let done = 0;
  progress(0, 'writing');
  for await (const file of files) {
    yield file;
    done += 1;
    progress(Math.min(1, done / total), 'writing');
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
}
