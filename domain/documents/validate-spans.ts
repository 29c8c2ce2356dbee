import { safeAddress, saysWhere } from './address.ts';
import { plainText } from './blocks.ts';
import type { Block, ListBlock, Span } from './model.ts';
import { type DocumentProblem, problem } from './problem.ts';

interface PlacedSpans {
  spans: readonly Span[];
  where: string;
}

/** Every run of spans in a block, with its place. */
export function allSpans(block: Block, where: string): PlacedSpans[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [{ spans: block.spans, where: `${where}.spans` }];
    case 'list':
      return listSpans(block, where);
    case 'checklist':
      return block.items.flatMap((item, at) => [
        { spans: item.text, where: `${where}.items.${at}.text` },
        { spans: item.details ?? [], where: `${where}.items.${at}.details` },
      ]);
    case 'table':
      return block.rows.flatMap((row, at) =>
        row.map((spans, column) => ({ spans, where: `${where}.rows.${at}.${column}` })),
      );
    case 'keyFacts':
      return block.facts.map((fact, at) => ({ spans: fact.value, where: `${where}.facts.${at}.value` }));
    case 'notice':
      return block.paragraphs.map((spans, at) => ({ spans, where: `${where}.paragraphs.${at}` }));
    case 'cards':
      return block.cards.flatMap((card, at) => [
        ...card.front.map((spans, line) => ({ spans, where: `${where}.cards.${at}.front.${line}` })),
        ...card.back.map((spans, line) => ({ spans, where: `${where}.cards.${at}.back.${line}` })),
      ]);
    case 'image':
    case 'contents':
      return [];
  }
}

function listSpans(list: ListBlock, where: string): PlacedSpans[] {
  return list.items.flatMap((item, at) => [
    ...item.paragraphs.map((spans, index) => ({ spans, where: `${where}.items.${at}.paragraphs.${index}` })),
    ...(item.lists ?? []).flatMap((inner, index) => listSpans(inner, `${where}.items.${at}.lists.${index}`)),
  ]);
}

export function checkSpans(spans: readonly Span[], where: string): DocumentProblem[] {
  return spans.flatMap((span, at) => checkSpan(span, `${where}.${at}`));
}

function checkSpan(span: Span, where: string): DocumentProblem[] {
  if (span.type === 'missing') return [problem('fact_missing', where, span.key)];
  if (span.type === 'reference') return span.spans.length === 0 ? [problem('link_text', where, span.to)] : [];
  if (span.type !== 'link') return [];
  const said = plainText(span.spans);
  return [
    ...(safeAddress(span.href) === undefined ? [problem('link_target', where, span.href)] : []),
    ...(saysWhere(said) ? [] : [problem('link_text', where, said || span.href)]),
  ];
}
