import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { TextRefusal } from './text-file.ts';

/** What of a Word file a document does not take; the screen has words for each: translations `writing:textFile.left.WHAT`. */
export type LeftOfWord = 'macros' | 'objects' | 'comments' | 'pictures' | 'unknown';

export type WordText = { html: string; left: LeftOfWord[] } | { refused: TextRefusal };

/** Unpacked. The text of a long report is a megabyte; it takes thirty times that in memory while it is read. */
const mostXmlBytes = 16 * 1024 * 1024;
const mostPictureBytes = 60 * 1024 * 1024;

/** What the text is in. Nothing else of the file is unpacked: no macros, no embedded files, no headers and footers. */
const textParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml)$/i;
const pictureParts = /^(?:word\/)?media\/[^/]+$/i;

const shownPictures = /^image\/(?:png|jpeg|gif|webp)$/;

/** What styles say that the names of headings and lists do not. A table of contents is made anew where one is wanted. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name^='toc'] => !",
  "p[style-name='Document kind'] => !",
  "p[style-name^='Notice title'] => !",
  "p[style-name='Notice warning'] => aside[data-notice='warning'] > p:fresh",
  "p[style-name='Notice information'] => aside[data-notice='info'] > p:fresh",
];

/**
 * The text of a Word document as HTML, with its headings, lists, tables, links and pictures; and what was left out of it. The
 * parts of the file were counted before (`openWritingFile`).
 */
export async function readWordText(bytes: Uint8Array): Promise<WordText> {
  try {
    const { parts, names, isTooLarge } = unpacked(bytes);
    if (isTooLarge) return { refused: 'tooLarge' };
    // Read from what was unpacked within its bounds: mammoth's own unpacking has none.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const options = { styleMap, includeEmbeddedStyleMap: false, convertImage };
    const { value: html, messages } = await mammoth.convertToHtml({ buffer }, options);
    if (!/<img\s/.test(html) && html.replaceAll(/<[^>]*>/g, '').trim() === '') return { refused: 'empty' };
    return { html, left: leftOut(names, parts, messages) };
  } catch {
    return { refused: 'damaged' };
  }
}

/** @throws where the file is cut off, or a part is longer than it says. */
function unpacked(bytes: Uint8Array): {
  parts: Record<string, Uint8Array>;
  names: string[];
  isTooLarge: boolean;
} {
  const names: string[] = [];
  let xml = 0;
  let pictures = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (textParts.test(name)) xml += originalSize;
      else if (pictureParts.test(name)) pictures += originalSize;
      else return false;
      return xml <= mostXmlBytes && pictures <= mostPictureBytes;
    },
  });
  return { parts, names, isTooLarge: xml > mostXmlBytes || pictures > mostPictureBytes };
}

/** One that no page shows, or that lies outside the file, is left out and told of in a message. */
const convertImage = mammoth.images.imgElement(async ({ contentType, readAsBase64String }) => {
  if (!shownPictures.test(contentType)) throw new Error(`a picture of type ${contentType}`);
  return { src: `data:${contentType};base64,${await readAsBase64String()}` };
});

function leftOut(
  names: readonly string[],
  parts: Record<string, Uint8Array>,
  messages: readonly { type: string; message: string }[],
): LeftOfWord[] {
  const has = (part: RegExp) => names.some((name) => part.test(name));
  const equations = new TextDecoder().decode(parts['word/document.xml']).includes('<m:oMath');
  const told: Record<LeftOfWord, boolean> = {
    macros: has(/vba(?:Project|Data)|activeX/i),
    objects: equations || has(/^word\/(?:charts|diagrams|embeddings)\//i),
    comments: has(/^word\/comments\.xml$/i),
    pictures: messages.some(({ type }) => type === 'error'),
    unknown: messages.some(({ message }) => /unrecognised element/.test(message) && !/oMath/.test(message)),
  };
  return leftKinds.filter((kind) => told[kind]);
}

const leftKinds: readonly LeftOfWord[] = ['macros', 'objects', 'comments', 'pictures', 'unknown'];
