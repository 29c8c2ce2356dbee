import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uniqueFileName } from '../../../domain/documents/file-name.ts';
import { ExpectedError } from '../../../domain/errors.ts';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Writes a file under a name of its own first, then gives it its name: a reader never finds half of it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes, { flush: true });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw notWritten(error);
  }
}

/**
 * Writes a batch beside its folder's files and moves it there when all of it is whole; nothing is left behind when it
 * fails or is cancelled before that. A file of the same name is replaced by its equal only: anything else (it may have
 * been edited in Word) is kept, and the new one gets a number.
 * @returns the names written, in order. @throws ExpectedError `file_not_written`; what `files` throws.
 */
export async function writeBatch(folder: string, files: AsyncIterable<NamedBytes>): Promise<string[]> {
  const waiting = await mkdtemp(join(folder, '.holdfast-')).catch((error: unknown) => {
    throw notWritten(error);
  });
  try {
    const taken = new Set<string>();
    const names: string[] = [];
    for await (const { name, bytes } of files) {
      const free = await freeName(folder, name, bytes, taken);
      taken.add(free.toLowerCase());
      await writeFile(join(waiting, free), bytes, { flush: true }).catch((error: unknown) => {
        throw notWritten(error);
      });
      names.push(free);
    }
    for (const name of names) await rename(join(waiting, name), join(folder, name));
    return names;
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

async function freeName(
  folder: string,
  name: string,
  bytes: Uint8Array,
  written: ReadonlySet<string>,
): Promise<string> {
  const taken = new Set(written);
  for (;;) {
    const free = uniqueFileName(name, taken);
    if (await mayBeWritten(join(folder, free), bytes)) return free;
    taken.add(free.toLowerCase());
  }
}

async function mayBeWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return true;
  if (!there.isFile() || there.size !== bytes.length) return false;
  return Buffer.compare(await readFile(path), bytes) === 0;
}

function notWritten(error: unknown): ExpectedError {
  return error instanceof ExpectedError ? error : new ExpectedError('file_not_written', String(error));
}
