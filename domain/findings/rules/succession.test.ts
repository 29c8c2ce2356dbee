import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const gone = '2026-01-01T00:00:00.000Z';

/** A role R1 and its succession: a person for each object given, P1 the primary. */
const succession = (people: object[], more: Given = {}): Given => ({
  role: { R1: {} },
  person: Object.fromEntries(people.map((p, i) => [`P${i + 1}`, p])),
  roleAssignment: Object.fromEntries(
    people.map((_, i) => [`H${i + 1}`, { roleId: 'R1', personId: `P${i + 1}`, rank: i + 1 }]),
  ),
  ...more,
});

describe('who would act', () => {
  it('is nobody where the succession is empty, and the functions that need the role are not protected', () => {
    expect(foundBy('roleUnfilled', { role: { R1: {} } })).toEqual(['R1:']);
    expect(foundBy('roleUnfilled', succession([{}]))).toEqual([]);
  });
  it('is nobody when the only one has left, or is not in place today', () => {
    expect(foundBy('roleUnfilled', succession([{ archivedAt: gone }]))).toEqual(['R1:']);
    const later = { H1: { roleId: 'R1', personId: 'P1', rank: 1, from: '2026-11-23' } };
    expect(foundBy('roleUnfilled', succession([{}], { roleAssignment: later }))).toEqual(['R1:']);
  });

  it.each<[string, Given, string[]]>([
    ['has left', succession([{}, { archivedAt: gone }]), ['R1: person=P2 rank=2']],
    [
      'was never there',
      { role: { R1: {} }, roleAssignment: { H1: { roleId: 'R1', personId: 'P9', rank: 1 } } },
      ['R1: person=P9 rank=1'],
    ],
    ['is there', succession([{}, {}]), []],
    [
      'had the place until yesterday',
      succession([{ archivedAt: gone }], {
        roleAssignment: { H1: { roleId: 'R1', personId: 'P1', rank: 1, until: '2026-11-21' } },
      }),
      [],
    ],
  ])('a holder who %s', (_, given, expected) => {
    expect(foundBy('holderGone', given)).toEqual(expected);
  });

  it.each<[number, string[]]>([
    [1, ['R1: count=1 people=P1']],
    [2, ['R1: count=2 people=P1+P2']],
    [3, []],
    [0, []],
  ])('%s in the succession', (count, expected) => {
    expect(foundBy('successionShort', succession(Array(count).fill({})))).toEqual(expected);
  });
});

describe('one event that takes all away', () => {
  const sites = { site: { S1: {}, S2: {} } };
  it.each<[string, object[], string[]]>([
    ['at one site', [{ siteId: 'S1' }, { siteId: 'S1' }], ['R1: count=2 site=S1']],
    ['at two sites', [{ siteId: 'S1' }, { siteId: 'S2' }], []],
    ['at a site that is not known of one', [{ siteId: 'S1' }, {}], []],
    ['one person alone', [{ siteId: 'S1' }], []],
  ])('%s', (_, people, expected) => {
    expect(foundBy('successionOneSite', succession(people, sites))).toEqual(expected);
  });

  const units = { bargainingUnit: { U1: {}, U2: { disputeRoute: 'arbitration' } } } as const;
  const in1 = { bargainingUnitId: 'U1' };
  it.each<[string, object[], Given, string[]]>([
    ['one bargaining unit', [in1, in1], units, ['R1: count=2 unit=U1']],
    ['a unit that may not strike', [{ bargainingUnitId: 'U2' }, { bargainingUnitId: 'U2' }], units, []],
    ['one from management', [in1, {}], units, []],
    [
      'a unit whose strike is near, which another rule says',
      [in1, in1],
      { ...units, bargainingRound: { B1: { bargainingUnitId: 'U1', status: 'conciliation' } } },
      [],
    ],
  ])('%s', (_, people, more, expected) => {
    expect(foundBy('successionOneUnit', succession(people, more))).toEqual(expected);
  });

  const leave = (leaveFrom: string | null, leaveUntil: string | null) => ({ leaveFrom, leaveUntil });
  it.each<[string, object[], string[]]>([
    [
      'the leaves of all overlap',
      [leave('2026-12-01', '2026-12-20'), leave('2026-12-18', '2027-01-05')],
      ['R1: count=2 from=2026-12-18 until=2026-12-20'],
    ],
    ['they meet on no day', [leave('2026-12-01', '2026-12-17'), leave('2026-12-18', '2027-01-05')], []],
    ['one is not on leave', [leave('2026-12-01', '2026-12-20'), leave(null, null)], []],
    ['it is over', [leave('2026-10-01', '2026-11-21')], []],
    ['it ends today', [leave('2026-10-01', '2026-11-22')], ['R1: count=1 from=2026-11-22 until=2026-11-22']],
    ['it has no end', [leave('2026-10-01', null)], ['R1: (open) count=1 from=2026-11-22']],
  ])('on leave at once: %s', (_, people, expected) => {
    expect(foundBy('successionAway', succession(people))).toEqual(expected);
  });
});
