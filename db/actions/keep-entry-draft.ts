import type { Db } from '../writer.ts';

/**
 * Keeps what is being written, beside the log and never in it: nothing that was not written down is part of the record.
 * Null lets go of it.
 */
export async function keepEntryDraft(db: Db, activationId: string, body: string | null): Promise<void> {
  if (body === null) {
    await db.deleteFrom('entryDraft').where('activationId', '=', activationId).execute();
    return;
  }
  await db
    .insertInto('entryDraft')
    .values({ activationId, body })
    .onConflict((conflict) => conflict.column('activationId').doUpdateSet({ body }))
    .execute();
}
