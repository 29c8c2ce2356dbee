import { type PictureProblem, readPictureFile } from './picture-file.ts';

/** The most bytes of a file that is looked at; a photograph has 3 to 12 MB. */
export const pictureBytes = 20 * 1024 * 1024;
/** The most pixels: unpacked they take four bytes each. */
const mostPixels = 60_000_000;

/** Why a file is not taken for a picture. The screen has words for each: translations `writing:refused.CODE`. */
export type PictureRefusal = PictureProblem | 'picture_other_kind' | 'picture_too_heavy';

/** A picture that a window can show, and write anew as one of a document. */
export interface PictureSource {
  format: 'png' | 'jpeg' | 'gif' | 'webp';
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * What a picture is, told from its bytes and never from its name, before anything decodes it: a kind that every window shows,
 * whole from its first byte to its last, still, and of a size that fits the memory.
 */
export function examinePicture(bytes: Uint8Array): PictureSource | PictureRefusal {
  if (bytes.length > pictureBytes) return 'picture_too_heavy';
  const format = formatOf(bytes);
  if (format === undefined) {
    const found = readPictureFile(bytes);
    return found === 'picture_unknown' && isOtherKind(bytes) ? 'picture_other_kind' : found;
  }
  const found = readers[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (found === undefined || found.width === 0 || found.height === 0) return 'picture_damaged';
  if (found.moves) return 'picture_moves';
  if (found.width * found.height > mostPixels) return 'picture_too_large';
  return { format, width: found.width, height: found.height };
}

interface Found {
  width: number;
  height: number;
  moves: boolean;
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function formatOf(bytes: Uint8Array): 'gif' | 'webp' | undefined {
  const start = latin(bytes, 0, 12);
  if (/^GIF8[79]a/.test(start)) return 'gif';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : undefined;
}

/** Pictures that not every window shows: of telephones, of scanners, drawings. */
function isOtherKind(bytes: Uint8Array): boolean {
  const start = latin(bytes, 0, 400);
  return /^(BM|II\*|MM\0\*|....ftyp(heic|heix|mif1|avif))/s.test(start) || /<svg[\s>]/i.test(start);
}

type Reader = (view: DataView) => Found | undefined;

/** Undefined where the file is not whole. */
const readers: Record<'gif' | 'webp', Reader> = {
  gif: guarded(readGif),
  webp: guarded(readWebp),
};

/** A place past the end of the file: it was cut off. */
function guarded(read: Reader): Reader {
  return (view) => {
    try {
      return read(view);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
}

/** Blocks up to the trailer; a second image makes it moves (GIF89a). */
function readGif(view: DataView): Found | undefined {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let [images, at] = [0, 13 + colours(view.getUint8(10))];
  for (;;) {
    const sign = view.getUint8(at);
    if (sign === 0x3b) break;
    if (sign === 0x2c) {
      images += 1;
      at += 11 + colours(view.getUint8(at + 9));
    } else if (sign === 0x21) at += 2;
    else return undefined;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), moves: images > 1 };
}

/** A RIFF container: VP8X says the size and whether it moves; VP8 and VP8L have the size alone (RFC 9649). */
function readWebp(view: DataView): Found | undefined {
  if (view.getUint32(4, true) + 8 > view.byteLength) return undefined;
  const [kind, at] = [view.getUint8(15), 20];
  if (kind === 0x58) {
    const side = (place: number) => 1 + view.getUint16(place, true) + (view.getUint8(place + 2) << 16);
    return { width: side(at + 4), height: side(at + 7), moves: (view.getUint8(at) & 2) !== 0 };
  }
  if (kind === 0x4c) {
    const bits = view.getUint32(at + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), moves: false };
  }
  return {
    width: view.getUint16(at + 6, true) & 0x3fff,
    height: view.getUint16(at + 8, true) & 0x3fff,
    moves: false,
  };
}
