import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedFromSqlite } from './sqlite-errors.ts';

const damage = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });

describe('expectedFromSqlite', () => {
  let sqlite: Database.Database;

  beforeEach(() => {
    sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    sqlite.exec(`
      create table person (id text primary key, employee_number text, age integer check (age > 0));
      create unique index person_unique_employee_number on person (employee_number);
      create table person_skill (person_id text references person (id), skill_id text, unique (person_id, skill_id));
      insert into person values ('a', '1', 30);
      insert into person_skill values ('a', 's');`);
  });
  afterEach(() => sqlite.close());

  function meaningOf(statement: string) {
    try {
      sqlite.exec(statement);
    } catch (error) {
      return expectedFromSqlite(error);
    }
    throw new Error('the statement did not fail');
  }

  it.each([
    [
      "insert into person values ('b', '1', 3)",
      'duplicate',
      { field: 'employeeNumber', fields: ['employeeNumber'] },
    ],
    ["insert into person values ('a', '2', 3)", 'duplicate', { field: 'id', fields: ['id'] }],
    [
      "insert into person_skill values ('a', 's')",
      'duplicate',
      { field: 'skillId', fields: ['personId', 'skillId'] },
    ],
    ["insert into person_skill values ('nobody', 's')", 'reference_missing', {}],
    ['pragma query_only = on; delete from person_skill', 'workspace_read_only', {}],
    [
      'pragma max_page_count = 1; create table t as select randomblob(100000)',
      'file_not_written',
      { reason: 'full' },
    ],
  ])('%s → %s', (statement, code, details) => {
    expect(meaningOf(statement)).toMatchObject({ code, details });
  });

  it('takes for damage only what a disk that answers has', () => {
    expect(expectedFromSqlite(damage, import.meta.filename)?.code).toBe('workspace_damaged');
    expect(expectedFromSqlite(damage, `${import.meta.filename}.gone`)?.code).toBe('disk_failed');
  });

  it('leaves defects alone', () => {
    expect(meaningOf("insert into person values ('c', '3', 0)")).toBeUndefined();
    expect(meaningOf('select * from nowhere')).toBeUndefined();
    expect(expectedFromSqlite(new Error('anything'))).toBeUndefined();
    expect(expectedFromSqlite('text')).toBeUndefined();
  });
});
