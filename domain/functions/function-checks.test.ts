import { describe, expect, it } from 'vitest';
import { nextReviewOn } from './next-review.ts';
import { staffingContradiction } from './staffing-check.ts';
import { strategyProblems } from './strategy-check.ts';

const days = (d: number) => d * 1440;

describe('a strategy', () => {
  const target = { rtoMinutes: 240, mbcoPercent: 40, planningHorizonDays: 30 };
  const strategy = { readyMinutes: 240, lastsMinutes: null, capacityPercent: 40 };

  it.each([
    ['in time, for good, enough', strategy, []],
    ['in place after the RTO', { ...strategy, readyMinutes: 241 }, ['startsAfterRto']],
    ['ends before the planned disruption', { ...strategy, lastsMinutes: days(29) }, ['endsBeforeHorizon']],
    ['lasts to its end with the time to put it in place', { ...strategy, lastsMinutes: days(30) - 240 }, []],
    ['gives too little', { ...strategy, capacityPercent: 39.5 }, ['belowMinimum']],
    [
      'all of it',
      { readyMinutes: 600, lastsMinutes: 60, capacityPercent: 0 },
      ['startsAfterRto', 'endsBeforeHorizon', 'belowMinimum'],
    ],
    ['nothing stated', { readyMinutes: null, lastsMinutes: null, capacityPercent: null }, []],
  ])('%s', (_, given, problems) => {
    expect(strategyProblems(given, target)).toEqual(problems);
  });

  it('is not judged against what the function does not state', () => {
    const late = { readyMinutes: 600, lastsMinutes: null, capacityPercent: 0 };
    expect(strategyProblems(late, { ...target, rtoMinutes: null, mbcoPercent: null })).toEqual([]);
  });
});

describe('staffing', () => {
  it.each([
    [5, 3, 2, null],
    [5, 3, 4, 'minimumAboveDegraded'],
    [5, null, 6, 'minimumAboveNormal'],
    [3, 5, 2, 'degradedAboveNormal'],
    [null, null, 9, null],
    [2, 2, 2, null],
  ] as const)(
    '%s normally, %s degraded, %s at the least: %s',
    (normalCount, degradedCount, minimumCount, problem) => {
      expect(staffingContradiction({ normalCount, degradedCount, minimumCount })).toBe(problem);
    },
  );
});

describe('the next review', () => {
  it.each([
    ['a year on', '2026-11-22', null, 365, '2027-11-22'],
    ['a year on over a leap day', '2027-11-22', null, 365, '2028-11-22'],
    ['on a leap day', '2028-02-29', null, 365, '2029-02-28'],
    ['in the organisation’s interval', '2026-11-22', null, 180, '2027-05-21'],
    ['in the function’s own interval', '2026-11-22', 30, 365, '2026-12-22'],
  ] as const)('%s', (_, on, own, organisation, expected) => {
    expect(nextReviewOn(on, own, organisation)).toBe(expected);
  });
});
