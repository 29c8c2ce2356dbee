import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lastChangeId } from '../../../db/queries/import-existing.ts';
import type { Db } from '../../../db/writer.ts';
import { type PackedFile, packText } from '../../../domain/continuity-pack/pack-text.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { renderPrint } from '../../documents/render-print.ts';
import { type StartPart, startHere, startPart } from '../../documents/start-here.ts';
import { writeArchive } from '../continuity-pack/archive.ts';
import { packContents, packDocuments, packWork, wholeWork } from '../continuity-pack/pack-documents.ts';
import { packLists } from '../continuity-pack/pack-lists.ts';
import { startHereFiles } from '../continuity-pack/start-here-files.ts';
import { houseOf } from '../documents/house.ts';
import { wordFile } from '../documents/word-file.ts';
import type { JobContext } from './job.ts';
import { breathe } from './job-tools.ts';

export interface MakePackInput {
  /** A folder that was made for it and is there; whoever made it moves it or removes it. */
  folder: string;
  /** Where the encrypted archive goes; null where the folder itself is the pack. */
  archive: { path: string; passphrase: string } | null;
  packId: string;
  languages: DocumentLang[];
  pdf: boolean;
  madeAt: string;
  madeBy: string;
  workspace: string;
  release: string;
  renewDays: number;
}

/**
 * Writes a continuity pack into a folder, and from there into an archive.
 * @returns the last change of the workspace that it knows. @throws ExpectedError `file_not_written`, `pdf_not_made`, `plan_damaged`.
 */
export async function makeContinuityPack(
  input: MakePackInput,
  job: JobContext,
): Promise<{ changeId: number; files: number }> {
  const { folder, archive, madeAt } = input;
  await breathe(job, 0, 'reading');
  const { db } = await job.open();
  // Before all else is read: what changes meanwhile counts as changed since.
  const changeId = await lastChangeId(db);
  const contents = await packContents(db, input.languages, madeAt);
  const files: PackedFile[] = [];
  const write = async (path: string, bytes: Uint8Array) => {
    files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    await writeInto(folder, path, bytes);
  };
  const parts = await writeDocuments(input, job, db, contents, write);
  for await (const { path, bytes } of packLists(db, contents)) await write(path, bytes);
  const { facts, plans, tellers } = contents;
  const record = { ...input, organisation: facts.organisation.name, plans };
  const page = startHere({ ...record, facts, parts, tellers, ...(await startHereFiles()) });
  await write('START-HERE.html', Buffer.from(page, 'utf8'));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeInto(folder, 'PACK.txt', Buffer.from(packText({ ...record, files }, tellers), 'utf8'));
  if (archive) await writeArchive(folder, archive.path, archive.passphrase, job);
  await breathe(job, 0.99, 'finishing');
  return { changeId, files: files.length + 1 };
}

/** Word files, each with its PDF. @returns what START-HERE.html shows of them. */
async function writeDocuments(
  { pdf }: MakePackInput,
  job: JobContext,
  db: Db,
  contents: Parameters<typeof packDocuments>[0],
  write: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<StartPart[]> {
  const whole = wholeWork(contents);
  const parts: StartPart[] = [];
  let done = 0;
  for (const { kind, id, path, draft, model } of packDocuments(contents)) {
    await breathe(job, (0.9 * done) / whole, pdf ? 'printing' : 'writing');
    done += packWork[kind];
    await write(`${path}.docx`, await wordFile(db, model));
    if (pdf) {
      const bytes = await job.print(renderPrint(model, await houseOf(db, model)));
      if (bytes === null) throw new ExpectedError('pdf_not_made', path);
      await write(`${path}.pdf`, bytes);
    }
    if (kind === 'card') continue;
    parts.push(startPart({ kind, id, draft, model, word: `${path}.docx`, pdf: pdf ? `${path}.pdf` : null }));
  }
  return parts;
}

async function writeInto(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, ...path.split('/'));
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flush: true });
  } catch (error) {
    throw new ExpectedError('file_not_written', String(error));
  }
}
