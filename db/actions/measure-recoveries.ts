import { measuredRecoveries } from '../../domain/exercises/measure-recoveries.ts';
import { stateWithin } from '../queries/activations.ts';
import { storedParts } from '../queries/stored.ts';
import type { Trx, Writer } from '../writer.ts';
import { ChangeSet } from './change-set.ts';

/**
 * Writes the recovery times that a stood-down activation measured beside those that were promised: one of each function
 * and activation, however often it is called. It belongs in the transaction of what ended it, so that none is lost; undo
 * does not reach it, since it is what happened. A function that this workspace does not have is passed over.
 */
export async function measureRecoveries(trx: Trx, writer: Writer, activationId: string): Promise<void> {
  const state = await stateWithin(trx, writer.db, activationId);
  const changes = new ChangeSet(trx, writer);
  for (const measured of measuredRecoveries(state)) {
    const known = await trx
      .selectFrom('criticalFunction')
      .select('id')
      .where('id', '=', measured.functionId)
      .executeTakeFirst();
    if (!known) continue;
    const before = (await storedParts(trx, 'recoveryMeasurement', 'functionId', measured.functionId)).find(
      (m) => m.activationId === activationId,
    );
    if (!before) await changes.create('recoveryMeasurement', measured);
    else if (before.rtaMinutes !== measured.rtaMinutes)
      await changes.update('recoveryMeasurement', before.id, measured);
  }
  await changes.finish('measured', null, {
    labelEn: state.titleEn || state.titleFr,
    labelFr: state.titleFr || state.titleEn,
  });
}
