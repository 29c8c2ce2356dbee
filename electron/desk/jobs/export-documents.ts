import { ExpectedError } from '../../../domain/errors.ts';
import { type WantedDocument, wordFiles } from '../documents/word-files.ts';
import { type NamedBytes, writeBatch, writeWhole } from '../documents/write-whole.ts';
import type { JobContext } from './job.ts';

interface ExportDocuments {
  /** The file, or the folder, that the user chose. */
  path: string;
  into: 'file' | 'folder';
  documents: WantedDocument[];
  /** The moment at which drafts cite their facts. */
  now: string;
}

/** Writes documents as Word files, all of them or none. @returns the names of the files. */
export async function exportDocuments(
  { path, into, documents, now }: ExportDocuments,
  job: JobContext,
): Promise<string[]> {
  const { db } = await job.open();
  const total = documents.reduce((sum, { languages }) => sum + languages.length, 0);
  const files = followed(wordFiles(db, documents, now), total, job);
  if (into === 'folder') return await writeBatch(path, files);
  for await (const { name, bytes } of files) {
    await writeWhole(path, bytes);
    return [name];
  }
  throw new ExpectedError('not_found', 'nothing to write', { kind: 'document' });
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
