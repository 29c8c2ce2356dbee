import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const old = '2020-01-01T00:00:00.000Z';

describe('a fact that nobody has confirmed for long', () => {
  it.each<[string, object, string[]]>([
    ['confirmed a year and a day ago', { verifiedOn: '2025-11-21' }, ['A1: count=1 on=2025-11-21']],
    ['confirmed a year ago', { verifiedOn: '2025-11-22' }, []],
    ['by its own interval', { verifiedOn: '2026-11-01', reviewEveryDays: 20 }, ['A1: count=1 on=2026-11-01']],
    ['never, and written down long ago', { createdAt: old }, ['A1: count=1 on=2020-01-01']],
    ['never, and written down lately', { createdAt: '2026-11-01T00:00:00.000Z' }, []],
  ])('%s', (_, application, expected) => {
    expect(foundBy('factStale', { application: { A1: application } })).toEqual(expected);
  });

  it('of a function counts only when it has no review date', () => {
    expect(foundBy('factStale', { criticalFunction: { F1: { createdAt: old } } })).toEqual([
      'F1: count=1 on=2020-01-01',
    ]);
    expect(
      foundBy('factStale', { criticalFunction: { F1: { createdAt: old, reviewOn: '2027-01-01' } } }),
    ).toEqual([]);
  });

  it('of a succession and of agreements is told of the role and of the unit', () => {
    const place = (verifiedOn: string, more: object = {}) => ({
      roleId: 'R1',
      personId: 'P1',
      rank: 1,
      verifiedOn,
      ...more,
    });
    const given: Given = {
      role: { R1: {} },
      roleAssignment: {
        H1: place('2026-05-01'),
        H2: place('2026-03-01'),
        H3: place('2026-11-01'),
        H4: place('2020-01-01', { until: '2026-01-01' }),
      },
      bargainingUnit: { U1: {} },
      collectiveAgreement: { G1: { bargainingUnitId: 'U1', verifiedOn: '2025-01-01' } },
    };
    expect(foundBy('factStale', given)).toEqual([
      'R1: (role) count=2 on=2026-03-01',
      'U1: (unit) count=1 on=2025-01-01',
    ]);
  });

  const contacts = (place: object): Given => ({
    person: { P1: {} },
    role: { R1: {} },
    roleAssignment: { H1: { roleId: 'R1', personId: 'P1', rank: 1, ...place } },
    contactMethod: {
      M1: { personId: 'P1', verifiedOn: '2026-05-25' },
      M2: { personId: 'P1', verifiedOn: '2026-05-26' },
    },
  });
  it('of somebody who holds a role is told of the person', () => {
    expect(foundBy('contactStale', contacts({}))).toEqual(['P1: count=1 total=2 on=2026-05-25']);
  });
  it('of somebody who holds none is of no matter', () => {
    expect(foundBy('contactStale', contacts({ until: '2026-11-21' }))).toEqual([]);
    expect(foundBy('contactStale', { ...contacts({}), role: {} })).toEqual([]);
  });
});

describe('a document that is out there', () => {
  const change = { labelEn: 'Staff hotline', labelFr: 'Ligne du personnel' };
  const issued = (changes: object[]) =>
    foundBy('documentOutdated', {
      changedDocument: { X1: { number: 'SB-2026-001', changes: changes.map(() => change) } },
    });
  it('says what is no longer so', () => {
    expect(issued([{}])).toEqual(['X1: number=SB-2026-001 count=1 facts=Staff hotline']);
    expect(issued([{}, {}])).toEqual(['X1: number=SB-2026-001 count=2 facts=Staff hotline; Staff hotline']);
  });
  it('says nothing wrong', () => {
    expect(issued([])).toEqual([]);
  });
});

describe('words that are not there in French', () => {
  const given = (nameFr: string): Given => ({
    organisation: { ORG: { nameFr } },
    criticalFunction: { F1: { nameFr: '' }, F2: { nameFr: 'Paie' } },
    checklist: { C1: { titleFr: '' }, C2: { titleFr: 'Incendie' }, C3: { titleFr: 'Crue' } },
    checklistTask: { T1: { checklistId: 'C2', textFr: '' }, T2: { checklistId: 'C3', textFr: 'Sortir' } },
    plan: { L1: { titleFr: '' } },
    role: { R1: { nameFr: 'Chef' } },
  });
  it('are asked for where the organisation works in both languages', () => {
    expect(foundBy('frenchMissing', given('Organisme'))).toEqual([
      'C1: missing=checklist.titleFr',
      'C2: missing=checklistTask.textFr',
      'F1: missing=criticalFunction.nameFr',
      'L1: missing=plan.titleFr',
    ]);
  });
  it('are of no matter where it does not', () => {
    expect(foundBy('frenchMissing', given(''))).toEqual([]);
  });
});
