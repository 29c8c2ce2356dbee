/** Short ways to make the parts of a `DocumentModel` that builders write most. */
import type {
  HeadingBlock,
  HeadingLevel,
  KeyFact,
  LinkSpan,
  ListBlock,
  ParagraphBlock,
  Span,
  TableBlock,
  TableColumn,
  TextSpan,
} from './model.ts';

/** A string where spans are asked for is plain text. */
export type Inline = string | Span | readonly (string | Span)[];

export function text(value: string, marks: Omit<TextSpan, 'type' | 'text'> = {}): TextSpan {
  return { type: 'text', text: value, ...marks };
}

export function bold(value: string): TextSpan {
  return text(value, { bold: true });
}

/** @param href https, http, mailto or tel. @param label says where the link goes; never "here" or the bare address. */
export function link(href: string, label: string): LinkSpan {
  return { type: 'link', href, spans: [text(label)] };
}

export function spans(inline: Inline): Span[] {
  if (typeof inline === 'string') return inline === '' ? [] : [text(inline)];
  if ('type' in inline) return [inline];
  return inline.flatMap((part) => spans(part));
}

export function heading(level: HeadingLevel, inline: Inline, anchor?: string): HeadingBlock {
  return { type: 'heading', level, spans: spans(inline), ...(anchor === undefined ? {} : { anchor }) };
}

export function paragraph(inline: Inline, role?: ParagraphBlock['role']): ParagraphBlock {
  return { type: 'paragraph', spans: spans(inline), ...(role === undefined ? {} : { role }) };
}

export function bullets(items: readonly Inline[]): ListBlock {
  return { type: 'list', ordered: false, items: items.map((item) => ({ paragraphs: [spans(item)] })) };
}

export function steps(items: readonly Inline[]): ListBlock {
  return { type: 'list', ordered: true, items: items.map((item) => ({ paragraphs: [spans(item)] })) };
}

export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly Inline[])[],
): TableBlock {
  return {
    type: 'table',
    caption,
    columns: [...columns],
    rows: rows.map((row) => row.map((cell) => spans(cell))),
  };
}

export function keyFact(label: string, value: Inline): KeyFact {
  return { label, value: spans(value) };
}

/** What a reader reads: the text of the spans, a space for each line break. */
export function plainText(parts: readonly Span[]): string {
  let out = '';
  for (const part of parts) {
    if (part.type === 'text') out += part.text;
    else if (part.type === 'break') out += ' ';
    else if (part.type === 'missing') out += `[${part.name ?? part.key}]`;
    else out += plainText(part.spans);
  }
  return out;
}
