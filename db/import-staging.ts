import Database from 'better-sqlite3';
import type { ImportItem, ItemStatus } from '../domain/import/item.ts';
import type { ImportProblem, Severity } from '../domain/import/problem.ts';
import type { CellMark, ImportSubject, SheetRow } from '../domain/import/subject.ts';

/**
 * Where an import waits until it is accepted: a file of its own beside nothing of the user's, with the rows of the lists and what
 * came of comparing them. It lets a preview of 100,000 rows be paged, keeps memory bounded and the workspace untouched. What is
 * in it can be read again from the lists, so nothing is flushed or kept safe.
 */
export interface Staging {
  putRows(tableId: string, rows: Iterable<SheetRow>): void;
  rows(tableId: string, after: number): IterableIterator<SheetRow>;
  topRows(tableId: string, count: number): SheetRow[];
  removeRows(tableId: string): void;
  /** The bytes of a file, kept to read it again in another way. */
  putSource(fileId: string, bytes: Uint8Array): void;
  source(fileId: string): Uint8Array | undefined;
  removeSource(fileId: string): void;
  put(key: string, value: unknown): void;
  /** JSON of what was put; undefined when nothing was. */
  get(key: string): string | undefined;
  putComparison(items: Iterable<ImportItem>, problems: Iterable<ImportProblem>): void;
  items(filter: ItemFilter): { total: number; items: ImportItem[] };
  problems(filter: { severity: Severity | null; offset: number; limit: number }): {
    total: number;
    problems: ImportProblem[];
  };
  /** What accepting would write: all that is added or changed, and the missing of the subjects given. */
  itemsToApply(archiveMissing: readonly ImportSubject[]): ImportItem[];
  forgetComparison(): void;
  close(): void;
}

export interface ItemFilter {
  subject: ImportSubject | null;
  status: ItemStatus | null;
  text: string;
  offset: number;
  limit: number;
}

const tables = `
  create table if not exists sheet_row (table_id text not null, row integer not null, cells text not null, marks text, primary key (table_id, row)) without rowid;
  create table if not exists source (file_id text primary key, bytes blob not null) without rowid;
  create table if not exists fact (key text primary key, value text not null) without rowid;
  create table if not exists item (n integer primary key, subject text not null, status text not null, words text not null, body text not null);
  create index if not exists item_by_status on item (subject, status);
  create table if not exists problem (n integer primary key, severity text not null, body text not null);`;

interface StoredRow {
  row: number;
  cells: string;
  marks: string | null;
}

export function openStaging(path: string): Staging {
  const sqlite = new Database(path, { timeout: 5000 });
  sqlite.pragma('journal_mode = memory');
  sqlite.pragma('synchronous = off');
  sqlite.exec(tables);
  const allOrNothing = (work: () => void) => sqlite.transaction(work)();
  return {
    ...rowStore(sqlite, allOrNothing),
    ...factStore(sqlite),
    ...comparisonStore(sqlite, allOrNothing),
    close: () => sqlite.close(),
  };
}

type Together = (work: () => void) => void;

function rowStore(sqlite: Database.Database, allOrNothing: Together) {
  return {
    putRows(tableId: string, rows: Iterable<SheetRow>): void {
      const insert = sqlite.prepare('insert into sheet_row values (?, ?, ?, ?)');
      allOrNothing(() => {
        for (const { row, cells, marks } of rows)
          insert.run(tableId, row, JSON.stringify(cells), marks ? JSON.stringify(marks) : null);
      });
    },
    *rows(tableId: string, after: number): IterableIterator<SheetRow> {
      const read = sqlite.prepare<[string, number], StoredRow>(
        'select row, cells, marks from sheet_row where table_id = ? and row > ? order by row',
      );
      for (const stored of read.iterate(tableId, after)) yield rowOf(stored);
    },
    topRows(tableId: string, count: number): SheetRow[] {
      const read = sqlite.prepare<[string, number], StoredRow>(
        'select row, cells, marks from sheet_row where table_id = ? order by row limit ?',
      );
      return read.all(tableId, count).map(rowOf);
    },
    removeRows(tableId: string): void {
      sqlite.prepare('delete from sheet_row where table_id = ?').run(tableId);
    },
  };
}

