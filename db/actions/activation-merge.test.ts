import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActivationCommandInput } from '../../domain/activation/command.ts';
import { activationCommand, declarationInput } from '../../domain/activation/command-schema.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { activationState, storedLog } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { actInActivation } from './activation-act.ts';
import { declareActivation } from './activation-declare.ts';
import { compareCopy, takeInCopy } from './activation-merge.ts';
import { attachFile } from './attach-file.ts';
import { createRecord } from './save-record.ts';

let here: TestWorkspace;
let there: TestWorkspace;
let plan: { checklistId: string; taskIds: string[]; roleId: string; functionId: string };

beforeAll(async () => {
  here = { ...(await testWorkspace()), author: 'Ann' };
  there = { ...(await testWorkspace()), author: 'Bob' };
  plan = await smallPlan();
});
afterAll(() => {
  here.remove();
  there.remove();
});

async function smallPlan() {
  const roleId = await createRecord(here, 'role', { code: 'IL', nameEn: 'Incident lead' });
  const checklistId = await createRecord(here, 'checklist', { code: 'outage', titleEn: 'Outage' });
  const taskIds: string[] = [];
  for (const position of [1, 2, 3]) {
    const task = { checklistId, position, textEn: `Task ${position}`, roleId };
    taskIds.push(await createRecord(here, 'checklistTask', task));
  }
  const functionId = await createRecord(here, 'criticalFunction', { code: 'F1', nameEn: 'Payroll' });
  return { checklistId, taskIds, roleId, functionId };
}

/** An activation that both computers have. */
async function shared(): Promise<string> {
  const input = { checklistIds: [plan.checklistId], mode: 'actual', titleEn: 'Outage', severity: 'high' };
  const rest = { authority: 'Director', anchors: {} };
  const id = await declareActivation(here, declarationInput.parse({ ...input, ...rest }));
  await bring(here, there, id);
  return id;
}

async function copyOf(from: TestWorkspace, id: string) {
  const rows = await from.db.selectFrom('attachment').select('bytes').execute();
  return { activationId: id, entries: await storedLog(from.db, id), files: rows.map((r) => r.bytes) };
}

async function bring(from: TestWorkspace, to: TestWorkspace, id: string) {
  return await takeInCopy(to, await copyOf(from, id));
}

async function act(on: TestWorkspace, id: string, command: ActivationCommandInput) {
  return (await actInActivation(on, id, activationCommand.parse(command))).entries;
}

const note = (text: string) => ({ act: 'note', text }) as const;

describe('a copy of an activation', () => {
  it('is taken in whole where there is none of it, and once more changes nothing', async () => {
    const id = await shared();
    expect(await activationState(there.db, id)).toEqual(await activationState(here.db, id));
    expect(await bring(here, there, id)).toEqual({ relation: 'same', fresh: 0, disputes: 0 });
    expect(await storedLog(there.db, id)).toEqual(await storedLog(here.db, id));
  });

  it('that only goes on is added with nothing of our own; what is behind brings nothing', async () => {
    const id = await shared();
    await act(there, id, note('on'));
    expect(await bring(there, here, id)).toEqual({ relation: 'ahead', fresh: 1, disputes: 0 });
    await act(here, id, note('and on'));
    expect(await bring(there, here, id)).toEqual({ relation: 'behind', fresh: 0, disputes: 0 });
    expect((await storedLog(here.db, id)).map((e) => e.kind)).toEqual(['declared', 'note', 'note']);
  });

  it('that has gone on beside ours is tied in; both then tell the same, and people are asked what differs', async () => {
    const id = await shared();
    const [task] = plan.taskIds;
    const reason = 'Not ours';
    const [skipped] = await act(here, id, { act: 'skipTask', task: task ?? '', reason });
    there.clock.pass(5);
    const [done] = await act(there, id, { act: 'finishTask', task: task ?? '' });
    await act(there, id, note('only there'));
    expect(await bring(there, here, id)).toEqual({ relation: 'forked', fresh: 2, disputes: 1 });
    const state = await activationState(here.db, id);
    expect(state.disputes).toMatchObject([
      { about: { kind: 'task', key: task }, entryIds: [skipped?.id, done?.id] },
    ]);
    expect(state.log.at(-1)).toMatchObject({ kind: 'merged', author: 'Ann', body: { entries: 2 } });
    expect(await bring(here, there, id)).toMatchObject({ relation: 'ahead', fresh: 2 });
    expect(await activationState(there.db, id)).toEqual(state);

    await act(there, id, {
      act: 'settle',
      about: { kind: 'task', key: task ?? '' },
      keeps: skipped?.id ?? '',
      reason: 'I saw it',
    });
    await bring(there, here, id);
    const settled = await activationState(here.db, id);
    expect(settled.disputes).toEqual([]);
    expect(settled.runs.get(task ?? '')).toMatchObject({ status: 'skipped', author: 'Ann' });
  });

  it('brings its files', async () => {
    const id = await shared();
    const bytes = new TextEncoder().encode('The dock at noon');
    await attachFile(there, id, {
      fileName: 'dock.txt',
      mediaType: 'text/plain',
      bytes,
      text: '',
      task: null,
    });
    await bring(there, here, id);
    const files = await here.db.selectFrom('attachment').select('bytes').execute();
    expect(files.map((f) => Buffer.from(f.bytes).toString())).toContain('The dock at noon');
  });

  it('is refused, with nothing written, when it is of another log or tells what no rule can read', async () => {
    const id = await shared();
    const other = await shared();
    const copy = await copyOf(there, other);
    await expect(takeInCopy(here, { ...copy, activationId: id })).rejects.toMatchObject({
      code: 'log_of_other',
    });
    const [first] = copy.entries;
    const nonsense = first ? [{ ...first, kind: 'note' }] : [];
    const strange = { activationId: '0197c000-0000-7000-8000-000000000000', entries: nonsense, files: [] };
    await expect(takeInCopy(here, strange)).rejects.toMatchObject({ code: 'copy_damaged' });
    expect(await storedLog(here.db, strange.activationId)).toEqual([]);
    expect(await verifyActivation(here.db, id)).toMatchObject({ whole: true, entries: 1 });
  });
});

