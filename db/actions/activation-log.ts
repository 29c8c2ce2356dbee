import { v7 as newId } from 'uuid';
import { act } from '../../domain/activation/act.ts';
import type { Act } from '../../domain/activation/command.ts';
import { type ChainHead, chainEntries, chainStart } from '../../domain/activation/log-chain.ts';
import type { NewEntry, StoredEntry } from '../../domain/activation/log-entry.ts';
import { stateWithin } from '../queries/activations.ts';
import { inBatches } from '../record-table.ts';
import { sha256 } from '../sha256.ts';
import type { Trx, Writer } from '../writer.ts';

/** The only way into a log for what is new: gives the entries their place behind the last one and writes them. */
export async function appendToLog(
  trx: Trx,
  activationId: string,
  head: ChainHead,
  entries: readonly NewEntry[],
): Promise<StoredEntry[]> {
  const links = chainEntries(activationId, head, entries, { newId, sha256 });
  await writeEntries(trx, activationId, links);
  return links;
}

/** Writes entries that have their place in the chain already, behind all that this file has of the log. */
export async function writeEntries(
  trx: Trx,
  activationId: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  const { last } = await trx
    .selectFrom('logEntry')
    .select((e) => e.fn.max('arrival').as('last'))
    .where('activationId', '=', activationId)
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry, i) => ({ ...entry, arrival: (last ?? 0) + i + 1 }));
  await inBatches(rows, (batch) => trx.insertInto('logEntry').values(batch).execute());
}

/**
 * Does an act in a running activation within a transaction that does more (issuing a document, for one).
 * @returns the entries written, and how many the log has now. @throws ExpectedError of domain/activation/act.ts, `not_found`.
 */
export async function actWithin(
  trx: Trx,
  writer: Writer,
  activationId: string,
  command: Act,
): Promise<{ written: StoredEntry[]; total: number }> {
  const state = await stateWithin(trx, writer.db, activationId);
  const entries = act(state, command, { wallNow: writer.clock.now(), author: writer.author });
  const last = state.log.at(-1);
  const written = await appendToLog(trx, activationId, last ?? chainStart, entries);
  return { written, total: state.log.length + written.length };
}
