import { open } from 'node:fs/promises';
import { ExpectedError } from '../../../domain/errors.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';

/** More is no document but a book. */
const longestText = 2 * 1024 * 1024;

export type TextRefusal = 'word' | 'notText' | 'tooLarge' | 'empty';

/**
 * The bytes of a file that the user chose; undefined where it has more than `most`, and then nothing of it is read.
 * @throws ExpectedError `file_unreadable`.
 */
export async function chosenBytes(path: string, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > most ? undefined : new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ExpectedError('file_unreadable', String(error));
  }
}

/** The words of a text file, whatever program wrote it: UTF-8, UTF-16 with its mark, else Windows-1252. */
export async function readTextFile(path: string): Promise<{ text: string } | { refused: TextRefusal }> {
  const bytes = await chosenBytes(path, longestText);
  if (bytes === undefined) return { refused: 'tooLarge' };
  if (bytes.length === 0) return { refused: 'empty' };
  const type = mediaTypeOf(bytes);
  if (type?.includes('word') || type === 'application/x-ole-storage') return { refused: 'word' };
  if (type !== 'text/plain') return { refused: 'notText' };
  const text = decoded(bytes);
  return text.trim() === '' ? { refused: 'empty' } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
