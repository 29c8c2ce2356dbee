import type { Db } from '../writer.ts';

/** Keeps how ready the plan is on a day (YYYY-MM-DD); what was kept of that day earlier gives way. */
export async function keepReadiness(db: Db, on: string, counts: object): Promise<void> {
  const text = JSON.stringify(counts);
  const kept = await db.selectFrom('readiness').select('counts').where('on', '=', on).executeTakeFirst();
  if (kept?.counts === text) return;
  await db
    .insertInto('readiness')
    .values({ on, counts: text })
    .onConflict((c) => c.column('on').doUpdateSet({ counts: text }))
    .execute();
}
