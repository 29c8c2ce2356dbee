import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUnderWay } from '../../domain/activation/activation-state.ts';
import { declarationInput } from '../../domain/activation/command-schema.ts';
import { deriveActivation } from '../../domain/activation/derive-activation.ts';
import type { RichTextDoc } from '../../domain/documents/rich-text.ts';
import { declareActivation } from '../actions/activation-declare.ts';
import { archiveDocument, createDocument, saveDocument } from '../actions/document-write.ts';
import { archiveRecord, createRecord, removeRecord, updateRecord } from '../actions/save-record.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { plansToRun } from './activation-snapshots.ts';
import { activationLog } from './activations.ts';

let workspace: TestWorkspace;
let plan: Awaited<ReturnType<typeof wholePlan>>;
beforeEach(async () => {
  workspace = await testWorkspace();
  plan = await wholePlan();
});
afterEach(() => workspace.remove());

function words(text: string): RichTextDoc {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

async function person(n: number, givenName: string): Promise<string> {
  const values = { employeeNumber: `E${n}`, givenName, familyName: 'Roy' };
  const personId = await createRecord(workspace, 'person', values);
  const contact = { personId, kind: 'mobilePhone' as const, value: `416-555-010${n}`, rank: 1 };
  const contactId = await createRecord(workspace, 'contactMethod', contact);
  contacts.set(personId, contactId);
  return personId;
}
const contacts = new Map<string, string>();

/** One of everything that an activation is run by. */
async function wholePlan() {
  const [ada, ben, cleo] = [await person(1, 'Ada'), await person(2, 'Ben'), await person(3, 'Cleo')];
  const lead = await createRecord(workspace, 'role', { code: 'IL', nameEn: 'Incident lead' });
  const it = await createRecord(workspace, 'role', { code: 'ITO', nameEn: 'IT lead' });
  await createRecord(workspace, 'roleAssignment', { roleId: lead, personId: ada, rank: 1 });
  const place = await createRecord(workspace, 'roleAssignment', { roleId: it, personId: ben, rank: 1 });
  const delegation = await createRecord(workspace, 'delegation', {
    ...{ authorityEn: 'Close the site', fromRoleId: lead, toRoleId: it, limitsEn: 'One day' },
  });
  const procedure = await createDocument(workspace, {
    ...{
      kind: 'procedure',
      titleEn: 'Fail over',
      titleFr: 'Basculer',
      activationId: null,
      checklistId: null,
    },
    ...{ contentEn: words('Call the vendor.'), contentFr: words('Appelez le fournisseur.') },
  });
  const checklist = await createRecord(workspace, 'checklist', { code: 'outage', titleEn: 'Outage' });
  const task = await createRecord(workspace, 'checklistTask', {
    ...{ checklistId: checklist, position: 1, textEn: 'Fail over', roleId: it, documentIds: [procedure] },
  });
  const site = await createRecord(workspace, 'site', { code: 'S1', nameEn: 'Main site' });
  const payroll = await createRecord(workspace, 'criticalFunction', {
    ...{ code: 'F01', nameEn: 'Payroll', rtoMinutes: 240, mtpdMinutes: 480 },
  });
  const need = await createRecord(workspace, 'dependency', {
    functionId: payroll,
    targetKind: 'site',
    siteId: site,
  });
  const planId = await createRecord(workspace, 'plan', {
    ...{ code: 'BCP', titleEn: 'Continuity plan', checklistIds: [checklist] },
  });
  return {
    ada,
    ben,
    cleo,
    lead,
    it,
    place,
    delegation,
    procedure,
    checklist,
    task,
    site,
    payroll,
    need,
    planId,
  };
}

async function declared(more: Partial<Parameters<typeof declarationInput.parse>[0] & object> = {}) {
  const input = declarationInput.parse({
    ...{ checklistIds: [plan.checklist], planIds: [plan.planId], mode: 'exercise', severity: 'low' },
    ...{ titleEn: 'Drill', anchors: {}, ...more },
  });
  return await declareActivation(workspace, input);
}

/** From the file and nothing else: no state that was derived before can hide a change. */
const fromFile = async (id: string) => deriveActivation(await activationLog(workspace.db, id));

describe('while it runs, the plan may be', () => {
  const changes: [string, () => Promise<unknown>][] = [
    [
      'rewritten: a task',
      () => updateRecord(workspace, 'checklistTask', plan.task, { textEn: 'No', roleId: null }),
    ],
    ['cut: a task', () => removeRecord(workspace, 'checklistTask', plan.task)],
    ['archived: its checklist', () => archiveRecord(workspace, 'checklist', plan.checklist)],
    ['renamed: a role', () => updateRecord(workspace, 'role', plan.it, { nameEn: 'Other', team: 'support' })],
    ['archived: a role', () => archiveRecord(workspace, 'role', plan.it)],
    ['archived: the holder', () => archiveRecord(workspace, 'person', plan.ben)],
    ['emptied: a succession', () => removeRecord(workspace, 'roleAssignment', plan.place)],
    [
      'changed: a telephone',
      () => updateRecord(workspace, 'contactMethod', contacts.get(plan.ben) ?? '', { value: '1' }),
    ],
    [
      'ended: a delegation',
      () =>
        updateRecord(workspace, 'delegation', plan.delegation, { expiresOn: '2020-01-01', limitsEn: 'None' }),
    ],
    ['cut: a delegation', () => archiveRecord(workspace, 'delegation', plan.delegation)],
    ['rewritten: a procedure', () => saveDocument(workspace, plan.procedure, { contentEn: words('Wait.') })],
    ['archived: a procedure', () => archiveDocument(workspace, plan.procedure, true)],
    [
      'changed: a recovery time',
      () => updateRecord(workspace, 'criticalFunction', plan.payroll, { rtoMinutes: 1 }),
    ],
    ['archived: a site', () => archiveRecord(workspace, 'site', plan.site)],
    ['cut: a dependency', () => archiveRecord(workspace, 'dependency', plan.need)],
    ['renamed: the plan', () => updateRecord(workspace, 'plan', plan.planId, { titleEn: 'Other' })],
  ];
  it.each(changes)('%s', async (_, change) => {
    const id = await declared();
    const before = await fromFile(id);
    expect(before.tasks.get(plan.task)?.textEn).toBe('Fail over');
    expect(before.roles.get(plan.it)?.holder?.contacts).toMatchObject([{ value: '416-555-0102' }]);
    expect(before.delegations).toMatchObject([{ authorityEn: 'Close the site', expiresOn: null }]);
    expect(before.procedures).toMatchObject([{ contentEn: expect.stringContaining('"Call the vendor."') }]);
    expect([before.plans.length, before.needs.length, before.resources.size]).toEqual([1, 1, 1]);
    await change();
    expect(await fromFile(id)).toEqual(before);
    expect(isUnderWay(before.status)).toBe(true);
  });
});

describe('a role filled by hand', () => {
  it('is held by anybody of the directory, with their telephone', async () => {
    const id = await declared({ holders: [{ roleId: plan.it, personId: plan.cleo }] });
    expect((await fromFile(id)).roles.get(plan.it)).toMatchObject({
      holder: { id: plan.cleo, name: 'Cleo Roy', contacts: [{ value: '416-555-0103' }] },
      filling: { byHand: true },
    });
  });

  it('is held by a name that is in no plan', async () => {
    const id = await declared({ holders: [{ roleId: plan.it, personName: 'Dee of the landlord' }] });
    expect((await fromFile(id)).roles.get(plan.it)?.holder).toMatchObject({
      id: null,
      name: 'Dee of the landlord',
    });
  });

  it('of somebody who is not in the file writes nothing', async () => {
    const holders = [{ roleId: plan.it, personId: plan.checklist }];
    await expect(declared({ holders })).rejects.toMatchObject({ code: 'not_found' });
    expect(await workspace.db.selectFrom('activation').selectAll().execute()).toEqual([]);
  });
});

describe('the plans to run', () => {
  it('are those that contain a chosen checklist first, without what is retired', async () => {
    await createRecord(workspace, 'plan', { code: 'AAA', titleEn: 'Other plan' });
    const gone = await createRecord(workspace, 'plan', { code: 'OLD', titleEn: 'Old plan' });
    await archiveRecord(workspace, 'plan', gone);
    const codes = async (checklistIds: string[]) =>
      (await plansToRun(workspace.db, checklistIds)).map((p) => [p.code, p.isSuggested, p.version]);
    expect(await codes([plan.checklist])).toEqual([
      ['BCP', true, null],
      ['AAA', false, null],
    ]);
    expect(await codes([])).toEqual([
      ['AAA', false, null],
      ['BCP', false, null],
    ]);
  });
});
