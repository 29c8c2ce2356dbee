import { open } from 'node:fs/promises';
import { ExpectedError } from '../../../domain/errors.ts';

const mostBytes = 20 * 1024 * 1024;

/** A picture or a template that the user chose; null where it is larger than 20 MB. @throws ExpectedError `file_unreadable`. */
export async function readLookFile(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > mostBytes ? null : new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ExpectedError('file_unreadable', String(error));
  }
}
