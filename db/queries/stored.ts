import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind, RecordMeta } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import { fromCells } from '../record-codec.ts';
import { recordTable } from '../record-table.ts';
import type { Db } from '../writer.ts';

export type Stored<K extends RecordKind> = FieldsOf<K> & RecordMeta;

/** All records of a kind, archived ones apart. */
export async function storedRecords<K extends RecordKind>(db: Db, kind: K, archived = false): Promise<Stored<K>[]> {
  const rows = await recordTable(db, kind).all();
  return rows.filter((r) => (r.archivedAt !== null) === archived).map((row) => fromCells(kind, row));
}

/** @throws ExpectedError `not_found`. */
export async function storedRecord<K extends RecordKind>(db: Db, kind: K, id: string): Promise<Stored<K>> {
  const [row] = await recordTable(db, kind).rows([id]);
  if (!row) throw new ExpectedError('not_found', `${kind} ${id}`, { kind });
  return fromCells(kind, row);
}

/** The parts of a record: those of `kind` whose `field` names it, archived ones left out. */
export async function storedParts<K extends RecordKind>(db: Db, kind: K, field: keyof FieldsOf<K> & string, id: string): Promise<Stored<K>[]> {
  const rows = await recordTable(db, kind).where(field, id);
  return rows.filter((r) => r.archivedAt === null).map((row) => fromCells(kind, row));
}

/** How many rows name each value of a column: people by unit, dependencies by function. */
export async function countBy(db: Db, kind: RecordKind, field: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await recordTable(db, kind).all()) {
    const value = new Map(Object.entries(row)).get(field);
    if (row.archivedAt === null && typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
