import { expect, it } from 'vitest';
import { textDifference } from './text-differences.ts';

const told = (before: string[], after: string[]) => textDifference('en', 'text', before, after);

it('texts that say the same have no difference', () => {
  expect(told(['One.', 'Two.'], ['One.', 'Two.'])).toBeUndefined();
});

it('tells the words that were added and removed, in their paragraph', () => {
  expect(told(['Stay home.', 'Call 416-555-0100.'], ['Stay at home.', 'Call 416-555-0100.'])).toEqual({
    ...{ language: 'en', of: 'text', added: 1, removed: 0 },
    lines: [
      {
        parts: [
          { text: 'Stay ', mark: 'same' },
          { text: 'at ', mark: 'added' },
          { text: 'home.', mark: 'same' },
        ],
      },
      { parts: [{ text: 'Call 416-555-0100.', mark: 'same' }] },
    ],
  });
});

it('counts the words of a replaced telephone number once each', () => {
  const found = told(['Call 416-555-0100 now.'], ['Call 416-555-0199 now.']);
  expect(found).toMatchObject({ added: 1, removed: 1 });
});

it('folds paragraphs away that say the same and stand beside no other', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f'];
  const found = told(before, ['a', 'b', 'c', 'd', 'e', 'new', 'f']);
  expect(found?.lines[0]).toEqual({ skipped: 4 });
  expect(found?.lines.slice(1)).toEqual([
    { parts: [{ text: 'e', mark: 'same' }] },
    { parts: [{ text: 'new', mark: 'added' }] },
    { parts: [{ text: 'f', mark: 'same' }] },
  ]);
});

it('keeps what was rewritten together, rather than word by word', () => {
  expect(told(['[Add a trigger.]'], ['The hotline rings.'])?.lines).toEqual([
    {
      parts: [
        { text: '[Add a trigger', mark: 'removed' },
        { text: 'The hotline rings', mark: 'added' },
        { text: '.', mark: 'same' },
        { text: ']', mark: 'removed' },
      ],
    },
  ]);
});

it('tells two wholly different long texts apart by their paragraphs, soon', () => {
  const text = (seed: string) =>
    Array.from({ length: 400 }, (_, i) => `${seed}${i} ${seed}${i * 7} ${seed}x${i}.`);
  const started = performance.now();
  const found = told(text('a'), text('b'));
  expect(found?.added).toBe(1200);
  expect(found?.removed).toBe(1200);
  expect(performance.now() - started).toBeLessThan(5000);
});
