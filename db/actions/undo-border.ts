import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { Trx } from '../writer.ts';

/**
 * What a plan says of itself stays as it was approved, or as it lies in review: what was changed before that step is
 * neither undone nor redone after it.
 * @throws ExpectedError `plan_step_since` when the change set has changed such a plan.
 */
export async function refuseBeforePlanStep(
  trx: Trx,
  changeSetId: string,
  changed: readonly { kind: RecordKind; recordId: string }[],
): Promise<void> {
  const planIds = [...new Set(changed.flatMap((c) => (c.kind === 'plan' ? [c.recordId] : [])))];
  if (planIds.length === 0) return;
  // Both ids are UUIDv7 of this session: they are in the order in which they were made.
  const step = await trx
    .selectFrom('planStep')
    .innerJoin('plan', 'plan.id', 'planStep.planId')
    .select(['planStep.planId as id', 'planStep.kind as step'])
    .where('planStep.planId', 'in', planIds)
    .where('planStep.id', '>', changeSetId)
    .where((e) =>
      e.or([
        e('planStep.kind', '=', 'approved'),
        e.and([e('planStep.kind', '=', 'submitted'), e('plan.status', '=', 'inReview')]),
      ]),
    )
    .executeTakeFirst();
  if (step) throw new ExpectedError('plan_step_since', 'before a step of its approval', step);
}

/**
 * What a plan lists is not taken from under it: its lists are no references of the database, which would see to that.
 * @throws ExpectedError `changed_since` when a plan names a record that the change set made.
 */
export async function refuseWhatPlansName(
  trx: Trx,
  changed: readonly { kind: RecordKind; recordId: string; op: string }[],
): Promise<void> {
  const made = new Set(changed.flatMap((c) => (c.op === 'create' ? [c.recordId] : [])));
  if (made.size === 0) return;
  const taken = new Set(changed.map((c) => c.recordId));
  const plans = await trx
    .selectFrom('plan')
    .select(['id', 'scopeUnitIds', 'scopeFunctionIds', 'checklistIds'])
    .execute();
  for (const { id, ...lists } of plans) {
    if (taken.has(id)) continue;
    const named: string[] = Object.values(lists).flatMap((list): string[] => JSON.parse(list));
    if (named.some((n) => made.has(n)))
      throw new ExpectedError('changed_since', 'a plan has come to name it', { kind: 'plan', id });
  }
}
