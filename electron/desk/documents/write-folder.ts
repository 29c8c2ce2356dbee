import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../../../domain/errors.ts';
import type { NamedBytes } from './write-whole.ts';

/**
 * Writes a folder with its files, whole or not at all: it gets its name when all is there. A folder of that name is left
 * alone, and the new one gets a number.
 * @param name of the new folder; a file's name may have a folder before it (attachments/dock.png)
 * @returns the name that the folder got @throws ExpectedError `file_not_written`; what `files` throws.
 */
export async function writeFolder(
  into: string,
  name: string,
  files: AsyncIterable<NamedBytes>,
): Promise<string> {
  const waiting = await mkdtemp(join(into, '.holdfast-')).catch(refuse);
  try {
    for await (const file of files) {
      const path = join(waiting, file.name);
      await mkdir(dirname(path), { recursive: true }).catch(refuse);
      await writeFile(path, file.bytes, { flush: true }).catch(refuse);
    }
    const free = freePath(join(into, name));
    await rename(waiting, free).catch(refuse);
    return basename(free);
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

function freePath(path: string): string {
  let free = path;
  for (let count = 2; existsSync(free); count += 1) free = `${path} ${count}`;
  return free;
}

function refuse(error: unknown): never {
  throw new ExpectedError('file_not_written', String(error));
}
