import { describe, expect, it } from 'vitest';
import { absenceWords } from './absence.ts';
import { takeAway } from './take-away.ts';
import { asking, planOf, staff } from './testing/plan-of.ts';

const onLeave = { leaveFrom: '2026-11-01', leaveUntil: '2026-12-01' };

/** Unit A has 5 people, of whom one is on leave; B has 3; two are in neither, one of them at a site of their own. */
const plan = planOf({
  bargainingUnits: [{ id: 'A' }, { id: 'B' }],
  sites: [{ id: 'X' }],
  people: [
    ...staff(4, { bargainingUnitId: 'A' }, 'a').people,
    { id: 'a4', bargainingUnitId: 'A', ...onLeave },
    ...staff(3, { bargainingUnitId: 'B', siteId: 'X' }, 'b').people,
    { id: 'm0' },
    { id: 'm1', siteId: 'X' },
  ],
});
const strike = (a: number, b: number) => [
  { bargainingUnitId: 'A', participationPercent: a },
  { bargainingUnitId: 'B', participationPercent: b },
];

const words = {
  translate: (key: string, values = {}) => `${key.slice(16)} ${Object.values(values)}`,
  list: (all: string[]) => all.join(' + '),
};

describe('who is away at the start', () => {
  it('adds up, each person under the first that applies, each unit rounded against us', () => {
    // 80 % of 4 is 3.2, so 4; 50 % of 3 is 1.5, so 2.
    const outcome = takeAway(plan, asking({ strikingUnits: strike(80, 50) }));
    expect(outcome.strikes).toEqual([
      { bargainingUnitId: 'A', members: 5, expected: 4, stayOut: 4 },
      { bargainingUnitId: 'B', members: 3, expected: 3, stayOut: 2 },
    ]);
    expect(outcome.absent).toEqual({ onLeave: 1, takenAway: 0, onStrike: 6, siteLost: 0 });
    expect(absenceWords(outcome, words)).toBe('but atWork 3,10,onStrike 6 + onLeave 1');
  });

  it('asks of a unit only those who are not taken away, and of a lost site those who do not strike', () => {
    const outcome = takeAway(
      plan,
      asking({ strikingUnits: strike(100, 0), personIds: ['a0', 'a4'], siteIds: ['X'] }),
    );
    expect(outcome.strikes).toEqual([{ bargainingUnitId: 'A', members: 5, expected: 3, stayOut: 3 }]);
    // One who is on leave and taken away is on leave.
    expect(outcome.absent).toEqual({ onLeave: 1, takenAway: 1, onStrike: 3, siteLost: 4 });
    expect(absenceWords(outcome, words)).toBe(
      'but atWork 1,10,onStrike 3 + siteLost 4 + takenAway 1 + onLeave 1',
    );
  });

  it('says only how many are at work where nobody is away', () => {
    expect(absenceWords(takeAway(planOf({ people: [{ id: 'm' }] }), asking({})), words)).toBe('atWork 1,1');
  });
});
