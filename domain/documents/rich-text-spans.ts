import { cleanLine } from './clean-text.ts';
import type { DocumentLang, Span, TextSpan } from './model.ts';
import type { RichTextFacts, RichTextInline, RichTextMark, RichTextParagraph } from './rich-text.ts';

/** What a line says, with its facts filled in; nothing for one that says nothing. */
export function toSpans(
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

function pushFact(
  out: Span[],
  node: RichTextInline & { type: 'fact' },
  facts: RichTextFacts,
  lang: DocumentLang,
): void {
  const { key } = node.attrs;
  const value = Object.hasOwn(facts.inline, key) ? facts.inline[key] : undefined;
  if (value === undefined || cleanLine(value) === '') out.push(missing(key, facts));
  else pushText(out, value, node.marks ?? [], lang);
}

/** Stands where a fact is not known. */
export function missing(key: string, { names }: RichTextFacts): Span {
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

/** Paragraphs where there is room for one only, a line each: a table's cell, the details of a task. */
export function joinedSpans(
  paragraphs: readonly RichTextParagraph[],
  facts: RichTextFacts,
  lang: DocumentLang,
): Span[] {
  const lines = paragraphs
    .map(({ content }) => toSpans(content, facts, lang))
    .filter((line) => line.length > 0);
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' } satisfies Span, ...line]));
}
