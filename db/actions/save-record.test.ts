import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRecords } from '../queries/find.ts';
import { recordHistory } from '../queries/history.ts';
import { storedRecord, storedRecords } from '../queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import {
  archiveRecord,
  createRecord,
  inChangeSet,
  removeRecord,
  restoreRecord,
  updateRecord,
} from './save-record.ts';
import { setSuccession } from './set-order.ts';
import { undoLast } from './undo.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

const person = (n: number) => ({ employeeNumber: `E${n}`, givenName: 'Zoé', familyName: `Tremblay${n}` });

describe('a record', () => {
  it('is stored whole, with lists and flags as they were', async () => {
    const id = await createRecord(workspace, 'person', {
      ...person(1),
      languages: ['en', 'fr'],
      weeklyHours: 36.25,
    });
    const skill = await createRecord(workspace, 'skill', { nameEn: 'Payroll run', needsCertificate: true });
    expect(await storedRecord(workspace.db, 'person', id)).toMatchObject({
      languages: ['en', 'fr'],
      weeklyHours: 36.25,
      createdBy: 'Test Author',
    });
    expect((await storedRecord(workspace.db, 'skill', skill)).needsCertificate).toBe(true);
  });

  it('changes only the field that is given', async () => {
    const id = await createRecord(workspace, 'criticalFunction', {
      code: 'F01',
      nameEn: 'Payroll',
      rtoMinutes: 480,
      tier: 1,
    });
    await updateRecord(workspace, 'criticalFunction', id, { rtoMinutes: 240 });
    expect(await storedRecord(workspace.db, 'criticalFunction', id)).toMatchObject({
      rtoMinutes: 240,
      tier: 1,
      nameEn: 'Payroll',
    });
    const [change] = await recordHistory(workspace.db, 'criticalFunction', id);
    expect(change?.fields).toEqual([{ field: 'rtoMinutes', before: 480, after: 240 }]);
  });

  it('leaves no trace when nothing is changed', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'Payroll run' });
    await updateRecord(workspace, 'skill', id, { nameEn: 'Payroll run' });
    expect(await recordHistory(workspace.db, 'skill', id)).toHaveLength(1);
  });

  it('refuses a second one with the same code', async () => {
    await createRecord(workspace, 'application', { code: 'WIN', nameEn: 'Payroll' });
    await expect(createRecord(workspace, 'application', { code: 'WIN', nameEn: 'Other' })).rejects.toThrow(
      /UNIQUE.*application.code/,
    );
    expect(await storedRecords(workspace.db, 'application')).toHaveLength(1);
  });

  it('is written with all of its change set or not at all', async () => {
    const attempt = inChangeSet(workspace, { source: 'edit' }, async (changes) => {
      await changes.create('skill', { nameEn: 'One' });
      throw new Error('stop');
    });
    await expect(attempt).rejects.toThrow('stop');
    expect(await storedRecords(workspace.db, 'skill')).toEqual([]);
  });

  it('can be archived and restored', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'One' });
    await archiveRecord(workspace, 'skill', id);
    expect(await storedRecords(workspace.db, 'skill')).toEqual([]);
    expect(await storedRecords(workspace.db, 'skill', true)).toHaveLength(1);
    await restoreRecord(workspace, 'skill', id);
    expect(await storedRecords(workspace.db, 'skill')).toHaveLength(1);
  });
});

describe('removing', () => {
  it('is refused with the list of what refers to the record', async () => {
    const holder = await createRecord(workspace, 'person', person(1));
    const role = await createRecord(workspace, 'role', { code: 'IL', nameEn: 'Incident lead' });
    await setSuccession(workspace, role, [holder]);
    await expect(removeRecord(workspace, 'person', holder)).rejects.toMatchObject({
      code: 'still_referenced',
      details: {
        references: [{ kind: 'role', id: role, labelEn: 'IL Incident lead', labelFr: 'IL Incident lead' }],
      },
    });
  });

  it('takes the parts of a record along', async () => {
    const id = await createRecord(workspace, 'person', person(1));
    await createRecord(workspace, 'contactMethod', {
      personId: id,
      kind: 'email',
      value: 'zoe@cluster.example',
      rank: 1,
    });
    await removeRecord(workspace, 'person', id);
    expect(await storedRecords(workspace.db, 'contactMethod')).toEqual([]);
    expect(await findRecords(workspace.db, 'zoe', 5)).toEqual([]);
  });

  it('makes other tasks stop waiting for one that goes away', async () => {
    const checklistId = await createRecord(workspace, 'checklist', { code: 'C', titleEn: 'Fire' });
    const first = await createRecord(workspace, 'checklistTask', {
      checklistId,
      position: 1,
      textEn: 'Leave',
    });
    const second = await createRecord(workspace, 'checklistTask', {
      checklistId,
      position: 2,
      textEn: 'Count',
      after: [first],
    });
    await removeRecord(workspace, 'checklistTask', first);
    expect((await storedRecord(workspace.db, 'checklistTask', second)).after).toEqual([]);
  });
});

