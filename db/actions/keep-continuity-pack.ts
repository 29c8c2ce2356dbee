import type { ContinuityPackRow } from '../queries/continuity-pack.ts';
import type { Db } from '../writer.ts';

/** Remembers that a pack was made: when, by whom, under what name, and the last change that it knows. */
export async function keepContinuityPack(db: Db, pack: ContinuityPackRow): Promise<void> {
  await db.insertInto('continuityPack').values(pack).execute();
}
