import { v7 as newId } from 'uuid';
import type { Act, ActivationCommand } from '../../domain/activation/command.ts';
import { readEntry } from '../../domain/activation/log-chain.ts';
import type { LogEntry, PersonThen } from '../../domain/activation/log-entry.ts';
import { personNow } from '../queries/activation-plan.ts';
import { activationState } from '../queries/activations.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';
import { measureRecoveries } from './measure-recoveries.ts';

/**
 * Does one act in a running activation. When this returns, what it wrote is on the disk: a screen may show it as done.
 * @returns the entries written, in order, and how many the log has now. @throws ExpectedError of domain/activation/act.ts, `not_found`.
 */
export async function actInActivation(
  writer: Writer,
  activationId: string,
  command: ActivationCommand,
): Promise<{ entries: LogEntry[]; total: number }> {
  // Derived and remembered before, so that the transaction reads only what is new.
  await activationState(writer.db, activationId);
  return await writer.db.transaction().execute(async (trx) => {
    const full = await completed(trx, command);
    const { written, total } = await actWithin(trx, writer, activationId, full);
    // A time that is put right after the end may be that of a stop or of a recovery.
    const measures =
      command.act === 'standDown' || (command.act === 'correct' && command.happenedAt !== null);
    if (measures) await measureRecoveries(trx, writer, activationId);
    return { entries: written.map(readEntry), total };
  });
}

/** What only the store can add to a command: the person as the plan knows them now, the id of a new task. */
async function completed(trx: Trx, command: ActivationCommand): Promise<Act> {
  if (command.act === 'addTask') return { ...command, newTaskId: newId() };
  if (command.act !== 'assumeRole' && command.act !== 'giveTask') return command;
  const newHolder = await holderOf(trx, command.personId, command.personName);
  return newHolder ? { ...command, newHolder } : command;
}

/** Somebody of the plan, or a name that is not in it: the worst day brings helpers whom no list knows. */
async function holderOf(trx: Trx, personId: string | null, name: string): Promise<PersonThen | undefined> {
  if (personId !== null) return await personNow(trx, personId);
  return name === '' ? undefined : { id: null, name, positionTitle: '', contacts: [] };
}
