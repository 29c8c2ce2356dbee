import { describe, expect, it } from 'vitest';
import { causeTree, chainOf } from './cause-chain.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';
import { takeAway } from './take-away.ts';
import { asking, day, hour, planOf, staff } from './testing/plan-of.ts';

/** The states of a function as "degraded 0-240, stopped 240-1440"; normal times left out. */
function told(facts: PlanFacts, taken: Partial<TakenAway>, id = 'F', horizon = 30 * day): string {
  const { functions } = takeAway(facts, asking(taken, horizon));
  const states = functions.find((f) => f.functionId === id)?.states ?? [];
  return states
    .filter((s) => s.state !== 'normal')
    .map((s) => `${s.state} ${s.from / hour}-${s.to / hour}`)
    .join(', ');
}

const need = (more: object) =>
  planOf({
    functions: [{ id: 'F' }],
    applications: [{ id: 'A', rtoMinutes: 24 * hour }, { id: 'B' }],
    dependencies: [{ id: 'd', functionId: 'F', targetId: 'A', ...more }],
  });

describe('an application that is away (back in 24 h)', () => {
  it.each([
    ['nothing is said', {}, 'stopped 0-24'],
    ['it is needed within 4 h', { neededBackMinutes: 4 * hour }, 'degraded 0-4, stopped 4-24'],
    [
      'the workaround lasts 4 h and it is needed within 4 h',
      { neededBackMinutes: 4 * hour, workaroundLastsMinutes: 4 * hour },
      'degraded 0-4, stopped 4-24',
    ],
    [
      'the workaround lasts longer than the need',
      { neededBackMinutes: 2 * hour, workaroundLastsMinutes: 10 * hour },
      'degraded 0-10, stopped 10-24',
    ],
    [
      'the workaround has no length',
      { neededBackMinutes: hour, workaround: 'By hand' },
      'degraded 0-1, stopped 1-24',
    ],
    ['it is back in exactly the time', { neededBackMinutes: 24 * hour }, 'degraded 0-24'],
  ])('%s', (_, more, expected) => {
    expect(told(need(more), { applicationIds: ['A'] })).toBe(expected);
  });

  it('comes back earlier when the disruption ends earlier, and never without either', () => {
    expect(told(need({}), { applicationIds: ['A'], lastsMinutes: 5 * hour })).toBe('stopped 0-5');
    const facts = planOf({
      functions: [{ id: 'F' }],
      applications: [{ id: 'A' }],
      dependencies: [{ functionId: 'F', targetId: 'A' }],
    });
    expect(told(facts, { applicationIds: ['A'] }, 'F', 2 * day)).toBe('stopped 0-48');
  });

  it('is stood in for by an alternate that is there', () => {
    const facts = need({});
    const applications = facts.applications.map((a) =>
      a.id === 'A' ? { ...a, alternateApplicationId: 'B' } : a,
    );
    expect(told({ ...facts, applications }, { applicationIds: ['A'] })).toBe('degraded 0-24');
    expect(told({ ...facts, applications }, { applicationIds: ['A', 'B'] })).toBe('stopped 0-24');
  });

  it('goes with its supplier, and not where an alternate supplier is there', () => {
    const made = (alternateSupplierId: string | null) =>
      planOf({
        functions: [{ id: 'F' }],
        applications: [{ id: 'A', supplierId: 'V' }],
        suppliers: [{ id: 'V', rtoMinutes: 6 * hour, alternateSupplierId }, { id: 'W' }],
        dependencies: [{ functionId: 'F', targetId: 'A' }],
      });
    expect(told(made(null), { supplierIds: ['V'] })).toBe('stopped 0-6');
    expect(told(made('W'), { supplierIds: ['V'] })).toBe('');
    const { functions } = takeAway(made(null), asking({ supplierIds: ['V'] }));
    expect(functions[0]?.causes[0]).toMatchObject({
      because: { why: 'supplierAway', id: 'V' },
      backAt: 6 * hour,
    });
  });
});

describe('a supplier at a picket line', () => {
  const facts = (picketStance: 'crosses' | 'doesNotCross' | 'unknown') =>
    planOf({
      functions: [{ id: 'F' }],
      suppliers: [{ id: 'V', picketStance, rtoMinutes: hour }],
      bargainingUnits: [{ id: 'BU' }],
      dependencies: [{ functionId: 'F', targetKind: 'supplier', targetId: 'V', neededBackMinutes: 8 * hour }],
    });
  const strike = (participationPercent: number) => ({
    strikingUnits: [{ bargainingUnitId: 'BU', participationPercent }],
    lastsMinutes: 3 * day,
  });
  it.each([
    ['doesNotCross', 80, 'degraded 0-8, stopped 8-72'],
    ['doesNotCross', 0, ''],
    ['crosses', 80, ''],
    ['unknown', 80, ''],
  ] as const)('that %s, %i %% on strike', (stance, percent, expected) => {
    expect(told(facts(stance), strike(percent))).toBe(expected);
  });
});

