import type { PictureRefusal } from '../../../../domain/documents/picture-source.ts';
import { keepPicture } from '../pictures/add-picture.ts';

/**
 * Cleaned HTML with its pictures as those of the workspace: they are kept first, and what is put into the text then names
 * them. One that is refused is not in it any more.
 * @param pictures data addresses, as `cleanedHtml` gives them.
 */
export async function withKeptPictures(
  html: string,
  pictures: readonly string[],
): Promise<{ html: string; refused: PictureRefusal[] }> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const refused: PictureRefusal[] = [];
  for (const image of page.querySelectorAll('img[data-pasted]')) {
    const kept = await keepPicture(bytesOf(pictures[Number(image.getAttribute('data-pasted'))] ?? ''));
    if (typeof kept === 'string') {
      refused.push(kept);
      image.remove();
      continue;
    }
    image.removeAttribute('data-pasted');
    const named = {
      sha256: kept.sha256,
      format: kept.format,
      ratio: kept.ratio,
      width: kept.widthMillimetres,
    };
    for (const [name, value] of Object.entries(named)) image.setAttribute(`data-${name}`, String(value));
  }
  return { html: page.body.innerHTML, refused };
}

function bytesOf(address: string): Uint8Array {
  try {
    const binary = atob(address.slice(address.indexOf(',') + 1).replace(/\s/g, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
