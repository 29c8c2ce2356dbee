import type { ActivationState } from '../../domain/activation/activation-state.ts';
import { deriveActivation, extendActivation } from '../../domain/activation/derive-activation.ts';
import type { LogEntry, StoredEntry } from '../../domain/activation/log-entry.ts';
import { logEntry } from '../../domain/activation/log-schema.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { Db, Trx } from '../writer.ts';

/**
 * States already derived, by the connection they were read through. The log only grows, so a state is never wrong, at
 * most behind; what was written since is read and added.
 */
const derived = new WeakMap<Db, Map<string, ActivationState>>();

/**
 * The log of an activation in the order in which this file got its entries, without the first `known`. Empty when there
 * is no such activation or nothing more of it.
 * @throws ExpectedError `log_damaged` with the number of the first entry that can't be read (`seq`).
 */
export async function activationLog(db: Db | Trx, id: string, known = 0): Promise<LogEntry[]> {
  return (await storedLog(db, id, known)).map(readStored);
}

/** The log was written through the schema; it is read through it too, since a file can be edited with other tools. */
function readStored(stored: StoredEntry): LogEntry {
  try {
    return logEntry.parse({ ...stored, body: JSON.parse(stored.body) });
  } catch (error) {
    throw new ExpectedError('log_damaged', String(error), { seq: stored.seq, id: stored.id });
  }
}

/**
 * The log as it is kept, in the order in which this file got it, without the first `known` entries, whatever numbers the
 * rest bear: a file can be edited with other tools.
 */
export async function storedLog(
  db: Db | Trx,
  id: string,
  known = 0,
  limit = 1_000_000,
): Promise<StoredEntry[]> {
  return await db
    .selectFrom('logEntry')
    .select(entryColumns)
    .where('activationId', '=', id)
    .orderBy('arrival')
    .limit(limit)
    .offset(known)
    .execute();
}

const entryColumns = [
  'activationId',
  'seq',
  'id',
  'eventAt',
  'recordedAt',
  'author',
  'kind',
  'body',
  'stamp',
  'previousHash',
  'hash',
] as const;

/** Everything of an activation, derived from its log. @throws ExpectedError `not_found`, `log_damaged`. */
export async function activationState(db: Db, id: string): Promise<ActivationState> {
  const states = derived.get(db) ?? new Map<string, ActivationState>();
  derived.set(db, states);
  const state = await stateSince(db, id, states.get(id));
  states.set(id, state);
  return state;
}

/**
 * The same within a transaction of the connection `db`. Nothing is remembered of it: what the transaction has written
 * could still be taken back.
 */
export async function stateWithin(trx: Trx, db: Db, id: string): Promise<ActivationState> {
  return await stateSince(trx, id, derived.get(db)?.get(id));
}

async function stateSince(
  db: Db | Trx,
  id: string,
  known: ActivationState | undefined,
): Promise<ActivationState> {
  const entries = await activationLog(db, id, known?.log.length ?? 0);
  if (known) return entries.length === 0 ? known : extendActivation(known, entries);
  if (entries.length === 0) throw new ExpectedError('not_found', `activation ${id}`, { kind: 'activation' });
  return deriveActivation(entries);
}

/** The ids of all activations, the newest first. */
export async function activationIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('activation')
    .select('id')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((r) => r.id);
}
