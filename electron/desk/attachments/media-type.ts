import { zipParts } from '../spreadsheets/zip-parts.ts';

/** Kinds of pictures that the window shows; what can carry a script (SVG) is never shown as one. */
const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export function isPicture(mediaType: string): boolean {
  return pictures.includes(mediaType);
}

/**
 * What a file is, by its content and never by its name: a picture, a PDF, a document of an office program, an e-mail
 * message, a text. Undefined for anything else, programs and archives among them.
 */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const start = signatures.find(({ at = 0, sign }) => latin(bytes, at, sign.length) === sign);
  if (start) return start.type;
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (latin(bytes, 4, 4) === 'ftyp') return isoMedia[latin(bytes, 8, 4)];
  if (latin(bytes, 0, 4) === 'PK\u0003\u0004') return officeType(bytes);
  return isText(bytes) ? 'text/plain' : undefined;
}

type Family = 'picture' | 'pdf' | 'office' | 'text';

const endings: Record<Family, string> = {
  picture: 'png jpg jpeg gif webp tif tiff heic heif avif',
  pdf: 'pdf',
  office: 'doc docx docm xls xlsx xlsm ppt pptx odt ods odp rtf msg',
  text: 'txt csv tsv md log eml ics',
};
const familyOfEnding = new Map(
  Object.entries(endings).flatMap(([family, all]) =>
    all.split(' ').map((ending) => [ending, family] as const),
  ),
);

function familyOf(mediaType: string): Family {
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType.startsWith('text/') || mediaType.startsWith('message/') ? 'text' : 'office';
}

/**
 * Whether the ending of a name says something that the content is not. A picture of another kind is a picture still, as
 * telephones name them, and a sheet of another program often is a text; endings that say nothing here are never wrong.
 */
export function isMisnamed(fileName: string, mediaType: string): boolean {
  const named = familyOfEnding.get(/\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
  const is = familyOf(mediaType);
  return named !== undefined && named !== is && !(named === 'office' && is === 'text');
}

const signatures: { at?: number; sign: string; type: string }[] = [
  { sign: '\u0089PNG\r\n\u001a\n', type: 'image/png' },
  { sign: '\u00ff\u00d8\u00ff', type: 'image/jpeg' },
  { sign: 'GIF87a', type: 'image/gif' },
  { sign: 'GIF89a', type: 'image/gif' },
  { sign: 'II*\0', type: 'image/tiff' },
  { sign: 'MM\0*', type: 'image/tiff' },
  { sign: '%PDF-', type: 'application/pdf' },
  { sign: '{\\rtf', type: 'application/rtf' },
  // Word, Excel, PowerPoint and Outlook of before 2007 share one container.
  { sign: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', type: 'application/x-ole-storage' },
];

/** What telephones make of photographs. */
const isoMedia: Record<string, string> = {
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heif',
  avif: 'image/avif',
};

const openXml = 'application/vnd.openxmlformats-officedocument';
const officeParts: [string, string][] = [
  ['word/', `${openXml}.wordprocessingml.document`],
  ['xl/', `${openXml}.spreadsheetml.sheet`],
  ['ppt/', `${openXml}.presentationml.presentation`],
];

function officeType(bytes: Uint8Array): string | undefined {
  const openDocument = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(latin(bytes, 30, 90));
  if (openDocument) return openDocument[1];
  const parts = partsOf(bytes);
  if (!parts.includes('[Content_Types].xml')) return undefined;
  return officeParts.find(([folder]) => parts.some((part) => part.startsWith(folder)))?.[1];
}

function partsOf(bytes: Uint8Array): string[] {
  try {
    return zipParts(bytes);
  } catch {
    return [];
  }
}

/** Text has no control characters but those that lay it out; in UTF-16 it says so by its first bytes. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const mark = latin(bytes, 0, 2);
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') return bytes.length % 2 === 0;
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
