import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationFields } from '../organisation/schema.ts';
import { daysAfter, dueForReview, freshKinds, freshnessOn } from './freshness.ts';
import { recordKinds } from './record-kind.ts';
import { recordFields } from './record-schema.ts';

const intervals = organisationFields.parse({ nameEn: 'O' }).reviewIntervals;
const fact = (verifiedOn: string | null, reviewEveryDays: number | null = null) => ({
  verifiedOn,
  reviewEveryDays,
});

describe('dueForReview', () => {
  it.each([
    // 180 days: 3 November 2026 + 27 (Nov) + 31 + 31 + 28 + 31 + 30 = 178 at the end of April, so 2 May.
    ['contactMethod', fact('2026-11-03'), '2027-05-02'],
    ['roleAssignment', fact('2026-11-03'), '2027-05-02'],
    // A year of 366 days: 365 days after 1 March 2027 is 29 February 2028.
    ['supplier', fact('2027-03-01'), '2028-02-29'],
    // Its own interval goes before that of the organisation.
    ['supplier', fact('2026-11-22', 30), '2026-12-22'],
    ['site', fact('2026-12-31', 1), '2027-01-01'],
    // The clocks are put back on 1 November 2026: days are counted, not hours.
    ['site', fact('2026-10-31', 1), '2026-11-01'],
    ['site', fact(null), null],
    ['site', fact(null, 10), null],
  ] as const)('of a %s is counted in calendar days', (kind, given, due) => {
    expect(dueForReview(given, kind, intervals)).toBe(due);
  });

  it('is as many days later as the interval, whatever the dates', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3660 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        const due = dueForReview(fact(from, days), 'site', intervals) ?? '';
        expect((Date.parse(due) - Date.parse(from)) / 86_400_000).toBe(days);
        expect(daysAfter(due, -days)).toBe(from);
      }),
    );
  });
});

describe('freshnessOn', () => {
  it.each([
    ['2026-12-21', 'fresh'],
    ['2026-12-22', 'fresh'],
    ['2026-12-23', 'overdue'],
  ] as const)('on %s is %s when it is due on 22 December', (today, expected) => {
    expect(freshnessOn(today, fact('2026-11-22', 30), 'site', intervals)).toBe(expected);
  });

  it('is never while nobody has confirmed it', () => {
    expect(freshnessOn('2026-11-22', fact(null), 'site', intervals)).toBe('never');
  });
});

describe('the kinds that go stale', () => {
  it('are those whose records carry it', () => {
    const carrying = recordKinds.filter((kind) => 'verifiedOn' in recordFields[kind].shape);
    expect([...freshKinds].sort()).toEqual([...carrying].sort());
    expect(Object.keys(intervals).sort()).toEqual([...freshKinds].sort());
  });
});
