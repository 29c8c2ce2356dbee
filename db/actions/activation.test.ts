import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivationCommandInput } from '../../domain/activation/command.ts';
import { activationCommand, declarationInput } from '../../domain/activation/command-schema.ts';
import { deriveActivation } from '../../domain/activation/derive-activation.ts';
import { activationLog, activationState } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { actInActivation } from './activation-act.ts';
import { declareActivation } from './activation-declare.ts';
import { actWithin } from './activation-log.ts';
import { createRecord, updateRecord } from './save-record.ts';

let workspace: TestWorkspace;
let plan: { checklistId: string; taskIds: string[]; roleId: string; personIds: string[] };

beforeEach(async () => {
  workspace = await testWorkspace();
  plan = await smallPlan();
});
afterEach(() => workspace.remove());

async function smallPlan() {
  const personIds: string[] = [];
  for (const [n, name] of ['Ada', 'Ben'].entries()) {
    const values = { employeeNumber: `E${n}`, givenName: name, familyName: 'Roy' };
    const personId = await createRecord(workspace, 'person', values);
    const contacts = [
      { personId, kind: 'email' as const, value: `${name}@cluster.example`, rank: 2 },
      { personId, kind: 'mobilePhone' as const, value: `416-555-010${n}`, rank: 1 },
    ];
    for (const contact of contacts) await createRecord(workspace, 'contactMethod', contact);
    personIds.push(personId);
  }
  const roleId = await createRecord(workspace, 'role', { code: 'IL', nameEn: 'Incident lead' });
  for (const [i, personId] of personIds.entries()) {
    await createRecord(workspace, 'roleAssignment', { roleId, personId, rank: i + 1 });
  }
  const checklistId = await createRecord(workspace, 'checklist', {
    code: 'outage',
    titleEn: 'Outage',
    scenario: 'it-outage',
  });
  const first = await createRecord(workspace, 'checklistTask', {
    checklistId,
    position: 1,
    textEn: 'Open the bridge',
    roleId,
  });
  const second = await createRecord(workspace, 'checklistTask', {
    checklistId,
    position: 2,
    textEn: 'Call',
    roleId,
    after: [first],
  });
  await createRecord(workspace, 'criticalFunction', {
    code: 'F01',
    nameEn: 'Payroll',
    rtoMinutes: 240,
    mtpdMinutes: 480,
  });
  return { checklistId, taskIds: [first, second], roleId, personIds };
}

async function declared(): Promise<string> {
  const input = {
    checklistIds: [plan.checklistId],
    mode: 'exercise',
    titleEn: 'Drill',
    titleFr: '',
    severity: 'low',
    anchors: {},
  } as const;
  return await declareActivation(workspace, declarationInput.parse(input));
}

async function act(id: string, command: ActivationCommandInput) {
  return await actInActivation(workspace, id, activationCommand.parse(command));
}

/** Opens the file beside Holdfast, as somebody with a database tool would. */
function withTool(work: (sqlite: Database.Database) => void): void {
  const sqlite = new Database(workspace.path);
  try {
    work(sqlite);
  } finally {
    sqlite.close();
  }
}

describe('a declaration', () => {
  it('keeps the plan as it was: later edits change nothing that runs', async () => {
    const id = await declared();
    const [first] = plan.taskIds;
    await updateRecord(workspace, 'checklistTask', first ?? '', { textEn: 'Something else' });
    await updateRecord(workspace, 'person', plan.personIds[0] ?? '', { familyName: 'Changed' });
    const state = await activationState(workspace.db, id);
    expect(state.tasks.get(first ?? '')?.textEn).toBe('Open the bridge');
    expect(state.roles.get(plan.roleId)?.holder).toEqual({
      id: plan.personIds[0],
      name: 'Ada Roy',
      positionTitle: '',
      contacts: [
        { kind: 'mobilePhone', value: '416-555-0100' },
        { kind: 'email', value: 'Ada@cluster.example' },
      ],
    });
    expect([...state.functions.values()].map((f) => [f.code, f.rtoMinutes])).toEqual([['F01', 240]]);
  });

  it('of a checklist that has gone writes nothing', async () => {
    const input = declarationInput.parse({
      checklistIds: ['00000000-0000-7000-8000-000000000000'],
      mode: 'exercise',
      titleEn: 'Drill',
      titleFr: '',
      severity: 'low',
      anchors: {},
    });
    await expect(declareActivation(workspace, input)).rejects.toMatchObject({ code: 'not_found' });
    expect(await workspace.db.selectFrom('activation').selectAll().execute()).toEqual([]);
  });
});

