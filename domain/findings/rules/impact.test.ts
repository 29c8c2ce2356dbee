import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const points = (...severities: [atMinutes: number, severity: number][]) =>
  severities.map(([atMinutes, severity]) => ({
    atMinutes,
    severity,
    justificationEn: '',
    justificationFr: '',
  }));

/** Rated intolerable (4) in the category "legal" from three days on. */
const rated = (fn: object, ...ratings: ReturnType<typeof points>[]): Given => ({
  criticalFunction: { F1: fn },
  impactRating: Object.fromEntries(
    (ratings.length > 0 ? ratings : [points([1440, 2], [4320, 4])]).map((list, i) => [
      `I${i}`,
      { functionId: 'F1', category: i === 0 ? 'legal' : 'people', points: list },
    ]),
  ),
});

describe('recovery targets', () => {
  it.each<[number | null, number | null, string[]]>([
    [1441, 1440, ['F1: rto=1441 mtpd=1440']],
    [1440, 1440, []],
    [null, 1440, []],
    [1440, null, []],
  ])('RTO %s against MTPD %s', (rtoMinutes, mtpdMinutes, expected) => {
    expect(foundBy('rtoOverMtpd', { criticalFunction: { F1: { rtoMinutes, mtpdMinutes } } })).toEqual(
      expected,
    );
  });

  it.each<[number | null, string[], string[]]>([
    [4321, ['F1: mtpd=4321 implied=4320 category=Legal'], []],
    [4320, [], []],
    [4319, [], ['F1: mtpd=4319 implied=4320']],
    [null, [], []],
  ])('MTPD %s against ratings that imply three days', (mtpdMinutes, later, sooner) => {
    expect(foundBy('mtpdOverImpact', rated({ mtpdMinutes }))).toEqual(later);
    expect(foundBy('mtpdUnderImpact', rated({ mtpdMinutes }))).toEqual(sooner);
  });

  it.each<[number | null, number | null, string[]]>([
    [5000, null, ['F1: rto=5000 implied=4320 category=Legal']],
    [5000, 6000, ['F1: rto=5000 implied=4320 category=Legal']],
    [4320, null, []],
    // The RTO is over the MTPD: that rule says it.
    [5000, 4320, []],
    [null, null, []],
  ])('RTO %s with MTPD %s against ratings that imply three days', (rtoMinutes, mtpdMinutes, expected) => {
    expect(foundBy('rtoOverImpact', rated({ rtoMinutes, mtpdMinutes }))).toEqual(expected);
  });

  it('are held against the earliest category, by duration', () => {
    const ratings = [points([20_160, 4], [4320, 4]), points([480, 4])];
    expect(foundBy('mtpdOverImpact', rated({ mtpdMinutes: 1440 }, ...ratings))).toEqual([
      'F1: mtpd=1440 implied=480 category=People',
    ]);
  });

  it('are not judged where nothing is intolerable', () => {
    expect(foundBy('mtpdOverImpact', rated({ mtpdMinutes: 99_999 }, points([60, 3])))).toEqual([]);
  });
});

describe('what a function lacks', () => {
  const whole = { rtoMinutes: 1, mtpdMinutes: 1, ownerRoleId: 'R1' };
  const staffing = { staffingRequirement: { W1: { functionId: 'F1', minimumCount: 1 } } };
  it.each<[string, Given, string[]]>([
    ['nothing', { criticalFunction: { F1: whole }, ...staffing }, []],
    [
      'its RTO',
      { criticalFunction: { F1: { ...whole, rtoMinutes: null } }, ...staffing },
      ['F1: missing=criticalFunction.rtoMinutes'],
    ],
    [
      'all of it',
      { criticalFunction: { F1: {} } },
      [
        'F1: missing=criticalFunction.mtpdMinutes+criticalFunction.rtoMinutes+criticalFunction.ownerRoleId+staffingRequirement.minimumCount',
      ],
    ],
    [
      'its minimum staffing alone',
      { criticalFunction: { F1: whole } },
      ['F1: missing=staffingRequirement.minimumCount'],
    ],
  ])('%s', (_, given, expected) => {
    expect(foundBy('functionIncomplete', given)).toEqual(expected);
  });

  it('a rating', () => {
    expect(foundBy('impactNotRated', { criticalFunction: { F1: {} } })).toEqual(['F1:']);
    expect(foundBy('impactNotRated', rated({}, points()))).toEqual(['F1:']);
    expect(foundBy('impactNotRated', rated({}, points([60, 0])))).toEqual([]);
  });

  it('dependencies', () => {
    const one = { D1: { functionId: 'F1', targetKind: 'site', siteId: 'S1' } } as const;
    expect(foundBy('noDependencies', { criticalFunction: { F1: {}, F2: {} }, dependency: one })).toEqual([
      'F2:',
    ]);
  });
});

describe('an impact that falls', () => {
  it.each<[string, ReturnType<typeof points>, string[]]>([
    ['is pointed out at its first time', points([60, 1], [240, 3], [480, 2]), ['F1: category=Legal at=480']],
    ['is none when it stays as it is', points([60, 3], [240, 3]), []],
    ['is none when it is written in another order', points([240, 3], [60, 1]), []],
  ])('%s', (_, list, expected) => {
    expect(foundBy('impactFalls', rated({}, list))).toEqual(expected);
  });
});
