import { describe, expect, it } from 'vitest';
import { pageBreaks, type Unit } from './page-breaks.ts';

/** Units one below the other: their heights, `h` for one that keeps with the next. */
function flow(...heights: (number | `h${number}`)[]): Unit[] {
  let top = 0;
  return heights.map((given) => {
    const keepsNext = typeof given === 'string';
    const height = keepsNext ? Number(given.slice(1)) : given;
    const unit = { top, bottom: top + height, keepsNext, lead: 0 };
    top += height;
    return unit;
  });
}

describe('where pages begin', () => {
  it.each<[string, Unit[], number[]]>([
    ['nothing', [], []],
    ['all on one', flow(40, 60), [0]],
    ['what does not fit', flow(40, 60, 1), [0, 2]],
    ['a heading with its text', flow(60, 'h20', 30), [0, 1]],
    ['two headings with their text', flow(60, 'h10', 'h10', 30), [0, 1]],
    ['a unit larger than a page', flow(40, 150, 10), [0, 1, 2]],
    ['nothing but headings', flow('h60', 'h60', 10), [0, 1]],
  ])('%s', (_, units, starts) => {
    expect(pageBreaks(units, 100, 100)).toEqual(starts);
  });

  it('has less room below the logo', () => {
    expect(pageBreaks(flow(40, 40, 40, 40), 80, 120)).toEqual([0, 2]);
    expect(pageBreaks(flow(40, 40, 40, 40), 40, 120)).toEqual([0, 1]);
  });

  it('leaves room for the head of a table that goes on', () => {
    const rows = flow(50, 30, 30, 30, 30).map((unit) => ({ ...unit, lead: 20 }));
    expect(pageBreaks(rows, 100, 100)).toEqual([0, 2, 4]);
  });
});
