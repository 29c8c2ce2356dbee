import type { EntryKind } from '../../domain/activation/log-entry.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { Db } from '../writer.ts';

/** Where a fact comes from: the records that it is told of, and the entries of an activation's log. */
export interface FactSource {
  kinds: readonly RecordKind[];
  /** Fields of which one must have changed; empty: any. */
  fields: readonly string[];
  /** Ids of which the record must be one, or must name one; empty: any. */
  ids: readonly string[];
  log: { activationId: string; kinds: readonly EntryKind[] } | null;
}

export interface FactChange {
  at: string;
  by: string;
}

/** Fields by which a record is part of another, or about one. */
const owners = ['roleId', 'personId', 'checklistId', 'functionId', 'bargainingUnitId'] as const;

/**
 * When the records behind a fact were last changed after an instant, and by whom; null when nobody changed any: it is no
 * longer so because time went on.
 */
export async function lastFactChange(
  db: Db,
  { kinds, fields, ids, log }: FactSource,
  after: string,
): Promise<FactChange | null> {
  const ofLog = log && (await lastEntry(db, log, ids, after));
  if (ofLog || kinds.length === 0) return ofLog;
  const rows = await db
    .selectFrom('change as c')
    .innerJoin('changeSet as s', 's.id', 'c.changeSetId')
    .select(['s.at', 's.by', 'c.recordId', 'c.before', 'c.after'])
    .where('c.kind', 'in', kinds)
    .where('s.at', '>', after)
    .orderBy('c.id', 'desc')
    .execute();
  const wanted = new Set([...ids, ...(await partsOf(db, ids))]);
  const found = rows.find(({ recordId, before, after }) => {
    const is: Record<string, unknown> = { ...parsed(before), ...parsed(after) };
    const isOne = wanted.size === 0 || wanted.has(recordId) || owners.some((f) => wanted.has(String(is[f])));
    return isOne && (fields.length === 0 || fields.some((field) => field in is));
  });
  return found ? { at: found.at, by: found.by } : null;
}

/** A change of a contact names the contact alone, not whose it is. */
async function partsOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const [contacts, places, tasks] = await Promise.all([
    db.selectFrom('contactMethod').select('id').where('personId', 'in', ids).execute(),
    db.selectFrom('roleAssignment').select('id').where('roleId', 'in', ids).execute(),
    db.selectFrom('checklistTask').select('id').where('checklistId', 'in', ids).execute(),
  ]);
  return [...contacts, ...places, ...tasks].map(({ id }) => id);
}

async function lastEntry(
  db: Db,
  { activationId, kinds }: NonNullable<FactSource['log']>,
  ids: readonly string[],
  after: string,
): Promise<FactChange | null> {
  const rows = await db
    .selectFrom('logEntry')
    .select(['recordedAt', 'author', 'body'])
    .where('activationId', '=', activationId)
    .where('kind', 'in', kinds)
    .where('recordedAt', '>', after)
    .orderBy('seq', 'desc')
    .execute();
  const wanted = new Set(ids);
  const found = rows.find(({ body }) => {
    const told = parsed(body);
    return wanted.size === 0 || owners.every((f) => told[f] === undefined || wanted.has(String(told[f])));
  });
  return found ? { at: found.recordedAt, by: found.author } : null;
}

function parsed(json: string | null): Record<string, unknown> {
  return json === null ? {} : JSON.parse(json);
}
