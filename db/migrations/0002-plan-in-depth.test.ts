import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newestVersion } from '../migrate.ts';
import type { Connection } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { storedRecord, storedRecords } from '../queries/stored.ts';
import { firstVersion, firstVersionIds, idOf } from '../testing/first-version.ts';

type Cells = Record<string, string | number | null>;

const tablesOf = (sqlite: Database.Database) =>
  sqlite
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_text%'",
    )
    .pluck()
    .all()
    .map(String);

/** Every row of every table, by table and in the order in which it was written. */
function rowsOf(sqlite: Database.Database): Map<string, Cells[]> {
  const all = (table: string) => sqlite.prepare(`select * from "${table}" order by rowid`).all() as Cells[];
  return new Map(tablesOf(sqlite).map((table) => [table, all(table)]));
}

/** Columns that 0005 gave other names. */
const renamedLater: Record<string, readonly string[]> = {
  skill: ['name', 'category'],
  critical_function: ['legal_basis', 'peak_periods', 'workarounds'],
  staffing_requirement: ['shift'],
  dependency: ['workaround'],
  application: ['description'],
};

function calledNow(table: string, row: Cells): Cells {
  const named = (column: string) => (renamedLater[table]?.includes(column) ? `${column}_en` : column);
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [named(column), cell]));
}

const { payroll, contact, agreement, checklist, task } = firstVersionIds;

describe('the migration to the plan in depth', () => {
  let folder: string;
  let path: string;
  let before: Map<string, Cells[]>;
  let connection: Connection;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
    path = join(folder, 'old.holdfast');
    await firstVersion(path);
    const old = new Database(path, { readonly: true });
    before = rowsOf(old);
    old.close();
    connection = await openWorkspace(path);
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts from a file with something in every table', () => {
    const empty = [...before].filter(([, rows]) => rows.length === 0).map(([table]) => table);
    expect(empty).toEqual(['document_change']);
  });

  it('keeps every row of every table as it was', () => {
    expect(connection.sqlite.pragma('user_version', { simple: true })).toBe(newestVersion);
    const after = rowsOf(connection.sqlite);
    for (const [table, rows] of before) {
      const kept = after.get(table) ?? [];
      expect(kept.length, table).toBe(rows.length);
      for (const [index, row] of rows.entries())
        expect(kept[index], table).toMatchObject(calledNow(table, row));
    }
  });

  it('leaves references and the file whole, and the search working', () => {
    expect(connection.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    const found = connection.sqlite.prepare(
      "select count(*) from search_text where search_text match 'francais'",
    );
    expect(found.pluck().get()).toBe(1);
  });

  it('copies the file first, as it was', () => {
    const copy = `${path}.before-version-${newestVersion}.holdfast-backup`;
    expect(existsSync(copy)).toBe(true);
    const backup = new Database(copy, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
    expect(rowsOf(backup)).toEqual(before);
    backup.close();
  });

  it('gives what is new the value that means nothing was said yet', async () => {
    const { db } = connection;
    expect(await storedRecord(db, 'criticalFunction', payroll)).toMatchObject({
      tier: 1,
      tierReasonEn: '',
      promptNotes: {},
      verifiedOn: null,
      verifiedBy: '',
      reviewEveryDays: null,
    });
    expect(await storedRecord(db, 'contactMethod', contact)).toMatchObject({
      verifiedOn: '2026-02-01',
      reviewEveryDays: null,
    });
    expect(await storedRecord(db, 'collectiveAgreement', agreement)).toMatchObject({ noticeWindowDays: 90 });
    expect(await storedRecord(db, 'checklist', checklist)).toMatchObject({ restoresFunctionIds: [] });
    expect(await storedRecord(db, 'checklistTask', task)).toMatchObject({
      functionIds: [],
      documentIds: [],
      evidenceRequired: true,
    });
    const [own] = await storedRecords(db, 'organisation');
    expect(own).toMatchObject({
      intolerableSeverity: 4,
      planningHorizonDays: 30,
      reviewIntervals: { contactMethod: 180 },
    });
    expect(own?.impactCategories.map((c) => c.key)).toHaveLength(6);
    expect(own?.impactTimes).toEqual([60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200]);
  });

  it('lets a dependency lead to the new kinds, to exactly one thing, and to none twice', () => {
    const { sqlite } = connection;
    const supplier = idOf(50);
    const cells = "'2026-03-02', 'Ann', '2026-03-02', 'Ann'";
    sqlite.exec(`insert into supplier (id, created_at, created_by, updated_at, updated_by, code, name_en, name_fr, description_en,
      verified_by, contract_number, picket_stance, contacts) values ('${supplier}', ${cells}, 'S', 'S', '', '', '', '', 'unknown', '[]')`);
    const add = (id: number, kind: string, target: string) => () =>
      sqlite.exec(`insert into dependency (id, created_at, created_by, updated_at, updated_by, function_id, target_kind, workaround_en, supplier_id)
        values ('${idOf(id)}', ${cells}, '${payroll}', '${kind}', '', ${target})`);
    add(51, 'supplier', `'${supplier}'`)();
    expect(add(52, 'supplier', `'${supplier}'`)).toThrow('UNIQUE');
    expect(add(53, 'supplier', 'null')).toThrow('CHECK');
    expect(add(54, 'supplier', `'${idOf(99)}'`)).toThrow('FOREIGN KEY');
  });

  it('has nothing left to do at the next opening', async () => {
    connection.close();
    const closed = new Database(path, { readonly: true });
    const first = rowsOf(closed);
    closed.close();
    connection = await openWorkspace(path);
    expect(rowsOf(connection.sqlite)).toEqual(first);
  });
});
