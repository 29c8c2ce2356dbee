/** A picture as its bytes tell it. */
export interface PictureFile {
  format: 'png' | 'jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

export type PictureProblem = 'picture_unknown' | 'picture_damaged' | 'picture_moves' | 'picture_too_large';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More than any printer shows on a page; a small file can unpack to gigabytes. */
const mostPixels = 60_000_000;

/**
 * What a PNG or JPEG is, read from its bytes and never from its name, or why it is no picture for a document: not of these
 * kinds, cut off or damaged, moving, or of more than 60 million pixels. (PNG specification 3, 5; ITU-T T.81, B.2.)
 */
export function readPictureFile(bytes: Uint8Array): PictureFile | PictureProblem {
  const found = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : 'picture_unknown';
  if (typeof found === 'string') return found;
  if (found.width < 1 || found.height < 1) return 'picture_damaged';
  return found.width * found.height > mostPixels ? 'picture_too_large' : found;
}

function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, at) => bytes[at] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function readPng(bytes: Uint8Array): PictureFile | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureFile | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IHDR' && length >= 8 && at + 16 <= bytes.length)
      size = { format: 'png', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (name === 'acTL') return 'picture_moves';
    if (name === 'IEND') return size ?? 'picture_damaged';
    at += 12 + length;
  }
  return 'picture_damaged';
}

/** Frame headers say the size; DHT, JPG and DAC stand among their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readJpeg(bytes: Uint8Array): PictureFile | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasEnd = bytes.lastIndexOf(0xd9) > 0 && bytes[bytes.lastIndexOf(0xd9) - 1] === 0xff;
  if (!hasEnd) return 'picture_damaged';
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker))
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return 'picture_damaged';
}
