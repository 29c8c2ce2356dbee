import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { sha256 } from '../../../db/sha256.ts';
import type { StoredEntry } from '../../../domain/activation/log-entry.ts';
import { type LogFileHeader, readLogFile, verifyLogFile } from '../../../domain/activation/log-file.ts';
import { entryBodies, logEntry } from '../../../domain/activation/log-schema.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { instant } from '../../../domain/time/schema.ts';
import { type CopyArchive, openCopy } from './copy-archive.ts';

const mostEntries = 100_000;

/** What is shown of the first line, which no hash covers. */
const shownHeader = z.object({ exportedAt: instant, exportedBy: z.string().max(200) });

/** A copy that holds together: every entry and every file is what its hash says. */
export interface VerifiedCopy {
  header: LogFileHeader;
  entries: StoredEntry[];
  /** Of the files that the log names, how many the copy lacks. */
  missingFiles: number;
  /** Hashes of the files that it has. */
  fileNames: string[];
  /** The files, one after the other, each as its hash says. */
  files(): Generator<Uint8Array>;
}

/**
 * Reads a copy of an activation and verifies all of it.
 * @param onShare told how far it is, 0–1; what it throws ends the reading
 * @throws ExpectedError `copy_damaged` with the first broken entry (`seq`, `fault`), `copy_unknown`, `copy_newer`,
 * `file_too_large`, `file_unreadable`.
 */
export async function readCopy(
  path: string,
  onShare: (share: number) => Promise<void>,
): Promise<VerifiedCopy> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new ExpectedError('file_unreadable', String(error));
  });
  await onShare(0.1);
  const archive = openCopy(bytes);
  const { header, entries } = readLog(archive.log);
  await onShare(0.4);
  const named = filesNamed(entries);
  for (const [i, name] of archive.files.entries()) {
    holdToName(archive, name, named);
    await onShare(0.4 + (0.6 * (i + 1)) / archive.files.length);
  }
  const there = new Set(archive.files);
  return {
    ...{ header, entries, fileNames: archive.files },
    missingFiles: [...named.keys()].filter((name) => !there.has(name)).length,
    files: function* () {
      for (const name of archive.files) yield archive.bytesOf(name);
    },
  };
}

function readLog(text: string): { header: LogFileHeader; entries: StoredEntry[] } {
  const file = readLogFile(text);
  if (file === 'unknown') throw new ExpectedError('copy_unknown', 'no log of an activation');
  if (file === 'newer') throw new ExpectedError('copy_newer', 'a later format');
  if (file.entries.length > mostEntries) throw new ExpectedError('file_too_large', 'entries');
  const verdict = verifyLogFile(file, sha256);
  if (!verdict.whole) {
    const details = { seq: verdict.brokenSeq, id: verdict.brokenId, fault: verdict.fault };
    throw new ExpectedError('copy_damaged', verdict.fault, details);
  }
  for (const entry of file.entries) holdToSchema(entry);
  if (!shownHeader.safeParse(file.header).success)
    throw new ExpectedError('copy_damaged', 'header', { fault: 'header' });
  return file;
}

function holdToSchema(entry: StoredEntry): void {
  const { success } = logEntry.safeParse({ ...entry, body: JSON.parse(entry.body) });
  if (success) return;
  // A kind of entry that only a later Holdfast writes.
  if (!Object.hasOwn(entryBodies, entry.kind)) throw new ExpectedError('copy_newer', entry.kind);
  throw new ExpectedError('copy_damaged', 'schema', { seq: entry.seq, id: entry.id, fault: 'body' });
}

/** Hash of each file that the log names → its size. */
function filesNamed(entries: readonly StoredEntry[]): Map<string, number> {
  const attached = entries.filter((e) => e.kind === 'attachment').map((e) => JSON.parse(e.body));
  return new Map(attached.map(({ sha256, bytes }) => [sha256, bytes]));
}

function holdToName(archive: CopyArchive, name: string, named: ReadonlyMap<string, number>): void {
  const bytes = archive.bytesOf(name);
  const isItself = createHash('sha256').update(bytes).digest('hex') === name;
  if (!isItself || named.get(name) !== bytes.length)
    throw new ExpectedError('copy_damaged', 'a file is not what the log names', { fault: 'file' });
}
