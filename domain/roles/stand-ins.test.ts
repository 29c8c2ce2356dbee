import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, rankStandIns, type Wanted } from './stand-ins.ts';

const today = '2026-11-22';

function candidate(personId: string, more: Partial<Candidate> = {}): Candidate {
  const places = { unitId: null, siteId: null, bargainingUnitId: null };
  const nothing = { languages: [], skills: [], primaryOf: [], alternateOf: [] };
  return { personId, sortName: personId, leaveFrom: null, leaveUntil: null, ...places, ...nothing, ...more };
}

const payroll = { skillId: 'payroll', level: 'trained', validUntil: null } as const;
const wanted: Wanted = {
  skills: [
    { skillId: 'payroll', level: 'trained' },
    { skillId: 'media', level: 'trained' },
  ],
  beside: [{ unitId: 'U1', siteId: 'bay', bargainingUnitId: 'A' }],
};
const order = (...candidates: Candidate[]) => rankStandIns(candidates, wanted, today).map((s) => s.personId);

describe('who could stand in', () => {
  it.each([
    ['who is at work before who is on leave', { skills: [] }, { skills: [payroll], leaveFrom: today }],
    ['who has more of the skills', { skills: [payroll] }, { skills: [], unitId: 'U1' }],
    [
      'whose skill is close before who has none',
      { skills: [{ ...payroll, validUntil: '2026-01-01' }] },
      { unitId: 'U1' },
    ],
    ['who knows the work', { unitId: 'U1' }, { siteId: 'guelph' }],
    ['who is at another site', { siteId: 'guelph', bargainingUnitId: 'A' }, { siteId: 'bay' }],
    ['who would not be in the same strike', { bargainingUnitId: 'B' }, { bargainingUnitId: 'A' }],
    ['who speaks both languages', { languages: ['en', 'fr'] }, { languages: ['en'] }],
    ['who comes first in fewer roles', { alternateOf: ['X', 'Y', 'Z'] }, { primaryOf: ['IL'] }],
    ['who has fewer roles', { alternateOf: ['X'] }, { alternateOf: ['X', 'Y'] }],
  ] as const)('puts first %s', (_, better, worse) => {
    expect(order(candidate('a', worse), candidate('z', better))).toEqual(['z', 'a']);
  });

  it('goes by name where all else is alike', () => {
    expect(order(candidate('b'), candidate('a'))).toEqual(['a', 'b']);
  });

  it('says how each stands to what is wanted', () => {
    const [found] = rankStandIns(
      [
        candidate('a', {
          unitId: 'U1',
          siteId: 'guelph',
          bargainingUnitId: 'A',
          skills: [payroll, { skillId: 'media', level: 'aware', validUntil: null }],
        }),
      ],
      wanted,
      today,
    );
    expect(found).toEqual({
      personId: 'a',
      available: true,
      skills: [
        { skillId: 'payroll', match: 'held' },
        { skillId: 'media', match: 'tooLow' },
      ],
      sameUnit: true,
      otherSite: true,
      otherGroup: false,
    });
  });

  it('ranks everybody once, and nobody lower for one more skill', () => {
    const flags = fc.array(
      fc.record({ payroll: fc.boolean(), away: fc.boolean(), unit: fc.boolean(), roles: fc.nat(3) }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(flags, fc.nat(11), (list, which) => {
        const people = list.map((f, i) =>
          candidate(`p${String(i).padStart(2, '0')}`, {
            skills: f.payroll ? [payroll] : [],
            leaveFrom: f.away ? today : null,
            unitId: f.unit ? 'U1' : null,
            primaryOf: Array.from({ length: f.roles }, (_, r) => `R${r}`),
          }),
        );
        const before = order(...people);
        expect([...before].sort()).toEqual(people.map((p) => p.personId).sort());
        const chosen = people[which % people.length];
        if (!chosen) return;
        const media = { skillId: 'media', level: 'trained', validUntil: null } as const;
        const improved = people.map((p) => (p === chosen ? { ...p, skills: [...p.skills, media] } : p));
        const after = order(...improved);
        expect(after.indexOf(chosen.personId)).toBeLessThanOrEqual(before.indexOf(chosen.personId));
      }),
    );
  });
});
