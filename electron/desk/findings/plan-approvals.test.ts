import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePlanStep } from '../../../db/actions/plan-step.ts';
import {
  archiveRecord,
  createRecord,
  inChangeSet,
  removeRecord,
  updateRecord,
} from '../../../db/actions/save-record.ts';
import { undoLast } from '../../../db/actions/undo.ts';
import { listPlans } from '../../../db/queries/plans.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import type { Finding } from '../../../domain/findings/finding.ts';
import { FindingEngine } from './finding-engine.ts';

const worse = { atMinutes: 240, justificationEn: '', justificationFr: '' };

/** Payroll needs the ledger and is owned by the lead, whose primary is Ann; its checklist has one task. */
describe('a plan that was approved', () => {
  let work: TestWorkspace;
  let engine: FindingEngine;
  let opened: string;
  const ids: Record<string, string> = {};
  beforeEach(async () => {
    work = await testWorkspace();
    engine = new FindingEngine(work.db, work.clock);
    opened = work.clock.now();
    const create = async (
      name: string,
      kind: Parameters<typeof createRecord>[1],
      values: Parameters<typeof createRecord>[2],
    ) => {
      const id = await createRecord(work, kind, values);
      ids[name] = id;
      return id;
    };
    const ann = await create('ann', 'person', { employeeNumber: '1', givenName: 'Ann', familyName: 'Roy' });
    await create('other', 'person', { employeeNumber: '2', givenName: 'Bo', familyName: 'Lee' });
    await create('phone', 'contactMethod', {
      personId: ann,
      rank: 1,
      kind: 'workPhone',
      value: '416-555-0101',
    });
    const lead = await create('lead', 'role', { code: 'IL', nameEn: 'Incident lead' });
    await create('place', 'roleAssignment', { roleId: lead, personId: ann, rank: 1 });
    const ledger = await create('ledger', 'application', { code: 'A1', nameEn: 'Ledger', rtoMinutes: 60 });
    const unitId = await create('unit', 'orgUnit', { code: 'FIN', nameEn: 'Finance' });
    const payroll = await create('payroll', 'criticalFunction', {
      ...{ code: 'F01', nameEn: 'Payroll', ownerRoleId: lead, unitId },
    });
    const skillId = await create('skill', 'skill', { nameEn: 'Pay' });
    await create('staff', 'staffingRequirement', { functionId: payroll, skillId, minimumCount: 2 });
    await create('strategy', 'strategy', { functionId: payroll, textEn: 'By hand', readyMinutes: 60 });
    const points = [{ atMinutes: 240, severity: 2 }];
    await create('rating', 'impactRating', { functionId: payroll, category: 'people', points });
    await create('need', 'dependency', {
      ...{ functionId: payroll, targetKind: 'application', applicationId: ledger },
    });
    const list = await create('list', 'checklist', { code: 'C1', titleEn: 'Outage' });
    await create('task', 'checklistTask', { checklistId: list, position: 1, textEn: 'Call' });
    await create('second', 'checklistTask', { checklistId: list, position: 2, textEn: 'Write' });
    const planId = await create('plan', 'plan', {
      ...{ code: 'BCP', titleEn: 'Continuity', ownerRoleId: lead, checklistIds: [list] },
      ...{ scopeFunctionIds: [payroll], criteria: [{ textEn: 'Down for 4 hours' }] },
    });
    for (const act of ['submit', 'approve'] as const)
      await takePlanStep(work, { planId, act, roleName: 'Director', comment: 'As agreed' });
    work.clock.pass(60);
    expect(await found()).toBeUndefined();
  });
  afterEach(() => work.remove());

  const id = (name: string) => ids[name] ?? '';
  async function found(): Promise<Finding | undefined> {
    return (await engine.board()).findings().find(({ ruleId }) => ruleId === 'planChanged');
  }
  /** The records that the finding names, by the names above. */
  async function evidence(): Promise<string[]> {
    const names = new Map(Object.entries(ids).map(([name, each]) => [each, name]));
    return (await found())?.evidence.map((ref) => names.get(ref.id) ?? ref.kind) ?? [];
  }

  it.each<[string, () => Promise<unknown>, string[]]>([
    ['a dependency was removed', () => removeRecord(work, 'dependency', id('need')), ['payroll', 'ledger']],
    ['a task was removed', () => removeRecord(work, 'checklistTask', id('second')), ['list']],
    ['a holder was removed', () => removeRecord(work, 'roleAssignment', id('place')), ['lead']],
    ['a telephone changed', () => updateRecord(work, 'contactMethod', id('phone'), { value: '1' }), ['lead']],
    ['a role changed', () => updateRecord(work, 'role', id('lead'), { purposeEn: 'Leads' }), ['lead']],
    ['a unit was renamed', () => updateRecord(work, 'orgUnit', id('unit'), { nameEn: 'Money' }), ['payroll']],
    ['a skill was renamed', () => updateRecord(work, 'skill', id('skill'), { nameEn: 'Wages' }), ['payroll']],
    [
      'fewer people are needed',
      () => updateRecord(work, 'staffingRequirement', id('staff'), { minimumCount: 1 }),
      ['payroll'],
    ],
    [
      'a strategy takes longer',
      () => updateRecord(work, 'strategy', id('strategy'), { readyMinutes: 90 }),
      ['payroll'],
    ],
    [
      'an impact is worse',
      () => updateRecord(work, 'impactRating', id('rating'), { points: [{ ...worse, severity: 3 }] }),
      ['payroll'],
    ],
    [
      'a resource got slower',
      () => updateRecord(work, 'application', id('ledger'), { rtoMinutes: 90 }),
      ['payroll', 'ledger'],
    ],
    [
      'a function was archived',
      () => archiveRecord(work, 'criticalFunction', id('payroll')),
      ['payroll', 'ledger'],
    ],
  ])('says so when %s', async (_, change, expected) => {
    await change();
    expect((await evidence()).filter((name) => name !== 'plan')).toEqual(expected);
    const [plan] = await listPlans(work.db);
    expect((await found())?.details.count).toMatchObject({ value: plan?.changesSinceApproval });
    await undoLast(work, opened);
    expect(await found()).toBeUndefined();
  });

  it('says nothing of what is in no plan, nor of what was put back as it was', async () => {
    await updateRecord(work, 'person', id('other'), { givenName: 'Bob' });
    await inChangeSet(work, { source: 'edit' }, (changes) => changes.create('skill', { nameEn: 'Driving' }));
    expect(await found()).toBeUndefined();
    await updateRecord(work, 'criticalFunction', id('payroll'), { nameEn: 'Pay' });
    expect(await evidence()).toContain('payroll');
    await updateRecord(work, 'criticalFunction', id('payroll'), { nameEn: 'Payroll' });
    expect(await found()).toBeUndefined();
  });

  it('is whole again once the next version is approved', async () => {
    await updateRecord(work, 'criticalFunction', id('payroll'), { nameEn: 'Pay' });
    expect(await found()).toBeDefined();
    for (const act of ['reopen', 'submit', 'approve'] as const)
      await takePlanStep(work, { planId: id('plan'), act, roleName: 'Director', comment: 'As agreed' });
    expect(await found()).toBeUndefined();
  });
});
