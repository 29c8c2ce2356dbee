import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

/** U1 is in conciliation; U2 has an agreement for years. */
const units: Given = {
  bargainingUnit: { U1: {}, U2: {} },
  bargainingRound: { B1: { bargainingUnitId: 'U1', status: 'conciliation' } },
  collectiveAgreement: { A2: { bargainingUnitId: 'U2', expiresOn: '2029-12-31' } },
};
const at = (...unitIds: (string | null)[]): Given => ({
  ...units,
  role: { R1: {} },
  person: Object.fromEntries(unitIds.map((id, i) => [`P${i + 1}`, { bargainingUnitId: id }])),
  roleAssignment: Object.fromEntries(
    unitIds.map((_, i) => [`H${i + 1}`, { roleId: 'R1', personId: `P${i + 1}`, rank: i + 1 }]),
  ),
});

describe('a strike that may come', () => {
  it.each<[string, Given, string[], string[]]>([
    ['takes all', at('U1', 'U1'), ['R1: unit=U1 count=2 people=P1+P2'], []],
    ['takes an alternate', at(null, 'U1'), [], ['R1: people=P2 unit=U1 count=1']],
    ['takes the primary alone', at('U1', null), [], []],
    ['takes two of three', at('U1', 'U1', 'U2'), [], ['R1: people=P2 unit=U1 count=1']],
    ['takes nobody', at('U2', null), [], []],
  ])('%s', (_, given, lost, cover) => {
    expect(foundBy('roleLostInStrike', given)).toEqual(lost);
    expect(foundBy('coverOnStrike', given)).toEqual(cover);
  });

  it.each<[string, Given, boolean]>([
    [
      'a round that is over',
      { bargainingRound: { B1: { bargainingUnitId: 'U1', status: 'ratified' } } },
      false,
    ],
    ['no right to strike', { bargainingUnit: { U1: { disputeRoute: 'arbitration' } } }, false],
    [
      'an agreement that has ended',
      {
        bargainingRound: {},
        collectiveAgreement: { A1: { bargainingUnitId: 'U1', expiresOn: '2026-11-21' } },
      },
      true,
    ],
    [
      'an agreement that has ended, with one after it',
      {
        bargainingRound: {},
        collectiveAgreement: {
          A1: { bargainingUnitId: 'U1', expiresOn: '2025-12-31' },
          A2: { bargainingUnitId: 'U1', expiresOn: '2028-12-31' },
        },
      },
      false,
    ],
  ])('is told by %s', (_, more, isNear) => {
    expect(foundBy('roleLostInStrike', { ...at('U1'), ...more }).length).toBe(isNear ? 1 : 0);
  });

  const staffed = (minimumCount: number): Given => ({
    ...at('U1', 'U1', null),
    criticalFunction: { F1: {} },
    skill: { K1: {} },
    personSkill: Object.fromEntries(
      ['P1', 'P2', 'P3'].map((id) => [`S${id}`, { personId: id, skillId: 'K1' }]),
    ),
    staffingRequirement: { W1: { functionId: 'F1', skillId: 'K1', minimumCount } },
  });
  it.each<[number, string[]]>([
    [2, ['F1: skill=K1 unit=U1 count=1 minimum=2']],
    [1, []],
    // There are too few without a strike: another rule says so.
    [4, []],
  ])('leaves one person with a skill of whom %s are needed', (minimum, expected) => {
    expect(foundBy('skillLostInStrike', staffed(minimum))).toEqual(expected);
  });

  const supplied = (supplier: object, more: Given = {}) =>
    foundBy('supplierAtPicket', {
      ...units,
      criticalFunction: { F1: {} },
      supplier: { S1: supplier },
      dependency: { D1: { functionId: 'F1', targetKind: 'supplier', supplierId: 'S1' } },
      ...more,
    });
  it('stops a supplier that functions need', () => {
    expect(supplied({ picketStance: 'doesNotCross' })).toEqual(['S1: count=1']);
    expect(supplied({})).toEqual(['S1: (unknown) count=1']);
  });
  it('stops none that crosses, is replaced or is not needed, and none when no strike is near', () => {
    expect(supplied({ picketStance: 'crosses' })).toEqual([]);
    expect(
      supplied({ alternateSupplierId: 'S2' }, { supplier: { S1: { alternateSupplierId: 'S2' }, S2: {} } }),
    ).toEqual([]);
    expect(supplied({}, { dependency: {} })).toEqual([]);
    expect(supplied({}, { bargainingRound: {} })).toEqual([]);
  });
});

describe('a collective agreement', () => {
  it.each<[string | null, string[], string[]]>([
    ['2026-11-21', ['U1: on=2026-11-21'], []],
    ['2026-11-22', [], ['U1: on=2026-11-22 count=90']],
    ['2027-02-20', [], ['U1: on=2027-02-20 count=90']],
    ['2027-02-21', [], []],
    [null, [], []],
  ])('that ends on %s', (expiresOn, expired, expiring) => {
    const given = {
      bargainingUnit: { U1: {} },
      collectiveAgreement: { A1: { bargainingUnitId: 'U1', expiresOn } },
    };
    expect(foundBy('agreementExpired', given)).toEqual(expired);
    expect(foundBy('agreementExpiring', given)).toEqual(expiring);
  });
});
