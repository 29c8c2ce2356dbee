/**
 * What the editor makes (Tiptap JSON), as far as a document can say it, and its turning into blocks. The schema that
 * checks it at the edge is in `rich-text-schema.ts`.
 */
import { cleanLine } from './clean-text.ts';
import type { Block, DocumentLang, HeadingLevel, ListBlock, ListItem, Span, TextSpan } from './model.ts';
import { splitTypedBullets } from './typed-bullets.ts';

export interface RichTextDoc {
  type: 'doc';
  content?: RichTextBlock[] | undefined;
}

export type RichTextBlock =
  | RichTextHeading
  | RichTextParagraph
  | RichTextList
  | RichTextNotice
  | RichTextFactBlock;

interface RichTextHeading {
  type: 'heading';
  attrs: { level: 1 | 2 | 3 };
  content?: RichTextInline[] | undefined;
}

export interface RichTextParagraph {
  type: 'paragraph';
  content?: RichTextInline[] | undefined;
}

export interface RichTextList {
  type: 'bulletList' | 'orderedList';
  attrs?: { start?: number | null | undefined } | undefined;
  content: RichTextListItem[];
}

export interface RichTextListItem {
  type: 'listItem';
  content: (RichTextParagraph | RichTextList)[];
}

interface RichTextNotice {
  type: 'notice';
  attrs: { tone: 'info' | 'warning' };
  content: RichTextParagraph[];
}

/** Stands for blocks that are made when the document is: a table of tasks, of contacts. */
interface RichTextFactBlock {
  type: 'factBlock';
  attrs: { key: string };
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

/**
 * What was written in the editor, as blocks, with its facts filled in. A fact that is unknown or blank, and a fact
 * block that is unknown or has no blocks, become a span of type `missing`: it shows in both renderers, and
 * `validateDocument` reports it as `fact_missing`. Blank paragraphs are left out; a typed bullet becomes a list.
 * @param lang the document's language; text marked with it needs no mark.
 */
export function richTextToBlocks(doc: RichTextDoc, facts: RichTextFacts, lang: DocumentLang): Block[] {
  return (doc.content ?? []).flatMap((node) => toBlocks(node, facts, lang));
}

/** The keys of the facts that a text cites, each once, in the order of the text. */
export function factKeys(doc: RichTextDoc): { inline: string[]; blocks: string[] } {
  const inline = new Set<string>();
  const blocks = new Set<string>();
  const visit = (node: RichTextBlock | RichTextListItem | RichTextInline): void => {
    if (node.type === 'fact') inline.add(node.attrs.key);
    else if (node.type === 'factBlock') blocks.add(node.attrs.key);
    else if ('content' in node) for (const child of node.content ?? []) visit(child);
  };
  for (const node of doc.content ?? []) visit(node);
  return { inline: [...inline], blocks: [...blocks] };
}

function toBlocks(node: RichTextBlock, facts: RichTextFacts, lang: DocumentLang): Block[] {
  switch (node.type) {
    case 'heading':
      return headingBlocks(node, facts, lang);
    case 'paragraph':
      return splitTypedBullets(toSpans(node.content, facts, lang));
    case 'bulletList':
    case 'orderedList':
      return [toList(node, facts, lang)];
    case 'notice': {
      const paragraphs = node.content.map((each) => toSpans(each.content, facts, lang));
      return [{ type: 'notice', tone: node.attrs.tone, paragraphs }];
    }
    case 'factBlock': {
      const blocks = Object.hasOwn(facts.blocks, node.attrs.key) ? facts.blocks[node.attrs.key] : undefined;
      if (blocks !== undefined && blocks.length > 0) return [...blocks];
      return [{ type: 'paragraph', spans: [missing(node.attrs.key, facts)] }];
    }
  }
}

/** A heading left blank in the editor is a blank line, and those are not kept. */
function headingBlocks(node: RichTextHeading, facts: RichTextFacts, lang: DocumentLang): Block[] {
  const spans = toSpans(node.content, facts, lang);
  const level: HeadingLevel = node.attrs.level;
  return spans.length === 0 ? [] : [{ type: 'heading', level, spans }];
}

function toList(node: RichTextList, facts: RichTextFacts, lang: DocumentLang): ListBlock {
  const ordered = node.type === 'orderedList';
  const items = node.content.map((item) => toItem(item, facts, lang));
  const start = node.attrs?.start ?? 1;
  return { type: 'list', ordered, items, ...(ordered && start !== 1 ? { start } : {}) };
}

function toItem(item: RichTextListItem, facts: RichTextFacts, lang: DocumentLang): ListItem {
  const paragraphs: Span[][] = [];
  const lists: ListBlock[] = [];
  for (const child of item.content) {
    if (child.type === 'paragraph') paragraphs.push(toSpans(child.content, facts, lang));
    else lists.push(toList(child, facts, lang));
  }
  return { paragraphs, lists };
}

function toSpans(
  nodes: readonly RichTextInline[] | undefined,
  facts: RichTextFacts,
  lang: DocumentLang,
): Span[] {
  const out: Span[] = [];
  for (const node of nodes ?? []) {
    if (node.type === 'hardBreak') out.push({ type: 'break' });
    else if (node.type === 'text') pushText(out, node.text, node.marks ?? [], lang);
    else pushFact(out, node, facts, lang);
  }
  const says = out.some(
    (span) => span.type !== 'break' && (span.type !== 'text' || cleanLine(span.text) !== ''),
  );
  return says ? out : [];
}

function pushFact(out: Span[], node: RichTextFact, facts: RichTextFacts, lang: DocumentLang): void {
  const { key } = node.attrs;
  const value = Object.hasOwn(facts.inline, key) ? facts.inline[key] : undefined;
  if (value === undefined || cleanLine(value) === '') out.push(missing(key, facts));
  else pushText(out, value, node.marks ?? [], lang);
}

function missing(key: string, { names }: RichTextFacts): Span {
  const name = names && Object.hasOwn(names, key) ? names[key] : undefined;
  return { type: 'missing', key, ...(name !== undefined && { name }) };
}

/** Texts in a row that lead to the same address are one link. */
function pushText(out: Span[], value: string, marks: readonly RichTextMark[], lang: DocumentLang): void {
  const span: TextSpan = { type: 'text', text: value };
  let href: string | undefined;
  for (const mark of marks) {
    if (mark.type === 'bold') span.bold = true;
    else if (mark.type === 'italic') span.italic = true;
    else if (mark.type === 'link') href = mark.attrs.href;
    else if (mark.attrs.lang !== lang) span.lang = mark.attrs.lang;
  }
  if (href === undefined) {
    out.push(span);
    return;
  }
  const last = out.at(-1);
  if (last?.type === 'link' && last.href === href) last.spans.push(span);
  else out.push({ type: 'link', href, spans: [span] });
}
