import type { PlanForActivation } from '../../domain/activation/declare.ts';
import { resourceKinds } from '../../domain/activation/snapshot-schema.ts';
import type { Db, Trx } from '../writer.ts';
import { storedParts, storedRecord, storedRecords } from './stored.ts';

/** The plans that an activation is run by, with the version that was approved last. @throws ExpectedError `not_found`. */
export async function plansThen(
  db: Db | Trx,
  planIds: readonly string[],
): Promise<PlanForActivation['plans']> {
  const plans: PlanForActivation['plans'] = [];
  for (const planId of new Set(planIds)) {
    const { id, code, kind, titleEn, titleFr } = await storedRecord(db, 'plan', planId);
    const approved = await db
      .selectFrom('planVersion')
      .select(['version', 'approvedAt', 'hash'])
      .where('planId', '=', id)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    plans.push({
      ...{ id, code, kind, titleEn, titleFr },
      ...(approved ?? { version: null, approvedAt: null, hash: '' }),
    });
  }
  return plans;
}

/** A plan that an activation can be run by. */
interface PlanToRun {
  id: string;
  code: string;
  titleEn: string;
  titleFr: string;
  /** Of the version that was approved last; null while none was. */
  version: number | null;
  approvedAt: string | null;
  /** It contains one of the checklists. */
  isSuggested: boolean;
}

/** The plans that can be run, those that contain one of the checklists first. A retired plan is run no more. */
export async function plansToRun(db: Db | Trx, checklistIds: readonly string[]): Promise<PlanToRun[]> {
  const plans = (await storedRecords(db, 'plan')).filter(({ status }) => status !== 'retired');
  const approvals = await db
    .selectFrom('planVersion')
    .select(['planId', 'version', 'approvedAt'])
    .orderBy('version')
    .execute();
  const latest = new Map(approvals.map((approval) => [approval.planId, approval]));
  return plans
    .map(({ id, code, titleEn, titleFr, checklistIds: contained }) => ({
      ...{ id, code, titleEn, titleFr },
      version: latest.get(id)?.version ?? null,
      approvedAt: latest.get(id)?.approvedAt ?? null,
      isSuggested: contained.some((checklistId) => checklistIds.includes(checklistId)),
    }))
    .sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested) || a.code.localeCompare(b.code));
}

export async function delegationsThen(db: Db | Trx): Promise<PlanForActivation['delegations']> {
  return (await storedRecords(db, 'delegation')).map(
    ({ createdAt, createdBy, updatedAt, updatedBy, archivedAt, ...delegation }) => delegation,
  );
}

/** The documents that the tasks of the checklists are done with, as they read now. */
export async function proceduresThen(
  db: Db | Trx,
  checklists: PlanForActivation['checklists'],
): Promise<PlanForActivation['procedures']> {
  const ids = [...new Set(checklists.flatMap((c) => c.tasks.flatMap((t) => t.documentIds)))];
  if (ids.length === 0) return [];
  return await db
    .selectFrom('document')
    .select(['id', 'titleEn', 'titleFr', 'contentEn', 'contentFr'])
    .where('id', 'in', ids)
    .where('archivedAt', 'is', null)
    .execute();
}

export async function resourcesThen(db: Db | Trx): Promise<PlanForActivation['resources']> {
  const resources: PlanForActivation['resources'] = [];
  for (const kind of resourceKinds) {
    const rows = await storedRecords(db, kind);
    resources.push(...rows.map(({ id, code, nameEn, nameFr }) => ({ id, kind, code, nameEn, nameFr })));
  }
  return resources;
}

/** What functions need of resources and of each other; what they need of roles is seen at the roles. */
export async function needsThen(db: Db | Trx): Promise<PlanForActivation['needs']> {
  return (await storedRecords(db, 'dependency')).flatMap((d) => {
    const needsId =
      d.applicationId ?? d.supplierId ?? d.siteId ?? d.equipmentId ?? d.vitalRecordId ?? d.otherFunctionId;
    if (needsId === null) return [];
    return [{ functionId: d.functionId, needsId, neededWithinMinutes: d.neededBackMinutes }];
  });
}

/** The script of an exercise. @throws ExpectedError `not_found`. */
export async function exerciseThen(db: Db | Trx, id: string): Promise<PlanForActivation['exercise']> {
  const { objectives } = await storedRecord(db, 'exercise', id);
  const injects = await storedParts(db, 'exerciseInject', 'exerciseId', id);
  return {
    id,
    objectives,
    injects: injects
      .sort((a, b) => a.position - b.position)
      .map(({ createdAt, createdBy, updatedAt, updatedBy, archivedAt, exerciseId, ...inject }) => inject),
  };
}
