import type { Kysely } from 'kysely';
import type { RecordKind, RecordMeta } from '../domain/record/record-kind.ts';
import type { Db, Trx } from './writer.ts';

type Cells = Record<string, string | number | null>;

/** A stored row: what every record carries, and the columns of its kind. */
export interface Row extends RecordMeta {
  [column: string]: string | number | null;
}

/** Rows a statement at the most: well under SQLite's 32,766 parameters for the widest table. */
const batchRows = 250;

/** Does the work in batches that fit one statement. */
export async function inBatches<T>(
  list: readonly T[],
  work: (batch: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; at += batchRows) await work(list.slice(at, at + batchRows));
}

/**
 * A record table by its kind, untyped within: TypeScript can't follow eighteen tables through one builder. The values
 * come from record-codec.ts, which is typed by the schemas.
 */
export function recordTable(db: Db | Trx, kind: RecordKind) {
  const any = db as unknown as Kysely<Record<string, Row>>;
  return {
    insert: (rows: (Cells & { id: string })[]) =>
      any
        .insertInto(kind)
        .values(rows as Row[])
        .execute(),
    update: (id: string, cells: Cells) => any.updateTable(kind).set(cells).where('id', '=', id).execute(),
    remove: (ids: string[]) => any.deleteFrom(kind).where('id', 'in', ids).execute(),
    rows: (ids: string[]): Promise<Row[]> =>
      any.selectFrom(kind).selectAll().$castTo<Row>().where('id', 'in', ids).execute(),
    all: (): Promise<Row[]> => any.selectFrom(kind).selectAll().$castTo<Row>().execute(),
    /** How many unarchived rows have each value of a column. */
    counts: (column: string) =>
      any
        .selectFrom(kind)
        .select((e) => [e.ref(column).as('value'), e.fn.countAll<number>().as('count')])
        .where('archivedAt', 'is', null)
        .groupBy(column)
        .execute(),
    /** Rows whose column is a list (JSON) with this id in it. */
    listing: (column: string, id: string): Promise<Row[]> =>
      any.selectFrom(kind).selectAll().$castTo<Row>().where(column, 'like', `%"${id}"%`).execute(),
    where: (column: string, value: string): Promise<Row[]> =>
      any.selectFrom(kind).selectAll().$castTo<Row>().where(column, '=', value).execute(),
  };
}