it('takes an application along when its supplier does not cross, and says so', () => {
  const facts = planOf({
    functions: [{ id: 'F' }],
    applications: [{ id: 'A', supplierId: 'V', rtoMinutes: hour }],
    suppliers: [{ id: 'V', picketStance: 'doesNotCross' }],
    dependencies: [{ functionId: 'F', targetId: 'A' }],
  });
  const strikingUnits = [{ bargainingUnitId: 'BU', participationPercent: 50 }];
  const { functions } = takeAway(facts, asking({ strikingUnits, lastsMinutes: day }));
  expect(functions[0]?.causes[0]).toMatchObject({
    because: { why: 'supplierAtPicketLine', id: 'V' },
    backAt: day,
  });
});

describe('a site that is lost', () => {
  const site = (more: object) =>
    planOf({
      functions: [{ id: 'F' }],
      sites: [
        { id: 'X', ...more },
        { id: 'Y', capacity: 10 },
      ],
      dependencies: [{ functionId: 'F', targetKind: 'site', targetId: 'X', neededBackMinutes: 2 * hour }],
    });
  it('is stood in for by its alternate from when that is ready', () => {
    const away = { siteIds: ['X'], lastsMinutes: 2 * day };
    expect(told(site({}), away)).toBe('degraded 0-2, stopped 2-48');
    expect(told(site({ alternateSiteId: 'Y', alternateReadyMinutes: 6 * hour }), away)).toBe(
      'degraded 0-2, stopped 2-6, degraded 6-48',
    );
    expect(told(site({ alternateSiteId: 'Y' }), away)).toBe('degraded 0-2, stopped 2-48');
    const both = { ...away, siteIds: ['X', 'Y'] };
    expect(told(site({ alternateSiteId: 'Y', alternateReadyMinutes: 6 * hour }), both)).toBe(
      'degraded 0-2, stopped 2-48',
    );
  });

  it('gives its people the free seats of the alternate', () => {
    // Ten people come to six free seats: 60 % of four skilled people is two and a part.
    const four = staff(4, { siteId: 'X' });
    const others = staff(6, { siteId: 'X', unitId: 'other' }, 'q').people;
    const there = staff(4, { siteId: 'Y', unitId: 'other' }, 'r').people;
    const facts = (minimumCount: number) =>
      planOf({
        functions: [{ id: 'F' }],
        staffing: [{ id: 'r', functionId: 'F', minimumCount }],
        people: [...four.people, ...others, ...there],
        personSkills: four.personSkills,
        sites: [
          { id: 'X', alternateSiteId: 'Y', alternateReadyMinutes: 4 * hour },
          { id: 'Y', capacity: 10 },
        ],
      });
    const away = { siteIds: ['X'], lastsMinutes: day };
    expect(told(facts(2), away)).toBe('stopped 0-4, degraded 4-24');
    expect(told(facts(3), away)).toBe('stopped 0-24');
  });

  it('takes its equipment and its paper records along, unless there is a copy', () => {
    const facts = (copyKeptAt: string) =>
      planOf({
        functions: [{ id: 'F' }, { id: 'G' }],
        sites: [{ id: 'X' }],
        equipment: [{ id: 'E', siteId: 'X', rtoMinutes: 12 * hour }],
        vitalRecords: [{ id: 'R', siteId: 'X', copyKeptAt }],
        dependencies: [
          { id: 'd1', functionId: 'F', targetKind: 'equipment', targetId: 'E' },
          { id: 'd2', functionId: 'G', targetKind: 'vitalRecord', targetId: 'R' },
        ],
      });
    const away = { siteIds: ['X'], lastsMinutes: day };
    expect(told(facts(''), away)).toBe('stopped 0-12');
    expect(told(facts(''), away, 'G')).toBe('stopped 0-24');
    expect(told(facts('The vault at Guelph'), away, 'G')).toBe('degraded 0-24');
  });
});

