import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveInCommon } from '../people/on-leave.ts';
import { type SuccessionMember, successionWeaknesses } from './succession-weaknesses.ts';

const today = '2026-11-22';

function member(personId: string, more: Partial<SuccessionMember> = {}): SuccessionMember {
  const nothing = { from: null, until: null, leaveFrom: null, leaveUntil: null, archived: false };
  const places = { siteId: `site of ${personId}`, bargainingUnitId: null };
  return { personId, ...nothing, ...places, skills: [], primaryOf: [], ...more };
}

const three = (more: (index: number) => Partial<SuccessionMember>) =>
  ['a', 'b', 'c'].map((id, index) => member(id, more(index)));
const whole = (members: SuccessionMember[]) => successionWeaknesses(members, [], today).whole;

describe('a succession as a whole', () => {
  it('has nothing to say of three people at three sites', () => {
    expect(
      successionWeaknesses(
        three(() => ({})),
        [],
        today,
      ),
    ).toEqual({ whole: [], members: new Map() });
  });

  it('is empty, or thin with fewer than three', () => {
    expect(whole([])).toEqual([{ kind: 'empty' }]);
    expect(whole([member('a')])).toEqual([{ kind: 'thin', count: 1 }]);
    expect(whole([member('a'), member('b')])).toEqual([{ kind: 'thin', count: 2 }]);
  });

  it('does not count who is gone, whose place has ended, and whose place begins later', () => {
    const members = [
      member('a'),
      member('b', { archived: true }),
      member('c', { until: '2026-11-21' }),
      member('d', { from: '2026-11-23' }),
      // The first and the last day count.
      member('e', { from: today, until: today }),
    ];
    expect(whole(members)).toEqual([{ kind: 'thin', count: 2 }]);
    expect(Object.fromEntries(successionWeaknesses(members, [], today).members)).toEqual({
      b: [{ kind: 'gone' }],
      c: [{ kind: 'ended', on: '2026-11-21' }],
      d: [{ kind: 'notYet', from: '2026-11-23' }],
    });
  });

  it('is at one site only when everybody in place is, and the site is known', () => {
    expect(whole(three(() => ({ siteId: 'bay' })))).toEqual([{ kind: 'oneSite', siteId: 'bay' }]);
    expect(whole(three((i) => ({ siteId: i === 2 ? 'guelph' : 'bay' })))).toEqual([]);
    expect(whole(three(() => ({ siteId: null })))).toEqual([]);
    const gone = [...three(() => ({ siteId: 'bay' })), member('d', { siteId: 'guelph', archived: true })];
    expect(whole(gone)).toEqual([{ kind: 'oneSite', siteId: 'bay' }]);
  });

  it('is in one bargaining unit; people outside of any are in none', () => {
    expect(whole(three(() => ({ bargainingUnitId: 'A' })))).toEqual([
      { kind: 'oneBargainingUnit', bargainingUnitId: 'A' },
    ]);
    expect(whole(three((i) => ({ bargainingUnitId: i === 0 ? null : 'A' })))).toEqual([]);
    expect(whole(three(() => ({ bargainingUnitId: null })))).toEqual([]);
  });

  it('says nothing of one fate for one person', () => {
    expect(whole([member('a', { siteId: 'bay', bargainingUnitId: 'A' })])).toEqual([
      { kind: 'thin', count: 1 },
    ]);
  });

  it('is away at once on the days that all leaves share, from today on', () => {
    const leaves = [
      { leaveFrom: '2026-12-20', leaveUntil: '2027-01-04' },
      { leaveFrom: '2026-12-24', leaveUntil: '2027-01-10' },
      { leaveFrom: null, leaveUntil: '2026-12-31' },
    ];
    expect(whole(three((i) => leaves[i] ?? {}))).toEqual([
      { kind: 'awayAtOnce', from: '2026-12-24', until: '2026-12-31' },
    ]);
    const past = leaves.map(() => ({ leaveFrom: '2026-11-01', leaveUntil: '2026-11-21' }));
    expect(whole(three((i) => past[i] ?? {}))).toEqual([]);
    const lasting = leaves.map(() => ({ leaveFrom: '2026-11-01', leaveUntil: null }));
    expect(whole(three((i) => lasting[i] ?? {}))).toEqual([{ kind: 'awayAtOnce', from: today, until: null }]);
  });
});

describe('days of leave in common', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
  const leave = fc.record({ leaveFrom: fc.option(day), leaveUntil: fc.option(day) });

  it('are those on which each is away, day by day', () => {
    fc.assert(
      fc.property(fc.array(leave, { minLength: 1, maxLength: 4 }), (leaves) => {
        const common = leaveInCommon(leaves, '2026-12-01');
        for (let n = 1; n <= 28; n++) {
          const on = `2026-12-${String(n).padStart(2, '0')}`;
          const allAway = leaves.every(
            ({ leaveFrom, leaveUntil }) =>
              (leaveFrom !== null || leaveUntil !== null) &&
              (leaveFrom ?? '') <= on &&
              (leaveUntil ?? '9999') >= on,
          );
          const inCommon = common !== undefined && common.from <= on && (common.until ?? '9999') >= on;
          expect(inCommon).toBe(allAway);
        }
      }),
    );
  });
});

describe('a place in it', () => {
  const required = [
    { skillId: 'media', level: 'trained' },
    { skillId: 'payroll', level: 'proficient' },
  ] as const;
  const skill = (
    skillId: string,
    level: 'aware' | 'trained' | 'proficient',
    validUntil: string | null = null,
  ) => ({
    skillId,
    level,
    validUntil,
  });
  const of = (...skills: SuccessionMember['skills']) =>
    successionWeaknesses([member('a', { skills })], required, today).members.get('a') ?? [];

  it.each([
    [[skill('media', 'trained'), skill('payroll', 'proficient')], []],
    [[skill('media', 'proficient'), skill('payroll', 'proficient', today)], []],
    [
      [skill('media', 'aware'), skill('payroll', 'trained')],
      ['tooLow', 'tooLow'],
    ],
    [[skill('media', 'trained', '2026-11-21')], ['expired', 'missing']],
    [[], ['missing', 'missing']],
  ] as const)('with the skills %j is %j', (skills, matches) => {
    expect(of(...skills)).toEqual(
      matches.map((match, i) => ({
        kind: 'skill',
        match,
        required: required[i],
      })),
    );
  });

  it('names the other roles in which the person comes first', () => {
    const { members } = successionWeaknesses([member('a', { primaryOf: ['IL', 'COM'] })], [], today);
    expect(members.get('a')).toEqual([{ kind: 'primaryElsewhere', roleIds: ['IL', 'COM'] }]);
  });
});