describe('two copies that go on by themselves', () => {
  type Step = { on: 'here' | 'there'; minutes: number } & (
    | { does: ActivationCommandInput }
    | { does: 'bring' }
  );

  function steps() {
    const task = fc.nat(2).map((i) => plan.taskIds[i] ?? '');
    const command: fc.Arbitrary<ActivationCommandInput | 'bring'> = fc.oneof(
      fc.constant('bring' as const),
      fc.record({ act: fc.constant('finishTask' as const), task, reason: fc.constant('r') }),
      fc.record({ act: fc.constant('skipTask' as const), task, reason: fc.constant('r') }),
      fc.record({ act: fc.constant('reopenTask' as const), task, reason: fc.constant('r') }),
      fc.record({ act: fc.constant('note' as const), text: fc.constantFrom('a', 'b') }),
      fc.constantFrom('Ann', 'Bob', 'Cleo').map((personName) => ({
        ...{ act: 'assumeRole' as const, roleId: plan.roleId, personName },
      })),
      fc.constantFrom('stopped' as const, 'degraded' as const, 'restored' as const).map((state) => ({
        ...{ act: 'setFunction' as const, functionId: plan.functionId, state },
      })),
    );
    // Clocks of computers differ, stand still and go back.
    const minutes = fc.constantFrom(0, 0, 3, 90, -45);
    return fc.array(
      fc.record({ on: fc.constantFrom('here' as const, 'there' as const), minutes, does: command }),
      { maxLength: 14 },
    ) as fc.Arbitrary<Step[]>;
  }

  /** What is refused (a task that is over, a time before the last) is no loss: nobody was told that it was done. */
  async function done(on: TestWorkspace, id: string, does: ActivationCommandInput): Promise<string[]> {
    try {
      return (await act(on, id, does)).map((e) => e.id);
    } catch (error) {
      if (error instanceof ExpectedError) return [];
      throw error;
    }
  }

  it('come to tell the same when they are brought together, whole, with everything that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.boolean(), async (run, isFirstHere) => {
        const id = await shared();
        const acknowledged = new Set<string>();
        for (const { on, minutes, does } of run) {
          const [at, other] = on === 'here' ? [here, there] : [there, here];
          at.clock.pass(minutes);
          if (does === 'bring') await bring(other, at, id);
          else for (const entryId of await done(at, id, does)) acknowledged.add(entryId);
        }
        const [one, two] = isFirstHere ? [here, there] : [there, here];
        await bring(one, two, id);
        await bring(two, one, id);
        const state = await activationState(here.db, id);
        expect(await activationState(there.db, id)).toEqual(state);
        const kept = new Set(state.log.map((e) => e.id));
        expect([...acknowledged].filter((entryId) => !kept.has(entryId))).toEqual([]);
        const verdict = await verifyActivation(here.db, id);
        expect(verdict).toMatchObject({ whole: true });
        expect(await verifyActivation(there.db, id)).toEqual(verdict);
        const again = await compareCopy(here.db, await copyOf(there, id));
        expect(again).toMatchObject({ relation: 'same', fresh: [] });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
