import { examinePicture, type PictureRefusal } from '../../../../domain/documents/picture-source.ts';

/** Enough for the whole width of a page at 300 dots an inch. */
const mostPixels = 2000;
const quality = 0.88;

/**
 * A picture as a document keeps it: turned upright, no larger than a page can show, without what the camera wrote into the
 * file (where it was taken, by whom).
 */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | PictureRefusal> {
  const source = examinePicture(bytes);
  if (typeof source === 'string') return source;
  const picture = await decoded(bytes, source.format);
  if (!picture) return 'picture_damaged';
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(picture.width), side(picture.height));
  const context = canvas.getContext('2d');
  if (!context) return 'picture_damaged';
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // Photographs stay photographs; what has sharp edges, or can be seen through, stays as it is.
  const type = source.format === 'jpeg' ? 'image/jpeg' : 'image/png';
  const written = await canvas.convertToBlob({ type, quality });
  return new Uint8Array(await written.arrayBuffer());
}

async function decoded(bytes: Uint8Array, format: string): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }));
  } catch {
    return undefined;
  }
}
