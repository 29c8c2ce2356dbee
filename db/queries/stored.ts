import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind, RecordMeta } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import { fromCells } from '../record-codec.ts';
import { recordTable } from '../record-table.ts';
import type { Db } from '../writer.ts';

export type Stored<K extends RecordKind> = FieldsOf<K> & RecordMeta;

/** All records of a kind, archived ones apart. */
export async function storedRecords<K extends RecordKind>(
  db: Db,
  kind: K,
  archived = false,
): Promise<Stored<K>[]> {
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
export async function storedParts<K extends RecordKind>(
  db: Db,
  kind: K,
  field: keyof FieldsOf<K> & string,
  id: string,
): Promise<Stored<K>[]> {
  const rows = await recordTable(db, kind).where(field, id);
  return rows.filter((r) => r.archivedAt === null).map((row) => fromCells(kind, row));
}

/** How many unarchived rows name each value of a column: people by unit, dependencies by function. */
export async function countBy<K extends RecordKind>(
  db: Db,
  kind: K,
  field: keyof FieldsOf<K> & string,
): Promise<Map<string, number>> {
  const rows = await recordTable(db, kind).counts(field);
  return new Map(rows.flatMap(({ value, count }) => (typeof value === 'string' ? [[value, count]] : [])));
}
