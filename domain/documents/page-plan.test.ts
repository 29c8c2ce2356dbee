import { describe, expect, it } from 'vitest';
import { heading, paragraph, plainText, steps } from './blocks.ts';
import { fitsCard } from './card-sheet.ts';
import type { Block } from './model.ts';
import { pagePlan } from './page-plan.ts';

const words = { cutOut: 'Cut out.', sheet: 'Cards', mark: '', foot: 'WC-2026-001' };
const head: Block[] = [paragraph('head')];
const said: Block[] = [
  heading(1, 'If something happens'),
  paragraph('Hotline: 1'),
  heading(1, 'Steps'),
  steps(['Get safe.', 'Call.']),
  heading(1, 'More'),
];

function sides(more: Partial<typeof words> = {}, text = said) {
  const [, sheet] = pagePlan('wallet-card', head, text, { ...words, ...more });
  const block = sheet?.blocks[0];
  if (block?.type !== 'cards') throw new Error('a wallet card ends with its sheet');
  const [card] = block.cards;
  return { count: block.cards.length, front: card?.front.map(plainText), back: card?.back.map(plainText) };
}

describe('the pages of a document', () => {
  it('follow one another in most kinds', () => {
    expect(pagePlan('staff-bulletin', head, said, words)).toEqual([{ blocks: [...head, ...said] }]);
  });

  it('are two panels side by side in a brochure', () => {
    expect(pagePlan('brochure', head, said, words)).toEqual([
      { landscape: true, columns: 2, blocks: [...head, ...said] },
    ]);
  });

  it('are a page to read and a sheet of the same cards for a wallet', () => {
    const [page] = pagePlan('wallet-card', head, said, words);
    expect(page?.blocks.slice(0, -1)).toEqual([...head, ...said]);
    expect(sides()).toEqual({
      count: 4,
      front: ['If something happens', 'Hotline: 1'],
      back: ['Steps', '1. Get safe.', '2. Call.', 'More', 'WC-2026-001'],
    });
  });

  it('keep on the front of a card what stands before its first heading', () => {
    expect(sides({}, [paragraph('First of all.'), ...said])).toMatchObject({
      front: ['First of all.', 'If something happens', 'Hotline: 1'],
    });
  });

  it('say on the front of a card that it is no real one', () => {
    const { front, count } = sides({ mark: 'EXERCISE' });
    expect(front?.[0]).toBe('EXERCISE');
    expect(count).toBe(3);
  });

  it('leave the back to the number where there is one heading only', () => {
    expect(sides({}, said.slice(0, 2))).toMatchObject({ back: ['WC-2026-001'] });
  });
});

describe('a side of a card', () => {
  it.each([
    [Array(12).fill('a'), true],
    [Array(13).fill('a'), false],
    [['x'.repeat(42), ...Array(11).fill('a')], true],
    [['x'.repeat(43), ...Array(11).fill('a')], false],
    [['', ...Array(11).fill('a')], true],
  ])('has room for twelve lines of 42 letters: %j', (side, fits) => expect(fitsCard(side)).toBe(fits));
});
