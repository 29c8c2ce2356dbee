import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedRecords } from '../../../db/queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { buildExample } from './build-example.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

describe('the example organisation', () => {
  it('is whole, and nothing of its spreadsheets was left out', async () => {
    const { problems, lists } = await buildExample(workspace);
    expect(problems.filter((p) => p.severity !== 'note')).toEqual([]);
    expect(lists.flatMap((l) => [...l.notBroughtIn, ...l.unanswered])).toEqual([]);
    const all = async (kind: Parameters<typeof storedRecords>[1]) =>
      (await storedRecords(workspace.db, kind)).length;
    expect(await all('person')).toBeGreaterThanOrEqual(130);
    expect(await all('criticalFunction')).toBe(24);
    expect(await all('application')).toBe(10);
    expect(await all('role')).toBe(16);
    expect(await all('checklist')).toBe(6);
    expect(await all('checklistTask')).toBeGreaterThan(90);
    expect(await all('bargainingUnit')).toBe(2);
    expect(await all('bargainingRound')).toBe(1);
    expect((await storedRecords(workspace.db, 'organisation'))[0]?.nameFr).toBe(
      'Groupement des services centraux',
    );
  });

  it('has a purpose and duties in both languages for every role, and somebody for every task', async () => {
    await buildExample(workspace);
    const roles = await storedRecords(workspace.db, 'role');
    expect(roles.filter((r) => r.purposeEn === '' || r.responsibilitiesFr.length === 0)).toEqual([]);
    const tasks = await storedRecords(workspace.db, 'checklistTask');
    expect(tasks.filter((t) => t.roleId === null)).toEqual([]);
    expect(tasks.some((t) => t.after.length > 0)).toBe(true);
  });
});
