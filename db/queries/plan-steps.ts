import type { PlanHistoryStep } from '../../domain/plans/content-schema.ts';
import type { Db } from '../writer.ts';

/** The steps of a plan, the oldest first. */
export async function planSteps(db: Db, planId: string): Promise<PlanHistoryStep[]> {
  return await db
    .selectFrom('planStep')
    .select(['id', 'at', 'by', 'kind', 'roleName', 'comment', 'version'])
    .where('planId', '=', planId)
    .orderBy('id')
    .execute();
}
