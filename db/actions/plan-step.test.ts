import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../domain/activation/canonical-json.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { PlanAct } from '../../domain/plans/plan-life.ts';
import { planSteps } from '../queries/plan-steps.ts';
import { approvedPlan, contentHash, currentPlan, getPlan, listPlans } from '../queries/plans.ts';
import { sha256 } from '../sha256.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { takePlanStep } from './plan-step.ts';
import { archiveRecord, createRecord, removeRecord, updateRecord } from './save-record.ts';
import { redoLast, undoLast } from './undo.ts';

describe('the steps of a plan', () => {
  let work: TestWorkspace;
  let planId: string;
  let functionId: string;
  let opened: string;
  beforeEach(async () => {
    work = await testWorkspace();
    opened = work.clock.now();
    work.clock.pass(1);
    const ownerRoleId = await createRecord(work, 'role', { code: 'IL', nameEn: 'Incident lead' });
    const unitId = await createRecord(work, 'orgUnit', { code: 'FIN', nameEn: 'Finance' });
    functionId = await createRecord(work, 'criticalFunction', {
      ...{ code: 'F01', nameEn: 'Payroll', unitId, rtoMinutes: 1440 },
    });
    planId = await createRecord(work, 'plan', {
      ...{ code: 'BCP', titleEn: 'Continuity', ownerRoleId, scopeUnitIds: [unitId] },
      criteria: [{ textEn: 'Payroll is down for more than 4 hours' }],
    });
  });
  afterEach(() => work.remove());

  const step = (act: PlanAct, more = {}) =>
    takePlanStep(work, { planId, act, roleName: 'Director', comment: 'As agreed', ...more });
  const approve = async () => {
    await step('submit');
    await step('approve');
  };
  const stored = async () => await getPlan(work.db, planId);

  it('lead from draft to an approved version that is kept whole, with its hash and who approved it', async () => {
    await step('submit', { comment: '' });
    work.clock.pass(60);
    expect(await step('approve')).toEqual({ version: 1 });
    expect(await stored()).toMatchObject({ status: 'approved', version: 1, changesSinceApproval: 0 });
    const { content, hash, approvedBy, approvedAt } = await approvedPlan(work.db, planId, 1);
    expect({ approvedBy, approvedAt }).toEqual({ approvedBy: 'Test Author', approvedAt: work.clock.now() });
    expect(content.functions).toMatchObject([{ code: 'F01', rtoMinutes: 1440 }]);
    expect(content.history.map((s) => [s.kind, s.roleName, s.version])).toEqual([
      ['submitted', 'Director', null],
      ['approved', 'Director', 1],
    ]);
    expect(hash).toBe(sha256(canonicalJson(content)));
  });

  it('leave an approved version as it was while the plan goes on, and count what changed', async () => {
    await approve();
    await updateRecord(work, 'criticalFunction', functionId, { rtoMinutes: 480 });
    expect(await listPlans(work.db)).toMatchObject([
      { code: 'BCP', status: 'approved', functionCount: 1, changesSinceApproval: 1 },
    ]);
    expect((await approvedPlan(work.db, planId, 1)).content.functions[0]?.rtoMinutes).toBe(1440);
    expect((await currentPlan(work.db, planId)).functions[0]?.rtoMinutes).toBe(480);
    await step('reopen');
    await approve();
    expect((await stored()).versions.map((v) => v.version)).toEqual([2, 1]);
    expect(await stored()).toMatchObject({ version: 2, changesSinceApproval: 0 });
  });

  it('go back to draft with a comment, which stays in the trail', async () => {
    await step('submit');
    await expect(step('return', { comment: '' })).rejects.toMatchObject({ code: 'reason_required' });
    await step('return', { comment: 'Name the alternate site' });
    expect((await planSteps(work.db, planId)).map((s) => [s.kind, s.comment])).toEqual([
      ['submitted', 'As agreed'],
      ['returned', 'Name the alternate site'],
    ]);
    expect((await stored()).status).toBe('draft');
  });

  it('are refused for a plan that lacks its owner, its criteria or its scope, and leave nothing behind', async () => {
    await updateRecord(work, 'plan', planId, { ownerRoleId: null, criteria: [], scopeUnitIds: [] });
    await expect(step('submit')).rejects.toMatchObject({
      code: 'plan_incomplete',
      details: { problems: [{ field: 'ownerRoleId' }, { field: 'scope' }, { field: 'criteria' }] },
    });
    expect(await planSteps(work.db, planId)).toEqual([]);
  });

  it('approve only what was seen', async () => {
    await step('submit');
    const seenHash = contentHash(await currentPlan(work.db, planId));
    await updateRecord(work, 'criticalFunction', functionId, { rtoMinutes: 60 });
    await expect(step('approve', { seenHash })).rejects.toMatchObject({ code: 'changed_since' });
    await step('approve', { seenHash: contentHash(await currentPlan(work.db, planId)) });
    expect((await stored()).version).toBe(1);
  });

  it('are a border: what the plan said before its approval is neither undone nor redone, what it says since is', async () => {
    await updateRecord(work, 'plan', planId, { titleEn: 'Continuity plan' });
    await updateRecord(work, 'plan', planId, { titleEn: 'Given up' });
    await undoLast(work, opened);
    await approve();
    const refused = { code: 'plan_step_since', details: { labelEn: 'BCP Continuity plan' } };
    await expect(redoLast(work, opened)).rejects.toMatchObject({ code: 'plan_step_since' });
    await expect(undoLast(work, opened)).rejects.toMatchObject(refused);
    await updateRecord(work, 'plan', planId, { titleEn: 'Next title' });
    expect(await undoLast(work, opened)).toMatchObject({ recordId: planId });
    await expect(undoLast(work, opened)).rejects.toMatchObject(refused);
    expect(await stored()).toMatchObject({ titleEn: 'Continuity plan', status: 'approved', version: 1 });
    await step('reopen');
    await expect(undoLast(work, opened)).rejects.toMatchObject({ code: 'plan_step_since' });
  });

  it('are a border while the plan is in review, and none once it came back', async () => {
    await updateRecord(work, 'plan', planId, { titleEn: 'Continuity plan' });
    await step('submit');
    await expect(undoLast(work, opened)).rejects.toMatchObject({ code: 'plan_step_since' });
    await step('return');
    await undoLast(work, opened);
    expect(await stored()).toMatchObject({ titleEn: 'Continuity', status: 'draft' });
  });

  it('leave what lies behind a refused undo in reach: it is passed over', async () => {
    await updateRecord(work, 'criticalFunction', functionId, { rtoMinutes: 60 });
    await updateRecord(work, 'plan', planId, { titleEn: 'Continuity plan' });
    await approve();
    const refusal = await undoLast(work, opened).catch((error: unknown) => error);
    const refused = refusal instanceof ExpectedError ? String(refusal.details.refused) : '';
    expect(await undoLast(work, opened, new Set([refused]))).toMatchObject({ recordId: functionId });
    expect(await stored()).toMatchObject({ titleEn: 'Continuity plan' });
    await redoLast(work, opened, new Set([refused]));
    expect((await currentPlan(work.db, planId)).functions[0]?.rtoMinutes).toBe(60);
  });

  it('are not undone by taking back the making of a plan that came back from review', async () => {
    await step('submit');
    await step('return');
    await expect(undoLast(work, opened)).rejects.toMatchObject({ code: 'changed_since' });
    expect((await stored()).steps).toHaveLength(2);
  });

  it('keep a plan from being removed; it can be archived, and then takes no more steps', async () => {
    await step('comment');
    await expect(removeRecord(work, 'plan', planId)).rejects.toMatchObject({ code: 'plan_kept' });
    await archiveRecord(work, 'plan', planId);
    await expect(step('submit')).rejects.toMatchObject({ code: 'plan_state' });
    expect(await listPlans(work.db)).toEqual([]);
  });

  it('a plan without steps can be removed', async () => {
    await removeRecord(work, 'plan', planId);
    expect(await listPlans(work.db)).toEqual([]);
  });

  it('are the only way to another status', async () => {
    await expect(updateRecord(work, 'plan', planId, { status: 'approved' })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ path: ['values', 'status'], code: 'set_by_steps' }] },
    });
    await expect(updateRecord(work, 'plan', planId, { version: 3 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('keep a retired plan as it was until it is reopened, whatever would change it', async () => {
    await updateRecord(work, 'plan', planId, { titleEn: 'Continuity plan' });
    await approve();
    await step('retire');
    await expect(updateRecord(work, 'plan', planId, { titleEn: 'Other' })).rejects.toMatchObject({
      code: 'plan_retired',
    });
    await expect(undoLast(work, opened)).rejects.toMatchObject({ code: 'plan_step_since' });
    expect(await stored()).toMatchObject({ titleEn: 'Continuity plan', status: 'retired' });
    await step('reopen');
    await updateRecord(work, 'plan', planId, { titleEn: 'Other' });
    expect(await stored()).toMatchObject({ titleEn: 'Other', status: 'draft' });
  });

  it('are told apart from what was written into the file from outside', async () => {
    await approve();
    const sqlite = new Database(work.path);
    expect(() => sqlite.exec(`update plan_version set content = '{}'`)).toThrow(
      'what was approved stays as it was',
    );
    expect(() => sqlite.exec('delete from plan_step')).toThrow('stays as it was written');
    sqlite.exec('drop trigger plan_version_no_update');
    sqlite.exec(`update plan_version set content = replace(content, '1440', '2880')`);
    sqlite.close();
    await expect(approvedPlan(work.db, planId, 1)).rejects.toMatchObject({ code: 'plan_damaged' });
    expect(await listPlans(work.db)).toMatchObject([{ changesSinceApproval: null }]);
  });
});
