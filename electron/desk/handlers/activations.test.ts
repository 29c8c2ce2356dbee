import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveActivation } from '../../../domain/activation/derive-activation.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('activations over the contract', () => {
  let desk: TestDesk;
  let plan: Awaited<ReturnType<typeof smallPlan>>;
  beforeEach(async () => {
    desk = await testDesk();
    plan = await smallPlan();
    desk.events.length = 0;
  });
  afterEach(() => desk.close());

  async function create(...input: [Parameters<typeof desk.call<'records.create'>>[1]]): Promise<string> {
    return (await desk.call('records.create', ...input)).id;
  }

  async function smallPlan() {
    const person = async (n: number, name: string, leaveUntil: string | null) =>
      await create({
        kind: 'person',
        values: { employeeNumber: `E${n}`, givenName: name, familyName: 'Roy', leaveUntil },
      });
    const ada = await person(1, 'Ada', '2026-12-04');
    const ben = await person(2, 'Ben', null);
    const roleId = await create({ kind: 'role', values: { code: 'IL', nameEn: 'Incident lead' } });
    await desk.call('roles.setSuccession', { roleId, personIds: [ada, ben] });
    const checklistId = await create({ kind: 'checklist', values: { code: 'strike', titleEn: 'Strike' } });
    const task = { checklistId, position: 1, textEn: 'Confirm the window', roleId, anchor: 'S' as const };
    const taskId = await create({ kind: 'checklistTask', values: task });
    return { ada, ben, roleId, checklistId, taskId };
  }

  const draft = () => ({ checklistIds: [plan.checklistId], mode: 'exercise' as const, anchors: {} });
  const declare = async () =>
    (await desk.call('activations.declare', { ...draft(), titleEn: 'Drill', titleFr: '', severity: 'low' }))
      .id;

  it('previews who would have which role, and writes nothing', async () => {
    const preview = await desk.call('activations.preview', draft());
    expect(preview).toMatchObject({
      timeZone: 'America/Toronto',
      taskCount: 1,
      needsAnchors: ['S'],
      roles: [
        {
          code: 'IL',
          holder: { id: plan.ben },
          skipped: [{ person: { id: plan.ada }, reason: 'onLeave', until: '2026-12-04' }],
        },
      ],
    });
    const without = await desk.call('activations.preview', { ...draft(), absences: [plan.ben] });
    expect(without.roles[0]?.holder).toBeNull();
    expect(await desk.call('activations.list', {})).toEqual({ activations: [], damaged: [] });
    expect(desk.events).toEqual([]);
  });

  it('declares, acts, and answers with the entries from which the window derives the state', async () => {
    const id = await declare();
    expect(desk.events).toEqual([{ event: 'changed', data: { subjects: ['activations'] } }]);
    const done = { act: 'finishTask', task: plan.taskId } as const;
    const { entries } = await desk.call('activations.act', { id, command: done });
    expect(entries).toMatchObject([{ seq: 2, kind: 'task', author: 'Test Author' }]);
    const log = await desk.call('activations.log', { id });
    expect(deriveActivation(log.entries).runs.get(plan.taskId)?.status).toBe('done');
    expect((await desk.call('activations.log', { id, known: 1 })).entries).toEqual(entries);
  });

  it('refuses with a code and the reason', async () => {
    const id = await declare();
    const skip = { id, command: { act: 'skipTask', task: plan.taskId } };
    expect(await desk.reply('activations.act', skip)).toMatchObject({
      code: 'reason_required',
      details: { field: 'reason' },
    });
    const close = { id, command: { act: 'close' } };
    expect(await desk.reply('activations.act', close)).toMatchObject({
      code: 'activation_state',
      details: { reason: 'not_stood_down' },
    });
    expect(await desk.reply('activations.act', { id, command: { act: 'eraseLog' } })).toMatchObject({
      code: 'invalid_input',
    });
    expect(await desk.reply('activations.log', { id: randomUUID() })).toMatchObject({ code: 'not_found' });
  });

  it('lists what runs first, and only that as running', async () => {
    const first = await declare();
    desk.clock.pass(1);
    const second = await declare();
    desk.clock.pass(1);
    const third = await declare();
    await desk.call('activations.act', { id: third, command: { act: 'standDown' } });
    const list = await desk.call('activations.list', {});
    expect(list.activations.map((a) => [a.id, a.status])).toEqual([
      [second, 'active'],
      [first, 'active'],
      [third, 'stoodDown'],
    ]);
    expect((await desk.call('activations.running', {})).map((a) => a.id)).toEqual([second, first]);
  });

  it('verifies a log in a job, and tells of a damaged one without losing the others', async () => {
    const id = await declare();
    const other = await declare();
    expect(await desk.call('activations.verify', { id, jobId: randomUUID() })).toMatchObject({
      whole: true,
      entries: 1,
    });
    const sqlite = new Database(desk.path);
    sqlite.exec('drop trigger log_entry_no_update');
    sqlite.prepare(`update log_entry set body = '{}' where activation_id = ?`).run(id);
    sqlite.close();
    expect(await desk.call('activations.verify', { id, jobId: randomUUID() })).toMatchObject({
      whole: false,
      brokenSeq: 1,
      fault: 'hash',
    });
    expect(await desk.call('activations.list', {})).toMatchObject({
      activations: [{ id: other }],
      damaged: [{ id, seq: 1 }],
    });
    expect(await desk.reply('activations.log', { id })).toMatchObject({ code: 'log_damaged' });
    expect(desk.logged).toEqual([]);
  });
});
