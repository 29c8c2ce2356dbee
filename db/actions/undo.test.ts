import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordKinds } from '../../domain/record/record-kind.ts';
import { storedRecord, storedRecords } from '../queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { archiveRecord, createRecord, inChangeSet, removeRecord, updateRecord } from './save-record.ts';
import { setSuccession } from './set-order.ts';
import { redoLast, undoChangeSet, undoLast } from './undo.ts';

let workspace: TestWorkspace;
const start = '2026-01-01T00:00:00.000Z';
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

/** Everything in the plan, without who wrote it and when. */
async function plan(): Promise<unknown> {
  const all = [];
  for (const kind of recordKinds) {
    for (const archived of [false, true]) {
      for (const record of await storedRecords(workspace.db, kind, archived)) {
        all.push({ ...record, createdAt: '', updatedAt: '', archivedAt: record.archivedAt !== null });
      }
    }
  }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('undo and redo', () => {
  it('take back an edit, put it again, and say what it was', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'One' });
    await updateRecord(workspace, 'skill', id, { nameEn: 'Two' });
    expect(await undoLast(workspace, start)).toMatchObject({ kind: 'skill', recordId: id, changes: 1 });
    expect((await storedRecord(workspace.db, 'skill', id)).nameEn).toBe('One');
    await redoLast(workspace, start);
    expect((await storedRecord(workspace.db, 'skill', id)).nameEn).toBe('Two');
    await undoLast(workspace, start);
    await undoLast(workspace, start);
    expect(await storedRecords(workspace.db, 'skill')).toEqual([]);
    await redoLast(workspace, start);
    expect((await storedRecord(workspace.db, 'skill', id)).nameEn).toBe('One');
  });

  it('call what changed by its name, and a part by what it belongs to', async () => {
    const id = await createRecord(workspace, 'criticalFunction', {
      code: 'F01',
      nameEn: 'Run the payroll',
      nameFr: 'Produire la paie',
    });
    const staffing = await createRecord(workspace, 'staffingRequirement', {
      functionId: id,
      minimumCount: 2,
    });
    await updateRecord(workspace, 'criticalFunction', id, { tier: 1 });
    await updateRecord(workspace, 'staffingRequirement', staffing, { minimumCount: 3 });
    await removeRecord(workspace, 'criticalFunction', id);
    for (const _ of ['the removal', 'the part', 'the tier']) {
      expect(await undoLast(workspace, start)).toMatchObject({
        labelEn: 'F01 Run the payroll',
        labelFr: 'F01 Produire la paie',
      });
    }
  });

  it('have nothing to redo after another edit', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'One' });
    await updateRecord(workspace, 'skill', id, { nameEn: 'Two' });
    await undoLast(workspace, start);
    await updateRecord(workspace, 'skill', id, { nameEn: 'Three' });
    await expect(redoLast(workspace, start)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('bring back a removed record with its parts', async () => {
    const id = await createRecord(workspace, 'person', {
      employeeNumber: 'E1',
      givenName: 'Zoé',
      familyName: 'Roy',
    });
    await createRecord(workspace, 'contactMethod', {
      personId: id,
      kind: 'email',
      value: 'zoe@cluster.example',
      rank: 1,
    });
    const before = await plan();
    await removeRecord(workspace, 'person', id);
    await undoLast(workspace, start);
    expect(await plan()).toEqual(before);
  });

  it('never reach further back than asked, nor to the making of the workspace', async () => {
    await createRecord(workspace, 'skill', { nameEn: 'One' });
    await expect(undoLast(workspace, '2026-11-23T00:00:00.000Z')).rejects.toMatchObject({
      code: 'nothing_to_undo',
    });
    await undoLast(workspace, start);
    await expect(undoLast(workspace, start)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('take back a whole import by its id, unless something of it was changed since', async () => {
    const before = await plan();
    const list = Array.from({ length: 700 }, (_, i) => ({
      employeeNumber: `E${i}`,
      givenName: 'A',
      familyName: `B${i}`,
    }));
    const bring = () =>
      inChangeSet(workspace, { source: 'import', label: 'people.csv' }, (changes) =>
        changes.createMany('person', list),
      );
    const first = await bring();
    await createRecord(workspace, 'skill', { nameEn: 'Another matter' });
    expect(await undoChangeSet(workspace, first.changeSetId ?? '')).toMatchObject({
      labelEn: 'people.csv',
      labelFr: 'people.csv',
      changes: 700,
    });
    await undoLast(workspace, start);
    expect(await plan()).toEqual(before);
    const second = await bring();
    await updateRecord(workspace, 'person', second.result[3] ?? '', { familyName: 'Changed' });
    await expect(undoChangeSet(workspace, second.changeSetId ?? '')).rejects.toMatchObject({
      code: 'changed_since',
    });
    expect(await storedRecords(workspace.db, 'person')).toHaveLength(700);
  });

  it('take back an import whose people were given roles since: refused, nothing half undone', async () => {
    const { result, changeSetId } = await inChangeSet(workspace, { source: 'import' }, (changes) =>
      changes.createMany('person', [{ employeeNumber: 'E1', givenName: 'A', familyName: 'B' }]),
    );
    const role = await createRecord(workspace, 'role', { code: 'IL', nameEn: 'Incident lead' });
    await setSuccession(workspace, role, result);
    await expect(undoChangeSet(workspace, changeSetId ?? '')).rejects.toMatchObject({
      code: 'changed_since',
    });
    expect(await storedRecords(workspace.db, 'person')).toHaveLength(1);
  });

  it('refuse what the rules have come to forbid: a unit above itself', async () => {
    const a = await createRecord(workspace, 'orgUnit', { code: 'A', nameEn: 'A' });
    const b = await createRecord(workspace, 'orgUnit', { code: 'B', nameEn: 'B' });
    await updateRecord(workspace, 'orgUnit', a, { parentId: b });
    const away = await inChangeSet(workspace, { source: 'import' }, (changes) =>
      changes.update('orgUnit', a, { parentId: null }),
    );
    await updateRecord(workspace, 'orgUnit', b, { parentId: a });
    await expect(undoChangeSet(workspace, away.changeSetId ?? '')).rejects.toMatchObject({
      code: 'changed_since',
    });
    const fresh = await createRecord(workspace, 'orgUnit', { code: 'C', nameEn: 'C', parentId: b });
    expect((await storedRecord(workspace.db, 'orgUnit', fresh)).parentId).toBe(b);
  });

  it('lead back to the start from any sequence of edits, and forward again', async () => {
    const before = await plan();
    const act = fc.record({
      act: fc.constantFrom('create', 'rename', 'archive', 'remove'),
      on: fc.nat(5),
      name: fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b', 'é') }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        let done = 0;
        for (const { act, on, name } of acts) {
          const skills = await storedRecords(workspace.db, 'skill');
          const target = skills[on % Math.max(skills.length, 1)];
          if (act === 'create')
            await createRecord(workspace, 'skill', { nameEn: `${name} ${done} ${Math.random()}` });
          else if (!target) continue;
          else if (act === 'rename')
            await updateRecord(workspace, 'skill', target.id, { categoryEn: `${name} ${done}` });
          else if (act === 'archive') await archiveRecord(workspace, 'skill', target.id);
          else await removeRecord(workspace, 'skill', target.id);
          done += 1;
        }
        const after = await plan();
        for (let i = 0; i < done; i += 1) await undoLast(workspace, start);
        expect(await plan()).toEqual(before);
        for (let i = 0; i < done; i += 1) await redoLast(workspace, start);
        expect(await plan()).toEqual(after);
        for (let i = 0; i < done; i += 1) await undoLast(workspace, start);
      }),
      { numRuns: 15 },
    );
  });
});
