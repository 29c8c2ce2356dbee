/**
 * What a document says, before it is a Word file or a page on screen. There is no blank paragraph, no tab and no
 * merged cell: what cannot be read well cannot be said. Builders make it, `prepareDocument` cleans its text,
 * `validateDocument` checks it, `renderDocx` and `renderHtml` write it.
 */

import type { DocumentLook } from './look-schema.ts';

export type DocumentLang = 'en' | 'fr';

export interface DocumentModel {
  lang: DocumentLang;
  /** Name of the document: the file's title property, and the running foot of each page. */
  title: string;
  /** What it is about, in a phrase: the file's subject property. */
  subject: string;
  /** Who writes it, an office rather than a person: the file's author property. */
  creator: string;
  /** ISO 8601 instant in UTC. The only date that gets into the file, so that the same facts give the same bytes. */
  created: string;
  paper: Paper;
  /** The organisation's look when it was issued; undefined: that of today. */
  look?: DocumentLook | undefined;
  identity: DocumentIdentity;
  running: RunningText;
  /** The few words that the renderers add themselves, in `lang`; see `documentWords`. */
  words: DocumentWords;
  sections: Section[];
}

export type Paper = 'letter' | 'a4';

/** Kept in the file as custom properties, so that an issued file can be found again and compared with today's facts. */
export interface DocumentIdentity {
  id: string;
  /** Kind of the document, such as `staff-bulletin`. */
  kind: string;
  /** Number as issued, such as `SB-2026-014`; undefined for a draft. */
  number?: string | undefined;
  version?: string | undefined;
  /** Hash of the facts that it cites. */
  fingerprint?: string | undefined;
}

/** What stands at the head and the foot of every page. Held to one line: longer text is cut with an ellipsis. */
export interface RunningText {
  /** Head, left: the organisation or the office. */
  owner: string;
  /** Head, right: kind, number and version, as in "Staff bulletin SB-2026-014, version 2". */
  reference: string;
  /** Bands across the head of every page that change how all of it must be read. */
  marks?: PageMark[] | undefined;
}

export interface PageMark {
  /** `withdrawn`: it no longer holds, for this or because another took its place. */
  tone: 'exercise' | 'confidential' | 'draft' | 'withdrawn';
  /** In words: "EXERCISE – not a real event". */
  text: string;
}

export interface DocumentWords {
  /** Has `{page}` and `{pages}` in it. */
  pageOfPages: string;
  contents: string;
  /** Headings of a checklist's columns. */
  done: string;
  task: string;
  due: string;
  responsible: string;
  /** Read out at a box that is ticked or not. */
  boxTicked: string;
  boxOpen: string;
  /** First words of a notice without a title of its own. */
  noticeInfo: string;
  noticeWarning: string;
  /** Stands where a fact is missing; has `{key}` in it. */
  factMissing: string;
}

export interface Section {
  landscape?: boolean | undefined;
  /** Panels side by side: the text goes on from one to the next. */
  columns?: 2 | undefined;
  blocks: Block[];
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | ChecklistBlock
  | TableBlock
  | KeyFactsBlock
  | ImageBlock
  | NoticeBlock
  | CardsBlock
  | ContentsBlock;

export interface TitleBlock {
  type: 'title';
  /** Kind of document, above the title: "Staff bulletin". */
  kicker?: string | undefined;
  spans: Span[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  spans: Span[];
  /** Name by which a reference points here; unique within the document. */
  anchor?: string | undefined;
}

export interface ParagraphBlock {
  type: 'paragraph';
  spans: Span[];
  /** `lead`: the first words, larger. `note`: sources and conditions, quieter. */
  role?: 'lead' | 'note' | undefined;
}

export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /** First number of an ordered list; 1 when undefined. */
  start?: number | undefined;
  items: ListItem[];
}

/** One paragraph or more, and lists below it. */
export interface ListItem {
  paragraphs: Span[][];
  lists?: ListBlock[] | undefined;
}

export interface ChecklistBlock {
  type: 'checklist';
  caption: string;
  items: ChecklistItem[];
}

export interface ChecklistItem {
  text: Span[];
  /** Below the text, in smaller type. */
  details?: Span[] | undefined;
  due?: string | undefined;
  role?: string | undefined;
  ticked?: boolean | undefined;
}

export interface TableBlock {
  type: 'table';
  caption: string;
  columns: TableColumn[];
  /** Each row has a cell for each column. */
  rows: Span[][][];
  /** The first cell of each row names the row. */
  rowHeaders?: boolean | undefined;
  /** Of a form to be filled in by hand: the least height of each row. */
  rowMillimetres?: number[] | undefined;
  anchor?: string | undefined;
}

export interface TableColumn {
  header: string;
  /** Share of the page's width, in proportion to the other columns. */
  width: number;
}

/** Labels and their values, such as a bulletin's date, sender and audience. */
export interface KeyFactsBlock {
  type: 'keyFacts';
  /** What the facts are, read out before them. */
  caption: string;
  facts: KeyFact[];
}

export interface KeyFact {
  label: string;
  value: Span[];
}

export interface ImageBlock {
  type: 'image';
  format: 'png' | 'jpeg';
  bytes: Uint8Array;
  /** Of the bytes, where they are kept by it: an issued document names its pictures and does not repeat them. */
  sha256?: string | undefined;
  widthMillimetres: number;
  heightMillimetres: number;
  /** What the picture says, in words; or decorative, when it says nothing. */
  alt: string | { decorative: true };
  caption?: string | undefined;
}

export interface NoticeBlock {
  type: 'notice';
  tone: 'info' | 'warning';
  /** Undefined: the document's word for the tone, so that colour is never the only sign. */
  title?: string | undefined;
  paragraphs: Span[][];
}

/**
 * Cards of 85 × 54 mm to be cut out, five rows a page, each folded in the middle into a front and a back. They fill their
 * pages to the edge: a section with cards has nothing else in it, and no head and no foot but where it follows another,
 * which leaves room for four rows.
 */
export interface CardsBlock {
  type: 'cards';
  /** What they are, read out before them. */
  caption: string;
  cards: Card[];
}

export interface Card {
  /** Lines of each side, held short by their builder: what does not fit is cut off. */
  front: Span[][];
  back: Span[][];
}

/** The headings of levels 1 to 3 with their pages. */
interface ContentsBlock {
  type: 'contents';
}

export type Span = TextSpan | LinkSpan | ReferenceSpan | BreakSpan | MissingFactSpan;

export interface TextSpan {
  type: 'text';
  text: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  /** Struck through: what was said and has been corrected since. */
  struck?: boolean | undefined;
  /** When it is not the document's own. */
  lang?: DocumentLang | undefined;
  /** The colour of a state that its word says too. */
  tone?: SpanTone | undefined;
}

export type SpanTone = 'good' | 'caution' | 'bad';

export interface LinkSpan {
  type: 'link';
  /** https, http, mailto or tel. */
  href: string;
  spans: TextSpan[];
}

/** A link to a heading or table of the same document. */
interface ReferenceSpan {
  type: 'reference';
  to: string;
  spans: TextSpan[];
}

/** A new line within a paragraph. */
interface BreakSpan {
  type: 'break';
}

/** A fact that was asked for and is not there: shown as such, and a problem until it is mended. */
interface MissingFactSpan {
  type: 'missing';
  key: string;
  /** What it is, in the words of the document; the key stands in where there are none. */
  name?: string | undefined;
}
