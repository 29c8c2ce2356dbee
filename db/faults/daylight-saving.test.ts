import { describe, expect, it } from 'vitest';
import { activationTime } from '../../domain/activation/activation-clock.ts';
import { activationCommand, declarationInput } from '../../domain/activation/command-schema.ts';
import { tasksAt } from '../../domain/activation/tasks-at.ts';
import { actInActivation } from '../actions/activation-act.ts';
import { declareActivation } from '../actions/activation-declare.ts';
import { createRecord } from '../actions/save-record.ts';
import { openWorkspace } from '../open-workspace.ts';
import { activationState } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { testWorkspace } from '../testing/test-workspace.ts';

/** An exercise in Toronto with a task at 02:30 and one at 16:00 of each day, declared in a file that is then closed. */
async function declaredAt(wallNow: string) {
  const workspace = await testWorkspace();
  workspace.clock.moveTo(wallNow);
  const checklistId = await createRecord(workspace, 'checklist', { code: 'daily', titleEn: 'Daily' });
  for (const [index, at] of ['02:30', '16:00'].entries())
    await createRecord(workspace, 'checklistTask', {
      ...{ checklistId, position: index + 1, textEn: at, repeat: { every: 'day', at } },
    });
  const words = { titleEn: 'Drill', titleFr: '', severity: 'low' };
  const input = { checklistIds: [checklistId], mode: 'exercise', anchors: {}, ...words };
  const id = await declareActivation(workspace, declarationInput.parse(input));
  workspace.connection.close();
  return { workspace, id };
}

/** Sets the clock two hours on, so many times, each in a file opened anew; does what is due. @returns when each was due and done. */
async function stepByStep({ workspace, id }: Awaited<ReturnType<typeof declaredAt>>, steps: number) {
  const done: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const { db, close } = await openWorkspace(workspace.path);
    const writer = { ...workspace, db };
    workspace.clock.moveTo(new Date(Date.parse(workspace.clock.now()) + 1000).toISOString());
    await actInActivation(
      writer,
      id,
      activationCommand.parse({ act: 'setClock', speed: 0, jumpMinutes: 120 }),
    );
    const state = await activationState(db, id);
    const clock = state.clocks.at(-1);
    if (!clock) throw new Error('an exercise has a clock');
    const now = activationTime(clock, workspace.clock.now());
    for (const { key, dueAt, date, status, task } of tasksAt(state, now)) {
      if (status !== 'open' || dueAt === null || dueAt > now) continue;
      done.push(`${date} ${task.textEn} at ${dueAt.slice(5, 16)}Z, done ${now.slice(5, 13)}`);
      await actInActivation(writer, id, activationCommand.parse({ act: 'finishTask', task: key }));
    }
    close();
  }
  return done;
}

describe.each([
  {
    // Toronto goes from 02:00 EDT (UTC−4) back to 01:00 EST (UTC−5): the hour from 01:00 comes twice, 02:30 once.
    change: 'back',
    from: '2026-10-31T15:00:00.000Z',
    done: [
      '2026-10-31 16:00 at 10-31T20:00Z, done 10-31T21',
      '2026-11-01 02:30 at 11-01T07:30Z, done 11-01T09',
      '2026-11-01 16:00 at 11-01T21:00Z, done 11-01T21',
      '2026-11-02 02:30 at 11-02T07:30Z, done 11-02T09',
    ],
  },
  {
    // From 02:00 EST on to 03:00 EDT: there is no 02:30, and the task is due as much after 02:00.
    change: 'forward',
    from: '2027-03-13T16:00:00.000Z',
    done: [
      '2027-03-13 16:00 at 03-13T21:00Z, done 03-13T22',
      '2027-03-14 02:30 at 03-14T07:30Z, done 03-14T08',
      '2027-03-14 16:00 at 03-14T20:00Z, done 03-14T20',
      '2027-03-15 02:30 at 03-15T06:30Z, done 03-15T08',
    ],
  },
])('an activation during which the clocks go $change', ({ from, done }) => {
  it('has its daily tasks due once a day, its log in the order as it was lived, and its record whole', async () => {
    const declared = await declaredAt(from);
    expect(await stepByStep(declared, 22)).toEqual(done);
    const { db, close } = await openWorkspace(declared.workspace.path);
    const { log } = await activationState(db, declared.id);
    expect(log).toHaveLength(1 + 22 + done.length);
    const ordered = (times: string[]) => expect(times).toEqual(times.toSorted());
    ordered(log.map(({ eventAt }) => eventAt));
    ordered(log.map(({ recordedAt }) => recordedAt));
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, n) => n + 1));
    expect(await verifyActivation(db, declared.id)).toMatchObject({ whole: true, entries: log.length });
    close();
    declared.workspace.remove();
  });
});
