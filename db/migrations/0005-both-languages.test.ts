import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../../domain/time/clock.ts';
import { undoLast } from '../actions/undo.ts';
import { newestVersion } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { storedRecord, storedRecords } from '../queries/stored.ts';
import { firstVersion, firstVersionIds, idOf } from '../testing/first-version.ts';
import type { Db } from '../writer.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';

const { payroll, skill, application, organisation } = firstVersionIds;
const at = '2026-03-03T14:00:00.000Z';
const rating = idOf(60);
const set = idOf(61);

/** A workspace of the fourth version, with a rating that has its reason, and a change of a workaround in the trail. */
async function fourthVersion(path: string): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  await planInDepth(db);
  await scenarioTimes(db);
  await activateInDepth(db);
  sqlite.pragma('user_version = 4');
  const points = [{ atMinutes: 1440, severity: 4, justification: 'Pay day' }];
  sqlite
    .prepare(
      `insert into impact_rating (id, created_at, created_by, updated_at, updated_by, function_id, category, points)
       values (?, ?, 'Ann', ?, 'Ann', ?, 'people', ?)`,
    )
    .run(rating, at, at, payroll, JSON.stringify(points));
  sqlite
    .prepare(
      `insert into change_set (id, at, by, source, label_en, label_fr) values (?, ?, 'Ann', 'edit', 'F01', 'F01')`,
    )
    .run(set, at);
  const change = sqlite.prepare(
    `insert into change (change_set_id, kind, record_id, op, before, after) values (?, ?, ?, 'update', ?, ?)`,
  );
  const json = JSON.stringify;
  change.run(set, 'criticalFunction', payroll, json({ workarounds: '' }), json({ workarounds: 'By hand' }));
  change.run(set, 'impactRating', rating, json({ points: [] }), json({ points }));
  close();
}

describe('the migration to texts in both languages', () => {
  let folder: string;
  let close: () => void;
  let db: Db;
  let sqlite: Database.Database;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
    const path = join(folder, 'old.holdfast');
    await fourthVersion(path);
    ({ db, sqlite, close } = await openWorkspace(path));
  });
  afterEach(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was written, as the English, and leaves the French to be written', async () => {
    expect(sqlite.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(await storedRecord(db, 'skill', skill)).toMatchObject({
      ...{ nameEn: 'First aid', nameFr: '', categoryEn: '', categoryFr: '', needsCertificate: true },
    });
    expect(await storedRecord(db, 'criticalFunction', payroll)).toMatchObject({
      ...{ legalBasisEn: 'Act', legalBasisFr: '', workaroundsEn: 'By hand', workaroundsFr: '' },
      ...{ peakPeriodsEn: '', peakPeriodsFr: '', tierReasonEn: '', tierReasonFr: '' },
    });
    expect(await storedRecords(db, 'staffingRequirement')).toMatchObject([{ shiftEn: 'day', shiftFr: '' }]);
    expect((await storedRecords(db, 'dependency')).map((d) => [d.workaroundEn, d.workaroundFr])).toEqual(
      Array(3).fill(['Paper', '']),
    );
    expect(await storedRecord(db, 'application', application)).toMatchObject({ descriptionFr: '' });
    expect(await storedRecord(db, 'organisation', organisation)).toMatchObject({
      retiredImpactCategories: [],
    });
  });

  it('keeps the reason of each point of a rating', async () => {
    const { points } = await storedRecord(db, 'impactRating', rating);
    expect(points).toEqual([
      { atMinutes: 1440, severity: 4, justificationEn: 'Pay day', justificationFr: '' },
    ]);
  });

  it('still undoes what was changed before', async () => {
    await undoLast({ db, author: 'Ann', clock: standingClock('2026-11-22T10:40:00.000Z') }, at);
    expect((await storedRecord(db, 'criticalFunction', payroll)).workaroundsEn).toBe('');
    expect((await storedRecord(db, 'impactRating', rating)).points).toEqual([]);
  });

  it('still lets two skills not have one name', () => {
    const add = () =>
      sqlite.exec(`insert into skill (id, created_at, created_by, updated_at, updated_by, name_en, category_en, needs_certificate)
        values ('${idOf(70)}', '${at}', 'Ann', '${at}', 'Ann', 'First aid', '', 0)`);
    expect(add).toThrow('UNIQUE constraint failed: skill.name_en');
  });
});