function rowOf({ row, cells, marks }: StoredRow): SheetRow {
  const texts: string[] = JSON.parse(cells);
  if (marks === null) return { row, cells: texts };
  const special: Record<number, CellMark> = JSON.parse(marks);
  return { row, cells: texts, marks: special };
}

function factStore(sqlite: Database.Database) {
  return {
    putSource(fileId: string, bytes: Uint8Array): void {
      const insert =
        'insert into source values (?, ?) on conflict (file_id) do update set bytes = excluded.bytes';
      sqlite.prepare(insert).run(fileId, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
    source(fileId: string): Uint8Array | undefined {
      return sqlite
        .prepare<[string], { bytes: Buffer }>('select bytes from source where file_id = ?')
        .get(fileId)?.bytes;
    },
    removeSource(fileId: string): void {
      sqlite.prepare('delete from source where file_id = ?').run(fileId);
    },
    put(key: string, value: unknown): void {
      sqlite
        .prepare('insert into fact values (?, ?) on conflict (key) do update set value = excluded.value')
        .run(key, JSON.stringify(value));
    },
    get(key: string): string | undefined {
      return sqlite.prepare<[string], { value: string }>('select value from fact where key = ?').get(key)
        ?.value;
    },
  };
}

const anyway =
  "(@subject is null or subject = @subject) and (@status is null or status = @status) and (@text is null or words like @text escape '\\')";

function comparisonStore(sqlite: Database.Database, allOrNothing: Together) {
  const parsed = <T>(rows: { body: string }[]): T[] => rows.map((r) => JSON.parse(r.body));
  const forget = () => sqlite.exec('delete from item; delete from problem');
  return {
    putComparison(items: Iterable<ImportItem>, problems: Iterable<ImportProblem>): void {
      allOrNothing(() => {
        forget();
        const item = sqlite.prepare('insert into item (subject, status, words, body) values (?, ?, ?, ?)');
        for (const i of items) item.run(i.subject, i.status, `${i.key} ${i.title}`, JSON.stringify(i));
        const problem = sqlite.prepare('insert into problem (severity, body) values (?, ?)');
        for (const p of problems) problem.run(p.severity, JSON.stringify(p));
      });
    },
    items({ subject, status, text, offset, limit }: ItemFilter) {
      const like = text.trim() === '' ? null : `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
      const given = { subject, status, text: like, offset, limit };
      const total =
        sqlite
          .prepare<[typeof given], { n: number }>(`select count(*) n from item where ${anyway}`)
          .get(given)?.n ?? 0;
      const rows = sqlite
        .prepare<[typeof given], { body: string }>(
          `select body from item where ${anyway} order by n limit @limit offset @offset`,
        )
        .all(given);
      return { total, items: parsed<ImportItem>(rows) };
    },
    problems(given: { severity: Severity | null; offset: number; limit: number }) {
      const where = '(@severity is null or severity = @severity)';
      const total =
        sqlite
          .prepare<[typeof given], { n: number }>(`select count(*) n from problem where ${where}`)
          .get(given)?.n ?? 0;
      // What was answered stays where it was asked.
      const order =
        "case when severity = 'error' then 0 when severity = 'question' or json_extract(body, '$.ask') is not null then 1 else 2 end, n";
      const rows = sqlite
        .prepare<[typeof given], { body: string }>(
          `select body from problem where ${where} order by ${order} limit @limit offset @offset`,
        )
        .all(given);
      return { total, problems: parsed<ImportProblem>(rows) };
    },
    itemsToApply(archiveMissing: readonly ImportSubject[]): ImportItem[] {
      const rows = sqlite.prepare<[string], { body: string }>(
        "select body from item where status in ('added', 'changed') or (status = 'missing' and subject in (select value from json_each(?))) order by n",
      );
      return parsed<ImportItem>(rows.all(JSON.stringify(archiveMissing)));
    },
    forgetComparison(): void {
      forget();
    },
  };
}
