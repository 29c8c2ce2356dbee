import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

describe('what ends on a day', () => {
  it.each<[string | null, string[], string[]]>([
    ['2026-11-21', ['S1: on=2026-11-21'], []],
    ['2026-11-22', [], ['S1: on=2026-11-22']],
    ['2027-02-20', [], ['S1: on=2027-02-20']],
    ['2027-02-21', [], []],
    [null, [], []],
  ])('a contract, on %s', (contractExpiresOn, expired, expiring) => {
    const given = { supplier: { S1: { contractExpiresOn } } };
    expect(foundBy('contractExpired', given)).toEqual(expired);
    expect(foundBy('contractExpiring', given)).toEqual(expiring);
  });

  it.each<[string | null, string[], string[]]>([
    ['2026-11-21', ['D1: from=R1 to=R2 on=2026-11-21'], []],
    ['2026-11-22', [], ['D1: from=R1 to=R2 on=2026-11-22']],
    ['2026-12-22', [], ['D1: from=R1 to=R2 on=2026-12-22']],
    ['2026-12-23', [], []],
    [null, [], []],
  ])('a delegation, on %s', (expiresOn, expired, expiring) => {
    const given = { delegation: { D1: { fromRoleId: 'R1', toRoleId: 'R2', expiresOn } } };
    expect(foundBy('delegationExpired', given)).toEqual(expired);
    expect(foundBy('delegationExpiring', given)).toEqual(expiring);
  });
});

describe('a delegation to a role', () => {
  const to = (roleAssignment: Given['roleAssignment'], delegation: object = {}) =>
    foundBy('delegationUnfilled', {
      role: { R1: {}, R2: {} },
      person: { P1: {} },
      delegation: { D1: { fromRoleId: 'R1', toRoleId: 'R2', ...delegation } },
      ...(roleAssignment && { roleAssignment }),
    });
  it('that nobody holds', () => {
    expect(to({})).toEqual(['D1: from=R1 to=R2']);
    expect(to({ H1: { roleId: 'R2', personId: 'P9', rank: 1 } })).toEqual(['D1: from=R1 to=R2']);
  });
  it('that somebody holds, or that has ended', () => {
    expect(to({ H1: { roleId: 'R2', personId: 'P1', rank: 1 } })).toEqual([]);
    expect(to({}, { expiresOn: '2026-11-21' })).toEqual([]);
  });
});

describe('an alternate site', () => {
  it.each<[string, string, string[]]>([
    ['1 Main St., Toronto', '1 main st Toronto', ['S1: alternate=S2']],
    ['1 Main St.', '2 Main St.', []],
    ['', '', []],
  ])('at “%s” and “%s”', (address, other, expected) => {
    const site = { S1: { address, alternateSiteId: 'S2' }, S2: { address: other } };
    expect(foundBy('alternateSiteSame', { site })).toEqual(expected);
  });

  it.each<[number | null, string[]]>([
    [4, ['S1: alternate=S2 count=4 needed=5']],
    [5, []],
    [null, []],
  ])('with room for %s', (capacity, expected) => {
    const needs = (functionId: string) => ({ functionId, targetKind: 'site', siteId: 'S1' }) as const;
    expect(
      foundBy('alternateSiteTooSmall', {
        criticalFunction: { F1: {}, F2: {}, F3: {} },
        site: { S1: { alternateSiteId: 'S2' }, S2: { capacity } },
        dependency: { D1: needs('F1'), D2: needs('F2') },
        staffingRequirement: {
          W1: { functionId: 'F1', minimumCount: 2 },
          W2: { functionId: 'F2', minimumCount: 3 },
          W3: { functionId: 'F3', minimumCount: 9 },
        },
      }),
    ).toEqual(expected);
  });
});

describe('a vital record', () => {
  it('without a copy', () => {
    expect(
      foundBy('vitalRecordSingleCopy', {
        vitalRecord: { V1: { copyKeptAt: '' }, V2: { copyKeptAt: '' }, V3: { copyKeptAt: 'The vault' } },
        criticalFunction: { F1: {} },
        dependency: { D1: { functionId: 'F1', targetKind: 'vitalRecord', vitalRecordId: 'V1' } },
      }),
    ).toEqual(['V1: count=1', 'V2: (unneeded)']);
  });
});
