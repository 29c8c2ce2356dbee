import { sql } from 'kysely';
import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { RecordLabel } from '../../domain/record/search-entry.ts';
import { fromCells } from '../record-codec.ts';
import { recordTable } from '../record-table.ts';
import type { Db, Trx, Writer } from '../writer.ts';
import { ChangeSet, withoutStamp } from './change-set.ts';
import { refuseBeforePlanStep, refuseWhatPlansName } from './undo-border.ts';

type Source = 'undo' | 'redo';

export interface Undone extends RecordLabel {
  kind: RecordKind;
  recordId: string;
  changes: number;
  /** Of the undo or redo itself. */
  changeSetId: string;
}

interface StoredChange {
  kind: RecordKind;
  recordId: string;
  op: 'create' | 'update' | 'remove';
  before: string | null;
  after: string | null;
}

/** Change sets that were refused before: the next undo or redo goes on to the one behind them. */
type PassedOver = ReadonlySet<string>;
const none: PassedOver = new Set();

/**
 * Takes back the last change set since an instant (when the workspace was opened: yesterday's work is not undone by a key).
 * With `only` none but that change set: `undo_overtaken` when it is not the last one any more.
 * @throws ExpectedError `nothing_to_undo`; `changed_since` when the records have changed in another way meanwhile,
 * `plan_step_since`, `plan_retired`: these name what was refused, as `refused` (its change set), `labelEn` and `labelFr`.
 */
export async function undoLast(
  writer: Writer,
  since: string,
  passedOver = none,
  only?: string,
): Promise<Undone> {
  return await takeBack(writer, 'undo', async (trx) => {
    const last = await lastDone(trx, since, passedOver);
    if (only !== undefined && last?.id !== only) throw new ExpectedError('undo_overtaken', only);
    return last;
  });
}

/** Puts back what was undone last, unless something else was changed after it. @throws as undoLast. */
export async function redoLast(writer: Writer, since: string, passedOver = none): Promise<Undone> {
  return await takeBack(writer, 'redo', (trx) => lastUndone(trx, since, passedOver));
}

/** How many changes the next undo or redo would take back; 0 when there is none. */
export async function sizeOfLast(
  db: Db,
  source: Source,
  since: string,
  passedOver: PassedOver,
): Promise<number> {
  const target = await (source === 'undo' ? lastDone : lastUndone)(db, since, passedOver);
  if (!target) return 0;
  const { size } = await db
    .selectFrom('change')
    .select((e) => e.fn.countAll<number>().as('size'))
    .where('changeSetId', '=', target.id)
    .executeTakeFirstOrThrow();
  return size;
}

