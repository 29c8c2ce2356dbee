import { Temporal } from 'temporal-polyfill';
import { plannedFunctions } from '../derived/plan-scope.ts';
import { countValue, dateValue } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';

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

/**
 * What was approved is no longer what the plan says: it, something in its scope or something that it relies on was
 * changed, added or removed since (ISO 22301, 7.5.3 – changes of documented information are controlled).
 */
export const planChanged = rule('planChanged', 'plan', (facts, plan): Found | undefined => {
  const approval = facts.get('planApproval', plan.id);
  if (plan.status !== 'approved' || !approval || approval.changeCount === 0) return undefined;
  return {
    details: {
      count: countValue(approval.changeCount),
      version: countValue(approval.version),
      on: dateValue(approval.approvedAt.slice(0, 10)),
    },
    evidence: approval.changed.slice(0, mostEvidence),
  };
});

/**
 * What is to be worked from when this computer is gone was never written, no longer says what is true, or is older than
 * the organisation allows (ISO 22301, 7.5.3.1: available where and when it is needed). One that was made today is the pack of today.
 */
export const packOld = rule(
  'packOld',
  'organisation',
  (facts, { id, packIntervalDays }): Found | undefined => {
    if (facts.all('plan').length + facts.all('checklist').length === 0) return undefined;
    const pack = facts.get('continuityPack', id);
    if (!pack) return { variant: 'never', details: {} };
    const { madeOn, changeCount } = pack;
    const days = Temporal.PlainDate.from(madeOn).until(facts.today).days;
    const on = dateValue(madeOn);
    if (days > packIntervalDays)
      return { variant: 'age', details: { on, days: countValue(packIntervalDays) } };
    if (changeCount === 0 || days <= 0) return undefined;
    return { details: { on, count: countValue(changeCount) } };
  },
);

const mostEvidence = 20;

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
