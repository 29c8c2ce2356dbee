import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { storedRecords } from '../queries/stored.ts';
import { firstVersion, idOf } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A workspace of the second version, with a scenario in it and a planning horizon of its own. */
async function secondVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  await planInDepth(db);
  sqlite.pragma('user_version = 2');
  const cells = "'2026-03-02', 'Ann', '2026-03-02', 'Ann'";
  sqlite.exec(`insert into scenario (id, created_at, created_by, updated_at, updated_by, name_en, name_fr, notes, horizon_minutes, taken_away)
    values ('${idOf(70)}', ${cells}, 'A strike', 'Une grève', 'Since 2019', 20160, '{"strikingUnits":[],"lastsMinutes":null}');
    update organisation set planning_horizon_days = 45`);
  close();
}

it('keeps scenarios and the planning horizon, with nothing said yet of what is new', async () => {
  await secondVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  const [scenario] = await storedRecords(db, 'scenario');
  expect(scenario).toMatchObject({
    ...{ nameEn: 'A strike', nameFr: 'Une grève', notes: 'Since 2019', horizonMinutes: 20_160 },
    ...{ takenAway: { strikingUnits: [], lastsMinutes: null }, startsOn: null },
  });
  const [organisation] = await storedRecords(db, 'organisation');
  expect(organisation).toMatchObject({ planningHorizonDays: 45, scenarioHorizons: {} });
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
