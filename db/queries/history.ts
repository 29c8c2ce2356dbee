import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { Db } from '../writer.ts';
import { ownedParts } from './references.ts';

export interface RecordChange {
  changeSetId: string;
  at: string;
  by: string;
  source: 'edit' | 'import' | 'undo' | 'redo' | 'setup' | 'measured';
  kind: RecordKind;
  recordId: string;
  op: 'create' | 'update' | 'remove';
  fields: { field: string; before: unknown; after: unknown }[];
}

const newestChanges = 500;

/** The audit trail of one record and its parts, newest first; the newest 500 changes. */
export async function recordHistory(db: Db, kind: RecordKind, id: string): Promise<RecordChange[]> {
  const parts = await ownedParts(db, kind, id);
  const ids = [id, ...parts.flatMap((p) => p.ids)].slice(0, newestChanges);
  const rows = await db
    .selectFrom('change as c')
    .innerJoin('changeSet as s', 's.id', 'c.changeSetId')
    .select([
      's.id as changeSetId',
      's.at',
      's.by',
      's.source',
      'c.kind',
      'c.recordId',
      'c.op',
      'c.before',
      'c.after',
    ])
    .where('c.recordId', 'in', ids)
    .orderBy('c.id', 'desc')
    .limit(newestChanges)
    .execute();
  return rows.map(({ before, after, ...row }) => ({ ...row, fields: fieldChanges(before, after) }));
}

function fieldChanges(before: string | null, after: string | null): RecordChange['fields'] {
  const was: Record<string, unknown> = before === null ? {} : JSON.parse(before);
  const is: Record<string, unknown> = after === null ? {} : JSON.parse(after);
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}
