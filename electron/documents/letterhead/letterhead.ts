import type { LetterheadNote } from '../../../domain/documents/letterhead-report.ts';
import type { XmlElement } from '../lint/xml-tree.ts';
import type { PageMargin } from '../word-look.ts';

/** What a Word template gives to the documents that are written on it. */
export interface Letterhead {
  /** Looks by the names of Word's styles, in lower case: "heading 1". */
  styles: ReadonlyMap<string, StyleLook>;
  head: LetterheadPart;
  foot: LetterheadPart;
  margin: PageMargin;
  /** Its foot has a page number of its own. */
  numbersPages: boolean;
  /** What was changed so that everybody can read it. */
  notes: LetterheadNote[];
}

/** What stands at the head or the foot: of the first page, and of the others. */
export interface LetterheadPart {
  first: LetterheadPiece | null;
  others: LetterheadPiece | null;
}

export interface LetterheadPiece {
  blocks: XmlElement[];
  /** Pictures and links, by the ids that the blocks use. */
  pictures: Map<string, { ending: string; bytes: Uint8Array }>;
  links: Map<string, string>;
}

/** As far as a template is followed: what is not said comes from Holdfast's own style. */
export interface StyleLook {
  font?: string;
  /** Half-points. */
  size?: number;
  /** rrggbb */
  colour?: string;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  /** Twips. */
  before?: number;
  after?: number;
  /** 240ths of a line. */
  line?: number;
}
