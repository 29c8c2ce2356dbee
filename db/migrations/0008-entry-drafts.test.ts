import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepEntryDraft } from '../actions/keep-entry-draft.ts';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { entryDraft } from '../queries/entry-drafts.ts';
import { firstVersion, firstVersionIds } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';
import { up as bothLanguages } from './0005-both-languages.ts';
import { up as reportsAndLearning } from './0006-reports-and-learning.ts';
import { up as continuityPack } from './0007-continuity-pack.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function seventhVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  for (const up of [
    ...[planInDepth, scenarioTimes, activateInDepth, bothLanguages, reportsAndLearning],
    continuityPack,
  ])
    await up(db);
  sqlite.pragma('user_version = 7');
  close();
}

it('gives an activation of before a place for what is begun, and keeps its log', async () => {
  await seventhVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  const id = firstVersionIds.activation;
  expect(await entryDraft(db, id)).toBeUndefined();
  await keepEntryDraft(db, id, '{"text":"Smoke"}');
  await keepEntryDraft(db, id, '{"text":"Smoke in 4"}');
  expect(await entryDraft(db, id)).toBe('{"text":"Smoke in 4"}');
  await keepEntryDraft(db, id, null);
  expect(await entryDraft(db, id)).toBeUndefined();
  expect(sqlite.prepare('select count(*) as n from log_entry').get()).not.toEqual({ n: 0 });
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
