import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { ExpectedError } from '../../../domain/errors.ts';
import type { JobTools } from '../jobs/job-tools.ts';

/** AES-256 by WinZip's AE-2, which 7-Zip, WinZip, Keka and libarchive open. The names of the files are not hidden. */
const encryption = { encryptionStrength: 3, zipCrypto: false } as const;

/**
 * Writes a folder as one encrypted archive. The passphrase is used here and kept nowhere.
 * @throws ExpectedError `file_not_written`.
 */
export async function writeArchive(
  folder: string,
  path: string,
  passphrase: string,
  { signal, progress }: Pick<JobTools, 'signal' | 'progress'>,
): Promise<void> {
  // Its workers are of a browser; this is a thread of its own already.
  configure({ useWebWorkers: false });
  const names = await filesIn(folder);
  const file = await open(path, 'wx').catch((error: unknown) => {
    throw new ExpectedError('file_not_written', String(error));
  });
  const stream = new WritableStream<Uint8Array>({
    write: async (chunk) => {
      await file.write(chunk);
    },
  });
  try {
    const zip = new ZipWriter(stream, { ...encryption, password: passphrase, keepOrder: true });
    for (const [at, name] of names.entries()) {
      signal.throwIfAborted();
      progress(0.9 + (0.09 * at) / names.length, 'encrypting');
      await zip.add(name, new Uint8ArrayReader(await readFile(join(folder, ...name.split('/')))));
    }
    await zip.close();
    await file.sync();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ExpectedError('file_not_written', String(error));
  } finally {
    await file.close();
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
