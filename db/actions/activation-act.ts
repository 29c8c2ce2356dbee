import type { Act, ActivationCommand } from '../../domain/activation/command.ts';
import { readEntry } from '../../domain/activation/log-chain.ts';
import type { LogEntry, PersonThen } from '../../domain/activation/log-entry.ts';
import { personNow } from '../queries/activation-plan.ts';
import { activationState } from '../queries/activations.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';

/**
 * Does one act in a running activation. When this returns, what it wrote is on the disk: a screen may show it as done.
 * @returns the entries written, in order. @throws ExpectedError of domain/activation/act.ts, `not_found`.
 */
export async function actInActivation(
  writer: Writer,
  activationId: string,
  command: ActivationCommand,
): Promise<LogEntry[]> {
  // Derived and remembered before, so that the transaction reads only what is new.
  await activationState(writer.db, activationId);
  return await writer.db.transaction().execute(async (trx) => {
    const written = await actWithin(trx, writer, activationId, await withHolder(trx, command));
    return written.map(readEntry);
  });
}

async function withHolder(trx: Trx, command: ActivationCommand): Promise<Act> {
  if (command.act !== 'assumeRole') return command;
  const newHolder = await holderOf(trx, command.personId, command.personName);
  return newHolder ? { ...command, newHolder } : command;
}

/** Somebody of the plan, or a name that is not in it: the worst day brings helpers whom no list knows. */
async function holderOf(trx: Trx, personId: string | null, name: string): Promise<PersonThen | undefined> {
  if (personId !== null) return await personNow(trx, personId);
  return name === '' ? undefined : { id: null, name, positionTitle: '', contacts: [] };
}