describe('an act', () => {
  it('is on the disk for every other reader when it returns', async () => {
    const id = await declared();
    const {
      entries: [entry],
    } = await act(id, { act: 'finishTask', task: plan.taskIds[0] ?? '' });
    withTool((sqlite) => {
      const row = sqlite.prepare('select * from log_entry where seq = 2').get();
      expect(row).toMatchObject({ id: entry?.id, hash: entry?.hash, author: 'Test Author', kind: 'task' });
    });
    expect((await activationState(workspace.db, id)).runs.get(plan.taskIds[0] ?? '')?.status).toBe('done');
  });

  it('that is refused writes nothing', async () => {
    const id = await declared();
    await expect(act(id, { act: 'skipTask', task: plan.taskIds[0] ?? '' })).rejects.toMatchObject({
      code: 'reason_required',
    });
    expect(await activationLog(workspace.db, id)).toHaveLength(1);
  });

  it('in a transaction that is taken back leaves no trace, in the file or in memory', async () => {
    const id = await declared();
    const note = activationCommand.parse({ act: 'note', text: 'Lost' });
    const failing = workspace.db.transaction().execute(async (trx) => {
      await actWithin(trx, workspace, id, note);
      await actWithin(trx, workspace, id, note);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect((await activationState(workspace.db, id)).log).toHaveLength(1);
    await act(id, { act: 'note', text: 'Kept' });
    expect((await verifyActivation(workspace.db, id)).whole).toBe(true);
  });

  it('hands a role to somebody of the plan with their telephone of today, or to a name', async () => {
    const id = await declared();
    const [, ben = ''] = plan.personIds;
    await act(id, { act: 'assumeRole', roleId: plan.roleId, personId: ben });
    const holder = async () => (await activationState(workspace.db, id)).roles.get(plan.roleId)?.holder;
    expect(await holder()).toMatchObject({
      id: ben,
      name: 'Ben Roy',
      contacts: [{ value: '416-555-0101' }, {}],
    });
    await act(id, { act: 'assumeRole', roleId: plan.roleId, personName: 'Dee of the landlord' });
    expect(await holder()).toEqual({
      id: null,
      name: 'Dee of the landlord',
      positionTitle: '',
      contacts: [],
    });
  });

  it('gives the same state again from the file', async () => {
    const id = await declared();
    await act(id, { act: 'startTask', task: plan.taskIds[0] ?? '' });
    await act(id, { act: 'decide', text: 'Go', reason: 'It must' });
    await act(id, { act: 'standDown' });
    expect(deriveActivation(await activationLog(workspace.db, id))).toEqual(
      await activationState(workspace.db, id),
    );
  });
});

describe('the log', () => {
  it.each([
    ["update log_entry set author = 'Mallory'"],
    ['delete from log_entry'],
    ["update activation set created_at = ''"],
    ['delete from activation'],
  ])('refuses %s', async (statement) => {
    await declared();
    withTool((sqlite) => expect(() => sqlite.exec(statement)).toThrow('append-only'));
  });

  it('is whole after every kind of act', async () => {
    const id = await declared();
    await act(id, { act: 'finishTask', task: plan.taskIds[0] ?? '' });
    await act(id, { act: 'note', text: 'Zoé said “ça va” 🦫\n{"x": 1}' });
    await act(id, { act: 'relinquishRole', roleId: plan.roleId });
    expect(await verifyActivation(workspace.db, id)).toMatchObject({ whole: true, entries: 4 });
  });

  it.each([
    ["update log_entry set author = 'Mallory' where seq = 3", 3, 'hash'],
    [`update log_entry set body = replace(body, 'two', 'TWO') where seq = 3`, 3, 'hash'],
    ["update log_entry set event_at = '2026-11-22T10:00:00.000Z' where seq = 2", 2, 'hash'],
    ['delete from log_entry where seq = 3', 4, 'previous_hash'],
    ['update log_entry set seq = seq - 2 where seq < 2', -1, 'sequence'],
    ["update log_entry set body = '{' where seq = 2", 2, 'body'],
  ])('edited with a tool (%s) is found at its first broken entry', async (statement, brokenSeq, fault) => {
    const id = await declared();
    for (const text of ['one', 'two', 'three']) await act(id, { act: 'note', text });
    withTool((sqlite) => {
      sqlite.exec('drop trigger log_entry_no_update; drop trigger log_entry_no_delete');
      sqlite.exec(statement);
    });
    expect(await verifyActivation(workspace.db, id)).toMatchObject({ whole: false, brokenSeq, fault });
  });

  it('that can no longer be read says at which entry', async () => {
    const id = await declared();
    await act(id, { act: 'note', text: 'one' });
    withTool((sqlite) => {
      sqlite.exec('drop trigger log_entry_no_update');
      sqlite.exec(`update log_entry set body = '{"text":1}' where seq = 2`);
    });
    await expect(activationLog(workspace.db, id)).rejects.toMatchObject({
      code: 'log_damaged',
      details: { seq: 2 },
    });
  });
});
