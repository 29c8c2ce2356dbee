import { expect, it } from 'vitest';
import { movedBy, weekOf, weeksOfMonth } from './calendar-weeks.ts';

it.each([
  // A Sunday is the first of its week, a Saturday the last.
  ['2026-11-22', '2026-11-22', '2026-11-28'],
  ['2026-11-28', '2026-11-22', '2026-11-28'],
  ['2027-01-01', '2026-12-27', '2027-01-02'],
])('has %s in the week from %s to %s', (date, first, last) => {
  const week = weekOf(date);
  expect([week[0], week[6], week.length]).toEqual([first, last, 7]);
});

it.each([
  // November 2026 begins on a Sunday and ends on a Monday.
  ['2026-11-22', 5, '2026-11-01', '2026-12-05'],
  // February 2026 is four weeks, no more.
  ['2026-02-10', 4, '2026-02-01', '2026-02-28'],
  // August 2026 begins on a Saturday and ends on a Monday.
  ['2026-08-31', 6, '2026-07-26', '2026-09-05'],
])('shows the month of %s in %i weeks', (date, count, first, last) => {
  const weeks = weeksOfMonth(date);
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([count, first, last]);
});

it('moves by months and weeks, to the last day of a month that is shorter', () => {
  expect(movedBy('2026-01-31', { months: 1 })).toBe('2026-02-28');
  expect(movedBy('2026-12-30', { weeks: 1 })).toBe('2027-01-06');
  expect(movedBy('2026-01-03', { weeks: -1 })).toBe('2025-12-27');
});
