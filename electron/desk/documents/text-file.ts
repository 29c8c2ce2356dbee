import { open } from 'node:fs/promises';
import { ExpectedError } from '../../../domain/errors.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';
import { isEncrypted } from '../spreadsheets/compound-file.ts';
import { FileRefused } from '../spreadsheets/spreadsheet-file.ts';
import { zipParts } from '../spreadsheets/zip-parts.ts';

/** More is no document but a book. */
const longestText = 2 * 1024 * 1024;
/** With its pictures. */
const largestWord = 30 * 1024 * 1024;

export type TextRefusal =
  | 'oldWord'
  | 'password'
  | 'openDocument'
  | 'bomb'
  | 'damaged'
  | 'notText'
  | 'tooLarge'
  | 'empty';

/** A file that something is written from: a text; or a Word document, whose parts were counted and not yet looked into. */
export type WritingFile = { text: string } | { word: Uint8Array } | { refused: TextRefusal };

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

/**
 * What a file is by its content, whatever its name says, and its words where it is a text: UTF-8, UTF-16 with its mark, else
 * Windows-1252. @throws ExpectedError `file_unreadable`.
 */
export async function openWritingFile(path: string): Promise<WritingFile> {
  const bytes = await chosenBytes(path, largestWord);
  if (bytes === undefined) return { refused: 'tooLarge' };
  if (bytes.length === 0) return { refused: 'empty' };
  const type = mediaTypeOf(bytes);
  if (type?.includes('wordprocessingml')) return { word: bytes };
  if (type !== 'text/plain') return { refused: refusalOf(bytes, type) };
  if (bytes.length > longestText) return { refused: 'tooLarge' };
  const text = decoded(bytes);
  return text.trim() === '' ? { refused: 'empty' } : { text };
}

function refusalOf(bytes: Uint8Array, type: string | undefined): TextRefusal {
  if (type === 'application/x-ole-storage') return isEncrypted(bytes) ? 'password' : 'oldWord';
  if (type?.includes('opendocument')) return 'openDocument';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (type !== undefined || !isZip) return 'notText';
  try {
    zipParts(bytes);
    return 'notText';
  } catch (error) {
    return error instanceof FileRefused && error.refusal === 'zipBomb' ? 'bomb' : 'damaged';
  }
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
