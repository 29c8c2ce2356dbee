import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { attachmentBytes } from '../../../domain/activation/attachment-size.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { isMisnamed, mediaTypeOf } from './media-type.ts';

const longestName = 200;

export interface ReadFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * Reads a file that is to be attached.
 * @throws ExpectedError `attachment_too_large`, `attachment_type_unknown`, `attachment_empty`,
 * `attachment_misnamed`, `file_unreadable`.
 */
export async function readAttachment(path: string): Promise<ReadFile> {
  return attachmentOf(path, await bytesOf(path));
}

/** The same of bytes that the window gives, with the name that their file had. @throws as `readAttachment`. */
export function attachmentOf(name: string, bytes: Uint8Array): ReadFile {
  refuseLarge(bytes.byteLength);
  const fileName = shortName(name);
  if (bytes.byteLength === 0) throw new ExpectedError('attachment_empty', 'no bytes', { file: fileName });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) throw new ExpectedError('attachment_type_unknown', 'not a kind that is kept');
  if (isMisnamed(fileName, mediaType))
    throw new ExpectedError('attachment_misnamed', mediaType, { file: fileName });
  return { fileName, mediaType, bytes };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      refuseLarge(size);
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('file_unreadable', String(error));
  }
}

function refuseLarge(size: number): void {
  if (size <= attachmentBytes) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new ExpectedError('attachment_too_large', `${size} bytes`, { megabytes });
}

/** The file's own name, of at most as many characters as a name has; its ending stays. */
function shortName(path: string): string {
  const ending = extname(path).slice(0, 20);
  const stem = basename(path, extname(path)).trim();
  return `${stem.slice(0, longestName - ending.length)}${ending}`.trim() || 'file';
}