describe('people', () => {
  const five = staff(5, { bargainingUnitId: 'BU' });
  const facts = (staffing: object, more: Partial<Parameters<typeof planOf>[0]> = {}) =>
    planOf({
      functions: [{ id: 'F' }],
      staffing: [{ id: 'r', functionId: 'F', ...staffing }],
      ...five,
      ...more,
    });
  const strike = (participationPercent: number): Partial<TakenAway> => ({
    strikingUnits: [{ bargainingUnitId: 'BU', participationPercent }],
    lastsMinutes: 2 * day,
  });

  it.each([
    // 80 % of 5 is 4 who do not come; 81 % is 4.05, so 5.
    [80, { minimumCount: 1 }, 'degraded 0-48'],
    [81, { minimumCount: 1 }, 'stopped 0-48'],
    [20, { minimumCount: 1, normalCount: 4 }, ''],
    [40, { minimumCount: 1, normalCount: 4 }, 'degraded 0-48'],
    [40, { minimumCount: 4 }, 'stopped 0-48'],
    [0, { minimumCount: 5 }, ''],
  ])('%i %% on strike, %o', (percent, staffing, expected) => {
    expect(told(facts(staffing), strike(percent))).toBe(expected);
  });

  it('who were missing before do not count against what is taken away', () => {
    expect(told(facts({ minimumCount: 9 }), strike(0))).toBe('');
    expect(told(facts({ minimumCount: 9 }), strike(20))).toBe('stopped 0-48');
  });

  it('are those of the whole organisation where the unit never has enough', () => {
    const elsewhere = staff(3, { unitId: 'other' }, 'q');
    const both = {
      people: [...five.people, ...elsewhere.people],
      personSkills: [...five.personSkills, ...elsewhere.personSkills],
    };
    expect(told(facts({ minimumCount: 6 }, both), strike(40))).toBe('degraded 0-48');
    const { functions } = takeAway(facts({ minimumCount: 6 }, both), asking(strike(60)));
    expect(functions[0]?.causes[0]).toMatchObject({
      wholeOrganisation: true,
      usually: 8,
      left: 5,
      stopsAt: 0,
    });
  });

  it('on leave, with an expired certificate or only aware do not count, before or after', () => {
    const skills = five.personSkills.map((s, n) =>
      n === 0 ? { ...s, level: 'aware' as const } : n === 1 ? { ...s, validUntil: '2026-11-21' } : s,
    );
    const people = five.people.map((p, n) =>
      n === 2 ? { ...p, leaveFrom: '2026-11-01', leaveUntil: '2026-11-22' } : p,
    );
    // Three of five have the skill; one is on leave until midnight (16 h), so 2 then 3; one is taken away.
    const made = facts({ minimumCount: 2 }, { people, personSkills: skills });
    expect(told(made, { personIds: ['p4'], lastsMinutes: day })).toBe('stopped 0-16, degraded 16-24');
  });

  it('shared by two functions go to the one that comes first', () => {
    const made = planOf({
      functions: [
        { id: 'F', tier: 1 },
        { id: 'G', tier: 2 },
      ],
      staffing: [
        { id: 'a', functionId: 'G', minimumCount: 2 },
        { id: 'b', functionId: 'F', minimumCount: 3 },
      ],
      ...five,
    });
    expect(told(made, strike(20))).toBe('degraded 0-48');
    expect(told(made, strike(20), 'G')).toBe('stopped 0-48');
    const { functions } = takeAway(made, asking(strike(20)));
    expect(functions[0]?.causes[0]).toMatchObject({ left: 4, given: 1, minimumCount: 2, servedFirst: ['F'] });
  });

  it('of a role are all away before it is lacking', () => {
    const made = planOf({
      functions: [{ id: 'F' }],
      people: [{ id: 'p0', bargainingUnitId: 'BU' }, { id: 'p1' }],
      holders: [
        { roleId: 'R', personId: 'p0' },
        { roleId: 'R', personId: 'p1' },
      ],
      dependencies: [{ functionId: 'F', targetKind: 'role', targetId: 'R', neededBackMinutes: 3 * hour }],
    });
    expect(told(made, strike(100))).toBe('');
    expect(told(made, { ...strike(100), personIds: ['p1'] })).toBe('degraded 0-3, stopped 3-48');
  });
});

