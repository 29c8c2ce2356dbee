import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord, updateRecord } from './actions/save-record.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { storedRecord } from './queries/stored.ts';
import { type TestWorkspace, testWorkspace } from './testing/test-workspace.ts';

describe('two connections to one workspace', () => {
  let workspace: TestWorkspace;
  let other: Connection;

  beforeEach(async () => {
    workspace = await testWorkspace();
    other = openDatabase(workspace.path);
  });
  afterEach(() => {
    other.close();
    workspace.remove();
  });

  it('wait for each other instead of reading what the other is about to change', async () => {
    const id = await createRecord(workspace, 'skill', { nameEn: 'One' });
    workspace.connection.sqlite.pragma('busy_timeout = 30');
    await other.db.transaction().execute(async (trx) => {
      await trx.selectFrom('skill').selectAll().execute();
      const attempt = updateRecord(workspace, 'skill', id, { nameEn: 'Two' });
      await expect(attempt).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
      await trx.updateTable('skill').set({ categoryEn: 'Written' }).execute();
    });
    await updateRecord(workspace, 'skill', id, { nameEn: 'Two' });
    expect(await storedRecord(workspace.db, 'skill', id)).toMatchObject({
      nameEn: 'Two',
      categoryEn: 'Written',
    });
  });
});
