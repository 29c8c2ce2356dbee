import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivationCommandInput } from '../../domain/activation/command.ts';
import { activationCommand, declarationInput } from '../../domain/activation/command-schema.ts';
import { storedLog } from '../queries/activations.ts';
import { measuredRecoveriesOf } from '../queries/exercises.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { actInActivation } from './activation-act.ts';
import { declareActivation } from './activation-declare.ts';
import { takeInCopy } from './activation-merge.ts';
import { measureRecoveries } from './measure-recoveries.ts';
import { createRecord, inChangeSet, removeRecord, updateRecord } from './save-record.ts';
import { undoLast } from './undo.ts';

let workspace: TestWorkspace;
let functionId: string;
let checklistId: string;

beforeEach(async () => {
  workspace = await testWorkspace();
  const promised = { rtoMinutes: 240, mtpdMinutes: 480 };
  functionId = await createRecord(workspace, 'criticalFunction', {
    code: 'F01',
    nameEn: 'Payroll',
    ...promised,
  });
  checklistId = await createRecord(workspace, 'checklist', { code: 'outage', titleEn: 'Outage' });
});
afterEach(() => workspace.remove());

async function declare(mode: 'actual' | 'exercise'): Promise<string> {
  const words = { titleEn: 'Drill', titleFr: '', severity: 'low', authority: 'Director' } as const;
  const input = { checklistIds: [checklistId], mode, anchors: {}, ...words };
  return await declareActivation(workspace, declarationInput.parse(input));
}

const act = (id: string, command: ActivationCommandInput) =>
  actInActivation(workspace, id, activationCommand.parse(command));

/** Payroll stops, the clock of the exercise is set forward, payroll is back, and it is stood down. */
async function outage(id: string, jumpMinutes: number): Promise<void> {
  await act(id, { act: 'setFunction', functionId, state: 'stopped' });
  if (jumpMinutes > 0) await act(id, { act: 'setClock', speed: 0, jumpMinutes });
  await act(id, { act: 'setFunction', functionId, state: 'restored' });
  await act(id, { act: 'standDown' });
}

describe('the recovery times measured', () => {
  it('are written with the stand-down, beside what was promised when it was declared', async () => {
    const id = await declare('exercise');
    await updateRecord(workspace, 'criticalFunction', functionId, { rtoMinutes: 60 });
    await outage(id, 360);
    expect(await measuredRecoveriesOf(workspace.db, functionId)).toMatchObject([
      {
        activationId: id,
        mode: 'exercise',
        rtaMinutes: 360,
        rtoMinutes: 240,
        mtpdMinutes: 480,
        titleEn: 'Drill',
      },
    ]);
  });

  it('are measured anew when the time of a stop is put right after the end', async () => {
    const id = await declare('exercise');
    await outage(id, 360);
    const stop = (await storedLog(workspace.db, id)).find(({ kind }) => kind === 'function');
    const happenedAt = new Date(Date.parse(stop?.eventAt ?? '') - 60 * 60_000).toISOString();
    await act(id, { act: 'correct', entryId: stop?.id ?? '', happenedAt, reason: 'It was an hour before' });
    expect(await measuredRecoveriesOf(workspace.db, functionId)).toMatchObject([{ rtaMinutes: 420 }]);
  });

  it('tell the real thing from an exercise', async () => {
    await outage(await declare('exercise'), 360);
    await outage(await declare('actual'), 0);
    const modes = (await measuredRecoveriesOf(workspace.db, functionId)).map((m) => m.mode);
    expect(modes.toSorted()).toEqual(['actual', 'exercise']);
  });

  it('are written once, and again changes nothing', async () => {
    const id = await declare('exercise');
    await outage(id, 30);
    const before = await measuredRecoveriesOf(workspace.db, functionId);
    await workspace.db.transaction().execute((trx) => measureRecoveries(trx, workspace, id));
    expect(await measuredRecoveriesOf(workspace.db, functionId)).toEqual(before);
  });

  it('are not taken back by undo', async () => {
    const id = await declare('exercise');
    await createRecord(workspace, 'checklist', { code: 'last', titleEn: 'Last' });
    await outage(id, 30);
    const undone = await undoLast(workspace, '2000-01-01T00:00:00.000Z');
    expect(undone.labelEn).toContain('Last');
    expect(await measuredRecoveriesOf(workspace.db, functionId)).toHaveLength(1);
  });

  it('are written where a copy brings the stand-down', async () => {
    const id = await declare('exercise');
    await outage(id, 360);
    const copy = { activationId: id, entries: await storedLog(workspace.db, id), files: [] };
    const other = await testWorkspace();
    try {
      const promised = { code: 'F01', nameEn: 'Payroll', rtoMinutes: 240, mtpdMinutes: 480 };
      await inChangeSet(other, { source: 'edit' }, (changes) =>
        changes.create('criticalFunction', promised, functionId),
      );
      await takeInCopy(other, copy);
      await takeInCopy(other, copy);
      const measured = await measuredRecoveriesOf(other.db, functionId);
      expect(measured).toMatchObject([{ activationId: id, rtaMinutes: 360 }]);
    } finally {
      other.remove();
    }
  });

  it('of a function that is gone from the plan keep nobody from standing down', async () => {
    const id = await declare('exercise');
    await act(id, { act: 'setFunction', functionId, state: 'stopped' });
    await act(id, { act: 'setFunction', functionId, state: 'normal' });
    await removeRecord(workspace, 'criticalFunction', functionId);
    await act(id, { act: 'standDown' });
    expect(await measuredRecoveriesOf(workspace.db, functionId)).toEqual([]);
  });
});
