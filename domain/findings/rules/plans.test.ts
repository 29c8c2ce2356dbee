import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

describe('a plan', () => {
  const whole = {
    ownerRoleId: 'R1',
    criteria: [{ textEn: 'Down for 4 hours', textFr: '' }],
    scopeFunctionIds: ['F1'],
    reviewOn: '2027-01-01',
  };
  it.each<[string, object, string[]]>([
    ['is whole', whole, []],
    [
      'lacks its criteria and a date',
      { ...whole, criteria: [], reviewOn: null },
      ['L1: missing=plan.criteria+plan.reviewOn'],
    ],
    [
      'lacks everything',
      {},
      ['L1: missing=plan.ownerRoleId+plan.criteria+plan.scopeFunctionIds+plan.reviewOn'],
    ],
    ['is retired', { status: 'retired' }, []],
  ])('%s', (_, plan, expected) => {
    expect(foundBy('planIncomplete', { plan: { L1: plan } })).toEqual(expected);
  });

  it.each<[string | null, 'draft' | 'approved' | 'retired', string[]]>([
    ['2026-11-21', 'approved', ['L1: on=2026-11-21']],
    ['2026-11-22', 'approved', []],
    ['2026-11-21', 'retired', []],
    [null, 'draft', []],
  ])('is to be reviewed on %s, %s', (reviewOn, status, expected) => {
    expect(foundBy('planReviewOverdue', { plan: { L1: { reviewOn, status } } })).toEqual(expected);
  });

  it.each<[string, 'draft' | 'approved', number, string[]]>([
    ['nothing', 'approved', 0, []],
    ['three things', 'approved', 3, ['L1: count=3 version=2 on=2026-11-10']],
    ['three things in a draft of the next version', 'draft', 3, []],
  ])('has changed since its approval: %s', (_, status, changeCount, expected) => {
    const changed = [{ kind: 'role' as const, id: 'R1' }];
    const approval = { version: 2, approvedAt: '2026-11-10T12:00:00.000Z', changeCount, changed };
    const given: Given = { plan: { L1: { status } }, planApproval: { L1: approval } };
    expect(foundBy('planChanged', given)).toEqual(expected);
  });
});

describe('a function', () => {
  it.each<[string, Given, string[]]>([
    ['there is no plan', { criticalFunction: { F1: {} } }, []],
    ['a plan leaves it out', { criticalFunction: { F1: {} }, plan: { L1: {} } }, ['F1: count=1']],
    ['a plan names it', { criticalFunction: { F1: {} }, plan: { L1: { scopeFunctionIds: ['F1'] } } }, []],
    [
      'a plan has a unit above its own',
      {
        criticalFunction: { F1: { unitId: 'U2' } },
        orgUnit: { U1: {}, U2: { parentId: 'U1' } },
        plan: { L1: { scopeUnitIds: ['U1'] } },
      },
      [],
    ],
    [
      'a retired plan names it',
      {
        criticalFunction: { F1: {} },
        plan: { L1: { scopeFunctionIds: ['F1'], status: 'retired' }, L2: {} },
      },
      ['F1: count=1'],
    ],
  ])('in no plan: %s', (_, given, expected) => {
    expect(foundBy('functionNotInPlan', given)).toEqual(expected);
  });

  it.each<[string | null, string[]]>([
    ['2026-11-21', ['F1: on=2026-11-21']],
    ['2026-11-22', []],
    [null, []],
  ])('to be reviewed on %s', (reviewOn, expected) => {
    expect(foundBy('functionReviewOverdue', { criticalFunction: { F1: { reviewOn } } })).toEqual(expected);
  });
});

describe('the continuity pack', () => {
  const plan = { L1: {} };
  const made = (madeOn: string, changeCount: number) => ({
    plan,
    continuityPack: { ORG: { madeOn, changeCount } },
  });
  it.each<[string, Given, string[]]>([
    ['would have nothing in it', {}, []],
    ['was never made', { plan }, ['ORG: (never)']],
    ['was never made, and there is a checklist', { checklist: { C1: {} } }, ['ORG: (never)']],
    ['was made today, and much has changed', made('2026-11-22', 34), []],
    ['was made yesterday, and nothing has changed', made('2026-11-21', 0), []],
    ['was made yesterday, and one record has changed', made('2026-11-21', 1), ['ORG: on=2026-11-21 count=1']],
    ['is as old as it may be', made('2026-08-24', 0), []],
    ['is a day older than it may be', made('2026-08-23', 0), ['ORG: (age) on=2026-08-23 days=90']],
    [
      'is older than an organisation that is stricter allows',
      { ...made('2026-11-11', 0), organisation: { ORG: { packIntervalDays: 10 } } },
      ['ORG: (age) on=2026-11-11 days=10'],
    ],
  ])('%s', (_, given, expected) => {
    expect(foundBy('packOld', given)).toEqual(expected);
  });
});