describe('functions that need each other', () => {
  const chain = planOf({
    functions: [{ id: 'F' }, { id: 'G' }, { id: 'H' }],
    applications: [{ id: 'A', rtoMinutes: 24 * hour }],
    dependencies: [
      { id: 'd1', functionId: 'F', targetId: 'A', neededBackMinutes: 4 * hour },
      { id: 'd2', functionId: 'G', targetKind: 'function', targetId: 'F', neededBackMinutes: 2 * hour },
      { id: 'd3', functionId: 'H', targetKind: 'function', targetId: 'G', workaroundLastsMinutes: 20 * hour },
      { id: 'd4', functionId: 'F', targetKind: 'function', targetId: 'G', neededBackMinutes: hour },
    ],
  });

  it('stop one after the other, also in a circle', () => {
    expect(told(chain, { applicationIds: ['A'] }, 'F')).toBe('degraded 0-4, stopped 4-24');
    expect(told(chain, { applicationIds: ['A'] }, 'G')).toBe('degraded 4-6, stopped 6-24');
    expect(told(chain, { applicationIds: ['A'] }, 'H')).toBe('degraded 6-24');
  });

  it('say why, down to what was taken away', () => {
    const { functions, names } = takeAway(chain, asking({ applicationIds: ['A'] }));
    const byId = new Map(functions.map((f) => [f.functionId, f]));
    expect(functions.map((f) => f.functionId)).toEqual(['F', 'G', 'H']);
    expect(chainOf(byId, 'G').map((l) => [l.functionId, l.cause.stopsAt])).toEqual([
      ['G', 6 * hour],
      ['F', 4 * hour],
    ]);
    expect(chainOf(byId, 'G').at(-1)?.cause).toMatchObject({ targetId: 'A', backAt: 24 * hour });
    expect(causeTree(byId, 'H')[0]).toMatchObject({
      cause: { targetId: 'G' },
      because: [
        {
          cause: { targetId: 'F' },
          because: [{ cause: { targetId: 'A' } }, { cause: { targetId: 'G' }, because: [] }],
        },
      ],
    });
    expect(names.A?.kind).toBe('application');
  });
});

describe('a strategy', () => {
  const facts = (strategy: object) =>
    planOf({
      functions: [{ id: 'F', mbcoPercent: 40 }],
      applications: [{ id: 'A', rtoMinutes: 48 * hour }],
      dependencies: [{ functionId: 'F', targetId: 'A', neededBackMinutes: 4 * hour }],
      strategies: [{ id: 's', functionId: 'F', ...strategy }],
    });
  it.each([
    ['in place in time', { readyMinutes: 2 * hour }, 'degraded 0-48'],
    ['in place too late', { readyMinutes: 10 * hour }, 'degraded 0-4, stopped 4-10, degraded 10-48'],
    ['that does not last', { readyMinutes: 0, lastsMinutes: day }, 'degraded 0-28, stopped 28-48'],
    ['below the minimum service', { capacityPercent: 30 }, 'degraded 0-4, stopped 4-48'],
    ['for another kind of loss', { scenario: 'lossOfSite' }, 'degraded 0-4, stopped 4-48'],
    ['for this kind of loss', { scenario: 'lossOfApplication', capacityPercent: 40 }, 'degraded 0-48'],
    ['without a time', { readyMinutes: null }, 'degraded 0-4, stopped 4-48'],
  ] as const)('%s', (_, strategy, expected) => {
    expect(told(facts(strategy), { applicationIds: ['A'] })).toBe(expected);
  });

  it('for a strike does not answer people who are missing for another reason', () => {
    const made = planOf({
      functions: [{ id: 'F' }],
      staffing: [{ id: 'r', functionId: 'F', minimumCount: 2 }],
      ...staff(3, { bargainingUnitId: 'BU' }),
      strategies: [{ functionId: 'F', scenario: 'strike' }],
    });
    const strike = {
      strikingUnits: [{ bargainingUnitId: 'BU', participationPercent: 100 }],
      lastsMinutes: day,
    };
    expect(told(made, strike)).toBe('degraded 0-24');
    expect(told(made, { personIds: ['p0', 'p1'], lastsMinutes: day })).toBe('stopped 0-24');
    expect(told(made, { ...strike, personIds: ['p0', 'p1'] })).toBe('stopped 0-24');
  });
});

describe('RTO and MTPD', () => {
  it('are passed when the stop lasts longer, counted from the stop', () => {
    const facts = (rtoMinutes: number, mtpdMinutes: number) =>
      planOf({
        functions: [{ id: 'F', rtoMinutes, mtpdMinutes }],
        applications: [{ id: 'A', rtoMinutes: 24 * hour }],
        dependencies: [{ functionId: 'F', targetId: 'A', neededBackMinutes: 4 * hour }],
      });
    const of = (rto: number, mtpd: number) =>
      takeAway(facts(rto * hour, mtpd * hour), asking({ applicationIds: ['A'] })).functions[0];
    expect(of(8, 16)).toMatchObject({ stopsAt: 4 * hour, passesRtoAt: 12 * hour, passesMtpdAt: 20 * hour });
    expect(of(20, 24)).toMatchObject({ passesRtoAt: null, passesMtpdAt: null });
    expect(of(0, 20)).toMatchObject({ passesRtoAt: 4 * hour, passesMtpdAt: null });
  });
});
