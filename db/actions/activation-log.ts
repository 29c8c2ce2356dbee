import { v7 as newId } from 'uuid';
import { act } from '../../domain/activation/act.ts';
import type { Act } from '../../domain/activation/command.ts';
import { type ChainHead, chainEntries, chainStart } from '../../domain/activation/log-chain.ts';
import type { NewEntry, StoredEntry } from '../../domain/activation/log-entry.ts';
import { stateWithin } from '../queries/activations.ts';
import { sha256 } from '../sha256.ts';
import type { Trx, Writer } from '../writer.ts';

/** The only way into a log: gives the entries their place behind the last one and writes them. */
export async function appendToLog(
  trx: Trx,
  activationId: string,
  head: ChainHead,
  entries: readonly NewEntry[],
): Promise<StoredEntry[]> {
  const links = chainEntries(activationId, head, entries, { newId, sha256 });
  await trx.insertInto('logEntry').values(links).execute();
  return links;
}

/**
 * Does an act in a running activation within a transaction that does more (issuing a document, for one).
 * @returns the entries written. @throws ExpectedError of domain/activation/act.ts, `not_found`.
 */
export async function actWithin(
  trx: Trx,
  writer: Writer,
  activationId: string,
  command: Act,
): Promise<StoredEntry[]> {
  const state = await stateWithin(trx, writer.db, activationId);
  const entries = act(state, command, { wallNow: writer.clock.now(), author: writer.author });
  const last = state.log.at(-1);
  return await appendToLog(trx, activationId, last ?? chainStart, entries);
}
