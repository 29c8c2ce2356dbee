import type { TFunction } from 'i18next';
import { layOut } from '../../../domain/dependency-map/layout.ts';
import type { DependencyMap } from '../../../domain/dependency-map/map.ts';
import { mapWords } from '../../../domain/dependency-map/map-words.ts';
import { mapSvg, svgSize } from '../../../domain/dependency-map/svg.ts';

/** Pixels across a page of 229 mm: sharp in print, and no more than a canvas takes. */
const widest = 5600;

/** The map drawn as the exported SVG is, as PNG for a Word file. Undefined when the window can't draw it. */
export async function drawPng(
  map: DependencyMap,
  language: 'en' | 'fr',
  t: TFunction,
  organisation: { nameEn: string; nameFr: string },
): Promise<{ png: Uint8Array<ArrayBuffer>; width: number; height: number } | undefined> {
  const layout = layOut(map);
  const words = mapWords(map, language, (key, values) => t(key, values ?? {}), organisation);
  const size = svgSize(layout, { untitled: true });
  const scale = Math.min(2, widest / Math.max(size.width, size.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const address = URL.createObjectURL(
    new Blob([mapSvg(layout, words, { untitled: true })], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return undefined;
  return { png: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}
