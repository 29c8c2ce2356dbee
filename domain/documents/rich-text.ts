/**
 * What the editor makes (Tiptap JSON), as far as a document can say it. `rich-text-schema.ts` has the schema that checks
 * it at the edge, `rich-text-blocks.ts` its turning into blocks.
 */
import type { Block, DocumentLang } from './model.ts';

export interface RichTextDoc {
  type: 'doc';
  content?: RichTextBlock[] | undefined;
}

export type RichTextBlock =
  | RichTextHeading
  | RichTextParagraph
  | RichTextList
  | RichTextNotice
  | RichTextChecklist
  | RichTextTable
  | RichTextPicture
  | RichTextFactBlock;

/** By which a block of one language is known as that of the other; undefined in what no draft has been made of yet. */
interface Named {
  id?: string | undefined;
}

interface RichTextHeading {
  type: 'heading';
  attrs: Named & { level: 1 | 2 | 3 };
  content?: RichTextInline[] | undefined;
}

export interface RichTextParagraph {
  type: 'paragraph';
  attrs?: Named | undefined;
  content?: RichTextInline[] | undefined;
}

export interface RichTextList {
  type: 'bulletList' | 'orderedList';
  attrs?: (Named & { start?: number | null | undefined }) | undefined;
  content: RichTextListItem[];
}

export interface RichTextListItem {
  type: 'listItem';
  content: (RichTextParagraph | RichTextList)[];
}

interface RichTextNotice {
  type: 'notice';
  attrs: Named & { tone: 'info' | 'warning' };
  content: RichTextParagraph[];
}

/** Stands for blocks that are made when the document is: a table of tasks, of contacts. */
interface RichTextFactBlock {
  type: 'factBlock';
  attrs: Named & { key: string };
}

/** Tasks with a box each; what stands below the first paragraph of one are its details. */
export interface RichTextChecklist {
  type: 'taskList';
  attrs?: (Named & { caption?: string | undefined }) | undefined;
  content: RichTextTask[];
}

export interface RichTextTask {
  type: 'taskItem';
  attrs?: { checked?: boolean | null | undefined } | undefined;
  content: RichTextParagraph[];
}

/** Its first row heads the columns; each row has as many cells. */
export interface RichTextTable {
  type: 'table';
  attrs?: (Named & { caption?: string | undefined; rowHeaders?: boolean | undefined }) | undefined;
  content: RichTextRow[];
}

export interface RichTextRow {
  type: 'tableRow';
  content: RichTextCell[];
}

export interface RichTextCell {
  type: 'tableHeader' | 'tableCell';
  content: RichTextParagraph[];
}

/** A picture by the SHA-256 of its bytes, which are kept once beside the documents. */
export interface RichTextPicture {
  type: 'picture';
  attrs: Named & {
    sha256: string;
    format: 'png' | 'jpeg';
    /** Height as a share of the width. */
    ratio: number;
    widthMillimetres: number;
    alt: string;
    decorative: boolean;
    caption: string;
  };
}

export type RichTextInline = RichTextText | RichTextBreak | RichTextFact;

interface RichTextText {
  type: 'text';
  text: string;
  marks?: RichTextMark[] | undefined;
}

interface RichTextBreak {
  type: 'hardBreak';
}

/** Stands for a live fact, looked up by its key when the document is made. */
interface RichTextFact {
  type: 'fact';
  attrs: { key: string };
  marks?: RichTextMark[] | undefined;
}

export type RichTextMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'language'; attrs: { lang: DocumentLang } };

/** The live facts of a document, by key, in the document's language. */
export interface RichTextFacts {
  inline: Readonly<Record<string, string>>;
  blocks: Readonly<Record<string, readonly Block[]>>;
  /** What the facts that are not known are called. */
  names?: Readonly<Record<string, string>> | undefined;
}

/** Anything that stands in a text. */
export type RichTextNode =
  | RichTextBlock
  | RichTextListItem
  | RichTextTask
  | RichTextRow
  | RichTextCell
  | RichTextInline;

/** The keys of the facts that a text cites, each once, in the order of the text. */
export function factKeys(doc: RichTextDoc): { inline: string[]; blocks: string[] } {
  const inline = new Set<string>();
  const blocks = new Set<string>();
  const visit = (node: RichTextNode): void => {
    if (node.type === 'fact') inline.add(node.attrs.key);
    else if (node.type === 'factBlock') blocks.add(node.attrs.key);
    else if ('content' in node) for (const child of node.content ?? []) visit(child);
  };
  for (const node of doc.content ?? []) visit(node);
  return { inline: [...inline], blocks: [...blocks] };
}

/** The pictures that a text shows, by the SHA-256 of their bytes, each once. */
export function pictureKeys(doc: RichTextDoc): string[] {
  const shown = (doc.content ?? []).flatMap((node) => (node.type === 'picture' ? [node.attrs.sha256] : []));
  return [...new Set(shown)];
}
