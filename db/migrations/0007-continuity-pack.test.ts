import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepContinuityPack } from '../actions/keep-continuity-pack.ts';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { lastPack } from '../queries/continuity-pack.ts';
import { getOrganisation } from '../queries/organisation.ts';
import { firstVersion } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';
import { up as bothLanguages } from './0005-both-languages.ts';
import { up as reportsAndLearning } from './0006-reports-and-learning.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function sixthVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  for (const up of [planInDepth, scenarioTimes, activateInDepth, bothLanguages, reportsAndLearning])
    await up(db);
  sqlite.exec("update organisation set planning_horizon_days = 45, hotline = '416-555-0100'");
  sqlite.pragma('user_version = 6');
  close();
}

it('keeps the organisation as it was, with the usual interval and no pack yet', async () => {
  await sixthVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  expect(await getOrganisation(db)).toMatchObject({
    ...{ planningHorizonDays: 45, hotline: '416-555-0100', packIntervalDays: 90 },
  });
  expect(await lastPack(db)).toBeNull();
  const pack = { id: 'p', at: '2026-11-22T10:40:00.000Z', by: 'Ann', name: 'Pack', changeId: 3 };
  await keepContinuityPack(db, pack);
  expect(await lastPack(db)).toEqual(pack);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
