import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { ExpectedError } from '../../../domain/errors.ts';

/** Limits that keep reading a copy bounded, far above any real activation. */
const limits = {
  fileBytes: 500 * 1024 * 1024,
  logBytes: 100 * 1024 * 1024,
  parts: 5000,
  /** Text of a log packs some ten times, a bomb a thousand times. */
  logRatio: 200,
  partBytes: 25 * 1024 * 1024,
};

const logPart = 'log.jsonl';
const filePart = /^attachments\/([0-9a-f]{64})$/;

/** The archive in which an activation travels: its log, and the files that it names by their SHA-256. */
export interface CopyArchive {
  log: string;
  /** Names of the files, as the archive says. */
  files: string[];
  bytesOf(sha256: string): Uint8Array;
}

/** An archive of a log and its files. A file is packed already, mostly, and only stored. */
export function packCopy(log: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = [...files].map(([sha256, bytes]) => [`attachments/${sha256}`, [bytes, { level: 0 }]]);
  return zipSync(
    { [logPart]: [new TextEncoder().encode(log), { level: 6 }], ...Object.fromEntries(parts) },
    // Nobody's time zone: when it was written is in the log's first line.
    { mtime: new Date(1980, 0, 1) },
  );
}

/**
 * Opens an archive. Everything is held to its size by the directory before anything is unpacked.
 * @throws ExpectedError `copy_unknown`, `file_too_large`, `copy_damaged`.
 */
export function openCopy(bytes: Uint8Array): CopyArchive {
  const parts = partsOf(bytes);
  holdToLimits(bytes, parts);
  const names = parts.map((p) => p.name);
  if (new Set(names).size !== names.length) throw new ExpectedError('copy_damaged', 'a part is there twice');
  const files = names.filter((name) => name !== logPart).map((name) => filePart.exec(name)?.[1]);
  if (!names.includes(logPart)) throw new ExpectedError('copy_unknown', `no ${logPart}`);
  const known = files.filter((name) => name !== undefined);
  if (known.length !== files.length) throw new ExpectedError('copy_unknown', 'a part of another kind');
  return {
    log: new TextDecoder().decode(part(bytes, logPart)),
    files: known,
    bytesOf: (sha256) => part(bytes, `attachments/${sha256}`),
  };
}

function partsOf(bytes: Uint8Array): UnzipFileInfo[] {
  if (bytes.byteLength > limits.fileBytes) throw new ExpectedError('file_too_large', 'the archive');
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (info) => {
        parts.push(info);
        return false;
      },
    });
  } catch (error) {
    throw new ExpectedError(startsAsArchive(bytes) ? 'copy_damaged' : 'copy_unknown', String(error));
  }
  return parts;
}

function startsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function holdToLimits(bytes: Uint8Array, parts: readonly UnzipFileInfo[]): void {
  const log = parts.find((p) => p.name === logPart);
  const unpacked = parts.reduce((sum, p) => sum + p.originalSize, 0);
  const isBomb =
    parts.length > limits.parts ||
    unpacked > bytes.byteLength + limits.logBytes ||
    (log !== undefined &&
      (log.originalSize > limits.logBytes || log.originalSize > limits.logRatio * (log.size + 100))) ||
    parts.some((p) => p.name !== logPart && p.originalSize > limits.partBytes);
  if (isBomb) throw new ExpectedError('file_too_large', 'unpacked');
}

function part(bytes: Uint8Array, name: string): Uint8Array {
  try {
    const found = unzipSync(bytes, { filter: (info) => info.name === name })[name];
    if (found) return found;
  } catch (error) {
    throw new ExpectedError('copy_damaged', String(error));
  }
  throw new ExpectedError('copy_damaged', `${name} is not there`);
}
