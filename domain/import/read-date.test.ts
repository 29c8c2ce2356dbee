import { describe, expect, it } from 'vitest';
import { dateOrderWatch, readDate } from './read-date.ts';

describe('readDate', () => {
  it.each([
    ['2026-11-03', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['2026.11.03', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['2026-11-03T00:00:00', '2026-11-03'],
    ['2026-11-03 14:30', '2026-11-03'],
    ['3 nov. 2026', '2026-11-03'],
    ['3 novembre 2026', '2026-11-03'],
    ['1er mars 2026', '2026-03-01'],
    ['mardi 3 novembre 2026', '2026-11-03'],
    ['Nov 3, 2026', '2026-11-03'],
    ['November 3rd, 2026', '2026-11-03'],
    ['03-Nov-26', '2026-11-03'],
    ['3 août 2026', '2026-08-03'],
    ['2 févr. 1999', '1999-02-02'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['31.12.99', '1999-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text)).toEqual({ iso });
  });

  it.each([
    '31/02/2026',
    '29/02/2023',
    'soon',
    '2026-13-01',
    '13/13/2026',
    '99',
    'may be',
    '3 nov',
    '1/1/12345',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('gives both readings of a date that has two, and one when the order is known', () => {
    expect(readDate('03/11/2026')).toEqual({ dayFirst: '2026-11-03', monthFirst: '2026-03-11' });
    expect(readDate('03/11/2026', 'dayFirst')).toEqual({ iso: '2026-11-03' });
    expect(readDate('03/11/2026', 'monthFirst')).toEqual({ iso: '2026-03-11' });
  });

  it('reads a day number as a spreadsheet does', () => {
    expect(readDate('46329')).toEqual({ iso: '2026-11-03', dayNumber: true });
  });
});

describe('dateOrderWatch', () => {
  const watch = (...cells: string[]) => {
    const seen = dateOrderWatch();
    for (const cell of cells) seen.see(cell);
    return seen.result();
  };

  it('is settled by one row of the column', () => {
    expect(watch('03/11/2026', '25/12/2026')).toEqual({ order: 'dayFirst', example: '03/11/2026' });
    expect(watch('03/11/2026', '12/25/2026').order).toBe('monthFirst');
  });
  it('stays unclear when nothing or both settle it', () => {
    expect(watch('03/11/2026', '04/05/2026')).toEqual({ order: 'unclear', example: '03/11/2026' });
    expect(watch('03/11/2026', '25/12/2026', '12/25/2026').order).toBe('unclear');
  });
  it('asks nothing when no date has two readings', () => {
    expect(watch('2026-11-03', '05/05/2026').order).toBe('none');
  });
});
