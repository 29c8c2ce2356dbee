import { setImmediate as breath } from 'node:timers/promises';
import type { FactChange } from '../../domain/findings/plan-facts.ts';
import { type RecordKind, recordKinds } from '../../domain/record/record-kind.ts';
import { fromCells } from '../record-codec.ts';
import { inBatches, recordTable } from '../record-table.ts';
import type { Db } from '../writer.ts';

type FactRecordKind = Exclude<RecordKind, 'scenario'>;

const kinds = recordKinds.filter((kind): kind is FactRecordKind => kind !== 'scenario');

/** Every record that the rules of the gap engine may read, archived ones too: their names are still said. */
export async function planRecords(db: Db): Promise<FactChange[]> {
  const found: FactChange[] = [];
  for (const kind of kinds) {
    // A table of a large workspace takes a tenth of a second: others are let through in between.
    await breath();
    for (const row of await recordTable(db, kind).all())
      found.push({ kind, id: row.id, record: fromCells(kind, row) });
  }
  return found;
}

/** More changes than this are not read one by one. */
const mostChanges = 5000;

/**
 * The records that were changed since a change, as they are now, each once; `null` when there are so many that reading
 * everything again is quicker. `lastChange` is where to go on.
 */
export async function recordsChangedSince(
  db: Db,
  lastChange: number,
): Promise<{ lastChange: number; changed: FactChange[] | null }> {
  const rows = await db
    .selectFrom('change')
    .select(['id', 'kind', 'recordId'])
    .where('id', '>', lastChange)
    .orderBy('id')
    .limit(mostChanges + 1)
    .execute();
  if (rows.length > mostChanges) return { lastChange, changed: null };
  const changed: FactChange[] = [];
  for (const kind of kinds) {
    const ids = [...new Set(rows.filter((row) => row.kind === kind).map((row) => row.recordId))];
    await inBatches(ids, async (batch) => {
      const found = new Map((await recordTable(db, kind).rows(batch)).map((row) => [row.id, row]));
      for (const id of batch) {
        const row = found.get(id);
        changed.push({ kind, id, record: row ? fromCells(kind, row) : null });
      }
    });
  }
  return { lastChange: rows.at(-1)?.id ?? lastChange, changed };
}

/** Declarations of the activations that are not known yet: when each was, and its body as it stands in the log. */
export async function declarations(
  db: Db,
  known: ReadonlySet<string>,
): Promise<{ activationId: string; eventAt: string; body: string }[]> {
  const ids = (await db.selectFrom('activation').select('id').execute())
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
  const found: { activationId: string; eventAt: string; body: string }[] = [];
  await inBatches(ids, async (batch) => {
    const rows = await db
      .selectFrom('logEntry')
      .select(['activationId', 'eventAt', 'body'])
      .where('activationId', 'in', batch)
      .where('seq', '=', 1)
      .execute();
    found.push(...rows);
  });
  return found;
}

/** How ready the plan was, by day, the oldest first; counts as JSON. */
export async function readinessDays(db: Db): Promise<{ on: string; counts: string }[]> {
  return await db.selectFrom('readiness').select(['on', 'counts']).orderBy('on').execute();
}
