import { functionTouchedAt, plannedFunctions, scopeOf } from '../derived/plan-scope.ts';
import { countValue, dateValue, refTo } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

/** What a plan needs before anybody can use it (ISO 22301, 8.4.4). */
export const planIncomplete = rule('planIncomplete', 'plan', (_, plan): Found | undefined => {
  if (plan.status === 'retired') return undefined;
  const unscoped = plan.scopeUnitIds.length + plan.scopeFunctionIds.length === 0;
  const missing = [
    ...(plan.ownerRoleId === null ? ['ownerRoleId'] : []),
    ...(plan.criteria.length === 0 ? ['criteria'] : []),
    ...(unscoped ? ['scopeFunctionIds'] : []),
    ...(plan.reviewOn === null ? ['reviewOn'] : []),
  ];
  const [first] = missing;
  if (first === undefined) return undefined;
  return {
    details: { missing: { type: 'fields', fields: missing.map((field) => `plan.${field}`) } },
    mend: { field: first },
  };
});

export const planReviewOverdue = rule('planReviewOverdue', 'plan', ({ today }, { reviewOn, status }) =>
  reviewOn !== null && reviewOn < today && status !== 'retired'
    ? { details: { on: dateValue(reviewOn) }, mend: { field: 'reviewOn' } }
    : undefined,
);

/** What was approved is no longer what the plan says: it, its functions or its checklists have changed since. */
export const planChanged = rule('planChanged', 'plan', (facts, plan): Found | undefined => {
  const approval = facts.get('planApproval', plan.id);
  if (plan.status !== 'approved' || !approval) return undefined;
  const changed = [...changedSince(facts, plan, approval.approvedAt)];
  if (changed.length === 0) return undefined;
  return {
    details: {
      count: countValue(changed.length),
      version: countValue(approval.version),
      on: dateValue(approval.approvedAt.slice(0, 10)),
    },
    evidence: changed.slice(0, mostEvidence),
  };
});

const mostEvidence = 20;

/** Functions and checklists in scope, and the plan itself, that have changed since an instant, each once. */
function* changedSince(
  facts: Facts,
  plan: FactOf<'plan'>,
  since: string,
): Iterable<Found['subject'] & object> {
  const isNew = ({ updatedAt }: { updatedAt: string }) => updatedAt > since;
  if (isNew(plan)) yield refTo('plan')(plan.id);
  for (const id of scopeOf(facts, plan))
    if (facts.derived(functionTouchedAt, id) > since) yield refTo('criticalFunction')(id);
  for (const id of plan.checklistIds) {
    const checklist = facts.get('checklist', id);
    if (!checklist) continue;
    if (isNew(checklist) || facts.parts('checklistTask', 'checklistId', id).some(isNew))
      yield refTo('checklist')(id);
  }
}

/** There are plans, and this function is in none of them. */
export const functionNotInPlan = rule('functionNotInPlan', 'criticalFunction', (facts, fn) => {
  const { plans, functionIds } = facts.derived(plannedFunctions, '');
  return plans > 0 && !functionIds.has(fn.id) ? { details: { count: countValue(plans) } } : undefined;
});

export const functionReviewOverdue = rule(
  'functionReviewOverdue',
  'criticalFunction',
  ({ today }, { reviewOn }) =>
    reviewOn !== null && reviewOn < today
      ? { details: { on: dateValue(reviewOn) }, mend: { field: 'reviewOn' } }
      : undefined,
);
