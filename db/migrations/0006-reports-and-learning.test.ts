import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { storedRecords } from '../queries/stored.ts';
import { firstVersion, idOf } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';
import { up as bothLanguages } from './0005-both-languages.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A workspace of the fifth version, with a corrective action in it. */
async function fifthVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  await planInDepth(db);
  await scenarioTimes(db);
  await activateInDepth(db);
  await bothLanguages(db);
  sqlite.pragma('user_version = 5');
  const cells = "'2026-03-02', 'Ann', '2026-03-02', 'Ann'";
  sqlite.exec(`insert into corrective_action (id, created_at, created_by, updated_at, updated_by, title_en, text, status)
    values ('${idOf(80)}', ${cells}, 'Buy radios', 'Two for each floor', 'open')`);
  close();
}

it('keeps actions and documents, with nothing said yet of what is new', async () => {
  await fifthVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  const [action] = await storedRecords(db, 'correctiveAction');
  expect(action).toMatchObject({
    ...{ titleEn: 'Buy radios', textEn: 'Two for each floor', textFr: '', origin: '', status: 'open' },
  });
  expect(sqlite.prepare('select as_of from document').all()).toEqual([{ as_of: null }]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
