import { describe, expect, it } from 'vitest';
import { type CauseTeller, causeWords, chainWords, linkWords, stopWords } from './cause-words.ts';
import { takeAway } from './take-away.ts';
import { takenWords } from './taken-words.ts';
import { asking, day, hour, nothing, planOf, staff } from './testing/plan-of.ts';

/** Says each key with its values, so that a test reads what is told and not how. */
const teller: CauseTeller = {
  translate: (key, values = {}) =>
    key === 'takeAway:joined'
      ? `${values.first}; ${values.then}`
      : `${key.replace('takeAway:', '')}(${Object.values(values).join(' | ')})`,
  duration: (minutes) => `${minutes / hour}h`,
  name: (id) => id,
  list: (words) => words.join('+'),
  text: (en, fr) => en || fr,
};

const facts = planOf({
  functions: [{ id: 'F03' }, { id: 'G' }],
  applications: [{ id: 'A02', rtoMinutes: day }],
  dependencies: [
    { id: 'd1', functionId: 'F03', targetId: 'A02', neededBackMinutes: 240, workaroundLastsMinutes: 240 },
    { id: 'd2', functionId: 'G', targetKind: 'function', targetId: 'F03', neededBackMinutes: 60 },
  ],
});

describe('the words of a cause', () => {
  it('tell what is away, until when and how long it can be borne', () => {
    const { functions } = takeAway(facts, asking({ applicationIds: ['A02'] }));
    const [f03] = functions;
    const cause = f03?.causes[0];
    if (!f03 || !cause) throw new Error('F03 stops');
    expect(causeWords(cause, teller)).toBe(
      'aside(away.takenAway(A02 |  | at.once()) | back.after(24h)); bears.workaround(4h)',
    );
    expect(linkWords({ functionId: 'F03', cause }, teller)).toMatch(
      /^because\.stopped\(F03 \| at\.after\(4h\)/,
    );
  });

  it.each([
    ['stops', { stopsAt: 240, degradedAt: 0 }, 'at.after(4h)'],
    ['goes on, degraded', { stopsAt: null, degradedAt: 60 }, 'chart.degradedOnly(at.after(1h))'],
    ['is touched and goes on', { stopsAt: null, degradedAt: null }, 'compare.never()'],
    ['is not touched', null, 'compare.never()'],
  ])('tell of a function that %s', (_, outcome, said) => {
    expect(stopWords(outcome, teller)).toBe(said);
  });

  it('follow the chain to what was taken away', () => {
    const { functions } = takeAway(facts, asking({ applicationIds: ['A02'] }));
    const chain = chainWords(new Map(functions.map((f) => [f.functionId, f])), 'G', teller);
    expect(chain.map((words) => words.slice(0, 30))).toEqual([
      'because.stopped(G | at.after(5',
      'because.stopped(F03 | at.after',
    ]);
    expect(chain[0]).toContain('away.functionStopped(F03 |  | at.after(4h))');
  });

  it('tell how many people are left, and when others come first', () => {
    const made = planOf({
      functions: [{ id: 'F' }, { id: 'G', tier: 2 }],
      staffing: [
        { id: 'a', functionId: 'F', minimumCount: 3 },
        { id: 'b', functionId: 'G', minimumCount: 2, shiftEn: 'night' },
      ],
      ...staff(5),
    });
    const { functions } = takeAway(made, asking({ personIds: ['p0'] }));
    const cause = functions.find((f) => f.functionId === 'G')?.causes[0];
    expect(cause && causeWords(cause, teller)).toBe(
      'aside(left.skilled(4 | 5 | S) | night); left.needed(2); left.shared(F | 1)',
    );
  });
});

it('the words for what is taken away leave out a strike that nobody joins', () => {
  const strikingUnits = [
    { bargainingUnitId: 'BU', participationPercent: 80 },
    { bargainingUnitId: 'other', participationPercent: 0 },
  ];
  expect(takenWords({ ...nothing, strikingUnits, siteIds: ['X'] }, teller)).toEqual([
    'taken.strike(BU | 80)',
    'X',
  ]);
});
