import { describe, expect, it } from 'vitest';
import type { Block } from './model.ts';
import type { RichTextBlock, RichTextDoc } from './rich-text.ts';
import { textLength } from './text-length.ts';
import { writingAdvice } from './writing-advice.ts';

const says = (text: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string): RichTextBlock => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text }],
});
const doc = (...content: RichTextBlock[]): RichTextDoc => ({ type: 'doc', content });
const none = { inline: {}, blocks: {} };

function advice(text: RichTextDoc, more: Partial<Parameters<typeof writingAdvice>[0]> = {}) {
  const base = { lang: 'en', facts: none, blocks: [], aim: null, neutral: true } as const;
  return writingAdvice({ ...base, doc: text, ...more });
}

const threat = 'Those who stay out will lose their jobs.';

describe('the tone', () => {
  it('is read where a labour dispute is told of, and nowhere else', () => {
    expect(advice(doc(says(threat)))).toEqual([{ code: 'tone_threat', said: 'lose their jobs' }]);
    expect(advice(doc(says(threat)), { neutral: false })).toEqual([]);
  });

  it('is not read under a heading of what must not be said, and again after it', () => {
    const { length } = advice(doc(heading('Do not say'), says(threat), heading('Pay'), says(threat)));
    expect(length).toBe(1);
  });

  it('is read with what the facts say', () => {
    const fact = { type: 'fact', attrs: { key: 'labour.unit' } } as const;
    const text = doc({ type: 'paragraph', content: [{ type: 'text', text: 'An illegal ' }, fact] });
    const facts = { inline: { 'labour.unit': 'strike' }, blocks: {} };
    expect(advice(text, { facts })).toEqual([{ code: 'tone_loaded', said: 'illegal strike' }]);
  });

  it('is read in tables', () => {
    const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
      type: 'tableRow' as const,
      content: [
        { type, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] },
      ],
    });
    const table: RichTextBlock = {
      type: 'table',
      content: [cell('tableHeader', 'Risk'), cell('tableCell', threat)],
    };
    expect(advice(doc(table)).map(({ code }) => code)).toEqual(['tone_threat']);
  });
});

describe('the length', () => {
  const words = (count: number) => doc(says('word '.repeat(count).trim()));

  it.each([
    ['words', 350, 350, []],
    ['words', 350, 351, ['too_long_words']],
    ['minutes', 4, 520, []],
    ['minutes', 4, 600, ['too_long_minutes']],
  ] as const)('in %s, %i at most: %i words', (unit, max, count, codes) => {
    const found = advice(words(count), { aim: { max, unit } }).map(({ code }) => code);
    expect(found.filter((code) => code.startsWith('too_long'))).toEqual(codes);
  });

  it('in pages goes by what stands on them', () => {
    const paragraph: Block = { type: 'paragraph', spans: [{ type: 'text', text: 'x'.repeat(850) }] };
    const of = (count: number) => Array.from({ length: count }, () => paragraph);
    const pages = (count: number) => textLength('pages', { doc: doc(), blocks: of(count), lang: 'en' });
    // A paragraph of 850 characters is ten lines and a half; a page has 44.
    expect([1, 4, 6, 12].map(pages)).toEqual([1, 1, 2, 3]);
    expect(textLength('panels', { doc: doc(), blocks: of(4), lang: 'en' })).toBe(2);
    const card: Block = { type: 'cards', caption: 'a', cards: [] };
    expect(textLength('panels', { doc: doc(), blocks: [...of(40), card], lang: 'en' })).toBe(2);
  });
});

it('a sentence that is too long is quoted by its beginning', () => {
  const long = `We ask that every one of you ${'and of the others '.repeat(8)}stays at home.`;
  const [found] = advice(doc(says(long)));
  expect(found).toEqual({ code: 'long_sentence', said: `${long.slice(0, 60).trimEnd()}…` });
});

it('what is still to be filled in counts as a word', () => {
  const unfilled = doc(says(`Go home [${'say when and how '.repeat(20)}] today.`));
  expect(advice(unfilled)).toEqual([]);
});
