import { describe, expect, it } from 'vitest';
import { readDate } from './typed-date.ts';

describe('a typed date', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026/1/5', '2026-01-05'],
    ['22 Nov 2026', '2026-11-22'],
    ['Nov. 22, 2026', '2026-11-22'],
    ['22 nov. 2026', '2026-11-22'],
    ['1er février 2027', '2027-02-01'],
    ['3 août 2026', '2026-08-03'],
    ['March 3rd 2026', '2026-03-03'],
    ['22/11/2026', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['05/05/2026', '2026-05-05'],
  ])('%s is %s', (typed, date) => expect(readDate(typed)).toBe(date));

  it('is ambiguous when day and month could be either', () =>
    expect(readDate('03/11/2026')).toBe('ambiguous'));

  it.each(['', 'soon', '31 February 2026', '2026-13-01', '32/01/2026', '22 Nob 2026'])(
    '%s is none',
    (typed) => expect(readDate(typed)).toBeUndefined(),
  );
});