async function lastDone(db: Db | Trx, since: string, passedOver: PassedOver) {
  return await db
    .selectFrom('changeSet')
    .selectAll()
    .where('source', 'in', ['edit', 'import', 'redo'])
    .where('undoneById', 'is', null)
    .where('at', '>=', since)
    .where('id', 'not in', [...passedOver])
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

async function lastUndone(db: Db | Trx, since: string, passedOver: PassedOver) {
  const last = await db
    .selectFrom('changeSet')
    .selectAll()
    .where('source', 'in', ['edit', 'import', 'undo'])
    .where((e) =>
      e.or([
        e('source', '!=', 'undo'),
        e.and([e('undoneById', 'is', null), e('id', 'not in', [...passedOver])]),
      ]),
    )
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.source === 'undo' ? last : undefined;
}

/** Takes back one change set by its id (a whole import). @throws as undoLast. */
export async function undoChangeSet(writer: Writer, changeSetId: string): Promise<Undone> {
  return await takeBack(writer, 'undo', (trx) =>
    trx
      .selectFrom('changeSet')
      .selectAll()
      .where('id', '=', changeSetId)
      .where('undoneById', 'is', null)
      .executeTakeFirst(),
  );
}

async function takeBack(
  writer: Writer,
  source: Source,
  choose: (trx: Trx) => Promise<({ id: string } & RecordLabel) | undefined>,
): Promise<Undone> {
  let chosen: ({ id: string } & RecordLabel) | undefined;
  const work = async (trx: Trx): Promise<Undone> => {
    // What an import made refers to each other in any order; whatever is left hanging is found when it is committed.
    await sql`pragma defer_foreign_keys = on`.execute(trx);
    const target = await choose(trx);
    chosen = target;
    if (!target) throw new ExpectedError('nothing_to_undo', 'no change set');
    const list: StoredChange[] = await trx
      .selectFrom('change')
      .select(['kind', 'recordId', 'op', 'before', 'after'])
      .where('changeSetId', '=', target.id)
      .orderBy('id', 'desc')
      .execute();
    await refuseBeforePlanStep(trx, target.id, list);
    await refuseWhatPlansName(trx, list);
    const changes = new ChangeSet(trx, writer);
    for (const run of runs(list)) await invert(changes, run);
    await changes.finish(source, target.id, target);
    await trx.updateTable('changeSet').set({ undoneById: changes.id }).where('id', '=', target.id).execute();
    const last = list.at(-1);
    if (!last) throw new ExpectedError('nothing_to_undo', 'an empty change set');
    const { labelEn, labelFr } = target;
    return {
      kind: last.kind,
      recordId: last.recordId,
      labelEn,
      labelFr,
      changes: list.length,
      changeSetId: changes.id,
    };
  };
  try {
    return await refusedAsChanged(() => writer.db.transaction().execute(work));
  } catch (error) {
    if (!(error instanceof ExpectedError) || chosen === undefined) throw error;
    const { id, labelEn, labelFr } = chosen;
    throw new ExpectedError(error.code, error.message, { ...error.details, refused: id, labelEn, labelFr });
  }
}

/** Neighbouring changes of one sort, to different records of a kind, go together: an import is undone in a few statements. */
function runs(list: StoredChange[]): StoredChange[][] {
  const grouped: StoredChange[][] = [];
  let ids = new Set<string>();
  for (const change of list) {
    const run = grouped.at(-1);
    const goesOn = run?.[0]?.op === change.op && run[0].kind === change.kind && !ids.has(change.recordId);
    if (goesOn) run.push(change);
    else {
      grouped.push([change]);
      ids = new Set();
    }
    ids.add(change.recordId);
  }
  return grouped;
}

async function invert(changes: ChangeSet, run: StoredChange[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  const { kind } = first;
  if (first.op === 'create') {
    await unchangedSince(changes.trx, kind, run);
    await changes.removeMany(
      kind,
      run.map((c) => c.recordId),
    );
  } else {
    if (first.op === 'update') await unchangedSince(changes.trx, kind, run);
    const list = run.map((c) => ({ id: c.recordId, values: parsed(c.before) }));
    await refusedAsChanged(() => changes.putBackMany(kind, list));
  }
}

async function unchangedSince(trx: Trx, kind: RecordKind, run: StoredChange[]): Promise<void> {
  const wanted = new Map(run.map((c) => [c.recordId, parsed(c.after)]));
  const ids = [...wanted.keys()];
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await recordTable(trx, kind).rows(ids.slice(at, at + 500));
    if (rows.length < Math.min(500, ids.length - at))
      throw new ExpectedError('changed_since', 'removed meanwhile', { kind });
    for (const row of rows) {
      const now = new Map<string, unknown>(Object.entries(withoutStamp(fromCells(kind, row))));
      for (const [field, value] of Object.entries(wanted.get(row.id) ?? {})) {
        if (JSON.stringify(now.get(field)) !== JSON.stringify(value)) {
          throw new ExpectedError('changed_since', `${kind}.${field}`, { kind, id: row.id, field });
        }
      }
    }
  }
}

/** A reference that came or went meanwhile stops an undo: nothing is half undone. */
async function refusedAsChanged<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const refused = ['invalid_input', 'task_cycle'].includes(code);
    if (refused || code.startsWith('SQLITE_CONSTRAINT'))
      throw new ExpectedError('changed_since', String(error));
    throw error;
  }
}

function parsed(text: string | null): Record<string, unknown> {
  return text === null ? {} : JSON.parse(text);
}
