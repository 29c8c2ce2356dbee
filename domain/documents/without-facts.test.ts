import { describe, expect, it } from 'vitest';
import type { RichTextBlock } from './rich-text.ts';
import { withoutFacts } from './without-facts.ts';

const h = (level: 1 | 2, text: string): RichTextBlock => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});
const p = (text: string, key?: string): RichTextBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }, ...(key ? [{ type: 'fact' as const, attrs: { key } }] : [])],
});
const table = (key: string): RichTextBlock => ({ type: 'factBlock', attrs: { key } });

const left = (...content: RichTextBlock[]) =>
  withoutFacts({ type: 'doc', content }, new Set(['strike'])).content;

describe('a text without the facts of a strike', () => {
  it('keeps what does not cite them', () => {
    const all = [p('Before'), h(1, 'A'), p('x', 'other'), h(1, 'B'), h(2, 'C'), table('other')];
    expect(left(...all)).toEqual(all);
  });

  it('loses a paragraph and keeps its section', () => {
    expect(left(h(1, 'A'), p('x', 'strike'), p('y'))).toEqual([h(1, 'A'), p('y')]);
  });

  it('loses the headings that stand over nothing then, and no other', () => {
    expect(left(h(1, 'A'), p('a'), h(1, 'B'), table('strike'), h(1, 'C'), p('c'))).toEqual([
      ...[h(1, 'A'), p('a'), h(1, 'C'), p('c')],
    ]);
    expect(left(h(1, 'A'), h(2, 'B'), table('strike'))).toEqual([]);
    expect(left(h(1, 'A'), h(2, 'B'), table('strike'), h(2, 'C'), p('c'))).toEqual([
      ...[h(1, 'A'), h(2, 'C'), p('c')],
    ]);
    expect(left(h(1, 'Empty on purpose'), h(1, 'B'), p('b'))).toHaveLength(3);
  });
});
