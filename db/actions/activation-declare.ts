import { v7 as newId } from 'uuid';
import type { DeclarationInput } from '../../domain/activation/command.ts';
import { declare } from '../../domain/activation/declare.ts';
import { chainStart } from '../../domain/activation/log-chain.ts';
import { planForActivation } from '../queries/activation-plan.ts';
import type { Writer } from '../writer.ts';
import { appendToLog } from './activation-log.ts';

/**
 * Declares an activation: its log begins with the snapshot of what will run.
 * @returns the id of the activation. @throws ExpectedError `not_found` for a checklist, `reason_required` (authority).
 */
export async function declareActivation(writer: Writer, input: DeclarationInput): Promise<string> {
  return await writer.db.transaction().execute(async (trx) => {
    const plan = await planForActivation(trx, input);
    const wallNow = writer.clock.now();
    const entry = declare(input, plan, { wallNow, author: writer.author });
    const id = newId();
    await trx.insertInto('activation').values({ id, createdAt: wallNow }).execute();
    await appendToLog(trx, id, chainStart, [entry]);
    return id;
  });
}
