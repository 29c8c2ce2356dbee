import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spans } from '../../domain/documents/blocks.ts';
import { columnWidths, measuredWidths } from './table-widths.ts';

const column = (share: number, header: string, ...cells: string[]) => ({
  ...{ share, header, bold: false },
  cells: cells.map((cell) => spans(cell)),
});
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe('columnWidths', () => {
  it('fills the width exactly, in proportion', () => {
    expect(columnWidths([1, 1, 1], 100)).toEqual([33, 34, 33]);
    expect(total(columnWidths([2, 3, 1], 9640))).toBe(9640);
  });
});

describe('measuredWidths', () => {
  it('keeps the shares where every word has room', () => {
    expect(measuredWidths([column(60, 'Task', 'Call them'), column(40, 'Due', 'T')], 9640)).toEqual([
      5784, 3856,
    ]);
  });

  it('gives a column the room of what may not be broken: words, and words held together by no-break spaces', () => {
    const due = 'T + 1 h 30 min'.replaceAll(' ', '\u00a0');
    const [, narrow = 0] = measuredWidths([column(90, 'Tâche'), column(10, 'Délai', due)], 9640);
    expect(narrow).toBeGreaterThan(1500);
    expect(narrow).toBeLessThan(2000);
    const [, wide = 0] = measuredWidths([column(90, 'Resource'), column(10, 'Remplacement')], 9640);
    expect(wide).toBeGreaterThan(1600);
  });

  it('lets a line end at spaces and after hyphens, and breaks an address sooner than take half the page', () => {
    const [, words = 0] = measuredWidths(
      [column(95, 'A'), column(5, 'well-known and long and longer')],
      9640,
    );
    expect(words).toBeLessThan(1000);
    const [, address = 0] = measuredWidths([column(95, 'A'), column(5, 'x'.repeat(200))], 9640);
    expect(address).toBe(3856);
  });

  it('fills the width whatever is in the columns, none without room', () => {
    const any = fc.record({
      share: fc.integer({ min: 1, max: 60 }),
      header: fc.string({ maxLength: 30 }),
      cells: fc.array(fc.string({ maxLength: 60 }).map((text) => spans(text))),
      bold: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = measuredWidths(columns, 9640);
        expect(total(widths)).toBe(9640);
        for (const width of widths) expect(width).toBeGreaterThan(100);
      }),
    );
  });
});
