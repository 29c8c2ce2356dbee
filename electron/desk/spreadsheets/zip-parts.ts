import { type UnzipFileInfo, unzipSync } from 'fflate';
import { FileRefused, limits } from './spreadsheet-file.ts';

/**
 * The names of the parts of an archive, by its directory only: a bomb is refused by the sizes that it names before anything
 * is unpacked, and the readers hold each part to its size. @throws FileRefused
 */
export function zipParts(bytes: Uint8Array): string[] {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (part) => {
        parts.push(part);
        return false;
      },
    });
  } catch (error) {
    throw new FileRefused('damaged', String(error));
  }
  const unpacked = parts.reduce((sum, p) => sum + p.originalSize, 0);
  const ratio = unpacked / Math.max(1, bytes.byteLength);
  const liar = parts.some((p) => p.originalSize === 0 && p.size > 100);
  if (
    liar ||
    unpacked > limits.unpackedBytes ||
    (unpacked > limits.harmlessBytes && ratio > limits.unpackedRatio)
  )
    throw new FileRefused('zipBomb');
  return parts.map((p) => p.name);
}
