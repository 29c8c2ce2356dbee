import type { Db } from '../writer.ts';

/** What somebody has begun to write into the log of an activation, as JSON text; undefined when nothing is. */
export async function entryDraft(db: Db, activationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('entryDraft')
    .select('body')
    .where('activationId', '=', activationId)
    .executeTakeFirst();
  return row?.body;
}
