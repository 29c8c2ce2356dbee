import { dateValue, type FindingRef, recordValue, refTo } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import type { FactOf } from '../plan-facts.ts';

const roleRef = refTo('role');
const functionRef = refTo('criticalFunction');

type Action = FactOf<'correctiveAction'>;

function evidenceOf({ ownerRoleId, functionId }: Action): FindingRef[] {
  return [
    ...(ownerRoleId === null ? [] : [roleRef(ownerRoleId)]),
    ...(functionId === null ? [] : [functionRef(functionId)]),
  ];
}

function isOverdue({ status, dueOn }: Action, today: string): boolean {
  return status === 'open' && dueOn !== null && dueOn < today;
}

/** What went wrong once is still as it was, after the day by which it was to be put right (ISO 22301, 10.1). */
export const correctiveActionOverdue = rule(
  'correctiveActionOverdue',
  'correctiveAction',
  (facts, action): Found | undefined => {
    if (!isOverdue(action, facts.today) || action.dueOn === null) return undefined;
    const owner = facts.get('role', action.ownerRoleId);
    return {
      ...(owner ? {} : { variant: 'unowned' }),
      details: { on: dateValue(action.dueOn), ...(owner && { owner: recordValue(roleRef(owner.id)) }) },
      evidence: evidenceOf(action),
      mend: { field: 'dueOn' },
    };
  },
);

/** Nobody is to put it right: its role is not named, or is gone. */
export const correctiveActionUnowned = rule(
  'correctiveActionUnowned',
  'correctiveAction',
  (facts, action): Found | undefined => {
    if (action.status !== 'open' || facts.get('role', action.ownerRoleId)) return undefined;
    return { details: {}, evidence: evidenceOf(action), mend: { field: 'ownerRoleId' } };
  },
);

/** It is known and not put right yet: open until somebody closes it. */
export const correctiveActionOpen = rule(
  'correctiveActionOpen',
  'correctiveAction',
  (facts, action): Found | undefined => {
    if (action.status !== 'open' || isOverdue(action, facts.today)) return undefined;
    const { dueOn } = action;
    return {
      ...(dueOn === null ? { variant: 'undated' } : {}),
      details: dueOn === null ? {} : { on: dateValue(dueOn) },
      evidence: evidenceOf(action),
      mend: { field: dueOn === null ? 'dueOn' : null },
    };
  },
);