describe('rules', () => {
  it('names the cycle of tasks that wait for each other', async () => {
    const checklistId = await createRecord(workspace, 'checklist', { code: 'C', titleEn: 'Fire' });
    const first = await createRecord(workspace, 'checklistTask', {
      checklistId,
      position: 1,
      textEn: 'Leave',
      textFr: 'Sortir',
    });
    const second = await createRecord(workspace, 'checklistTask', {
      checklistId,
      position: 2,
      textEn: 'Count',
      after: [first],
    });
    await expect(updateRecord(workspace, 'checklistTask', first, { after: [second] })).rejects.toMatchObject({
      code: 'task_cycle',
      details: { tasksEn: ['1. Leave', '2. Count'], tasksFr: ['1. Sortir', '2. Count'] },
    });
    expect((await storedRecord(workspace.db, 'checklistTask', first)).after).toEqual([]);
  });

  it('refuses a unit above itself, and a leave that ends before it starts', async () => {
    const top = await createRecord(workspace, 'orgUnit', { code: 'A', nameEn: 'A' });
    const below = await createRecord(workspace, 'orgUnit', { code: 'B', nameEn: 'B', parentId: top });
    await expect(updateRecord(workspace, 'orgUnit', top, { parentId: below })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const dates = { leaveFrom: '2026-12-02', leaveUntil: '2026-12-01' };
    await expect(createRecord(workspace, 'person', { ...person(2), ...dates })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('finding', () => {
  it('finds by the start of words, accents aside, codes first', async () => {
    await createRecord(workspace, 'person', person(1));
    await createRecord(workspace, 'criticalFunction', {
      code: 'F01',
      nameEn: 'Run the payroll',
      nameFr: 'Exécuter la paie',
    });
    expect(await findRecords(workspace.db, 'zoe tremb', 5)).toMatchObject([
      { kind: 'person', nameEn: 'Zoé Tremblay1' },
    ]);
    expect(await findRecords(workspace.db, 'EXECUTER', 5)).toMatchObject([
      { kind: 'criticalFunction', code: 'F01' },
    ]);
    expect(await findRecords(workspace.db, '" OR *', 5)).toEqual([]);
    expect(await findRecords(workspace.db, '', 5)).toEqual([]);
  });

  it('puts the code that was typed first, then names that begin with it', async () => {
    await createRecord(workspace, 'application', { code: 'PAYX', nameEn: 'Payments' });
    await createRecord(workspace, 'role', { code: 'PAY', nameEn: 'Lead of the money' });
    await createRecord(workspace, 'criticalFunction', { code: 'F01', nameEn: 'Run the payroll' });
    await createRecord(workspace, 'criticalFunction', { code: 'F02', nameEn: 'Payroll of the 100% club' });
    const codes = (await findRecords(workspace.db, 'pay', 10)).map((found) => found.code);
    expect(codes).toEqual(['PAY', 'PAYX', 'F02', 'F01']);
    expect(await findRecords(workspace.db, '100%', 5)).toHaveLength(1);
  });

  it('finds nothing of what is archived, until it is restored or undone', async () => {
    const id = await createRecord(workspace, 'person', person(1));
    await createRecord(workspace, 'contactMethod', {
      personId: id,
      kind: 'email',
      value: 'zoe@cluster.example',
      rank: 1,
    });
    const found = async () => [
      ...(await findRecords(workspace.db, 'tremblay', 5)),
      ...(await findRecords(workspace.db, 'zoe@cluster', 5)),
    ];
    await archiveRecord(workspace, 'person', id);
    expect(await found()).toEqual([]);
    await undoLast(workspace, '2026-01-01T00:00:00.000Z');
    expect(await found()).toHaveLength(2);
    await archiveRecord(workspace, 'person', id);
    await restoreRecord(workspace, 'person', id);
    expect(await found()).toHaveLength(2);
  });

  it('keeps the full-text index whole through changes and removals', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'Payroll run' });
    await updateRecord(workspace, 'skill', id, { nameEn: 'Firewall changes' });
    expect(await findRecords(workspace.db, 'payroll', 5)).toEqual([]);
    expect(await findRecords(workspace.db, 'firewall', 5)).toHaveLength(1);
    await removeRecord(workspace, 'skill', id);
    workspace.connection.sqlite.exec("insert into search_text(search_text) values ('integrity-check')");
    expect(workspace.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('the activation log', () => {
  it('refuses to be changed or shortened', async () => {
    const { sqlite } = workspace.connection;
    sqlite.exec("insert into activation values ('a', '2026-11-22T10:40:00.000Z')");
    sqlite.exec("insert into log_entry values ('a', 1, 1, 'e', '', '', '', 'note', '{}', '', '', '')");
    expect(() => sqlite.exec('update log_entry set body = \'{"text":"other"}\'')).toThrow(/append-only/);
    expect(() => sqlite.exec('delete from log_entry')).toThrow(/append-only/);
    expect(() => sqlite.exec('delete from activation')).toThrow(/append-only/);
  });
});
