import { ExpectedError } from '../errors.ts';
import type { PlanStatus, PlanStep } from './schema.ts';

/** What a person can do in the life of a plan. */
export type PlanAct = 'submit' | 'comment' | 'return' | 'approve' | 'retire' | 'reopen';

/** What each act is called in the trail. */
export const stepOfAct = {
  submit: 'submitted',
  comment: 'commented',
  return: 'returned',
  approve: 'approved',
  retire: 'retired',
  reopen: 'reopened',
} as const satisfies Record<PlanAct, PlanStep['kind']>;

/**
 * Draft → in review → approved → retired. A review ends in an approval or goes back to draft with a comment; an approved
 * or retired plan is reopened for its next version. A comment changes nothing.
 */
const nextStatus: Record<PlanStatus, Partial<Record<PlanAct, PlanStatus>>> = {
  draft: { submit: 'inReview', comment: 'draft', retire: 'retired' },
  inReview: { return: 'draft', approve: 'approved', comment: 'inReview' },
  approved: { reopen: 'draft', retire: 'retired', comment: 'approved' },
  retired: { reopen: 'draft', comment: 'retired' },
};

/** Acts that are in vain without words: what is to be mended, why it ends. */
const needsComment: readonly PlanAct[] = ['comment', 'return', 'retire'];

interface PlanState {
  status: PlanStatus;
  /** Of the version approved last; 0 when there is none. */
  version: number;
}

/** The acts that are possible now. A plan that was never approved is archived rather than retired. */
export function possibleActs({ status, version }: PlanState): PlanAct[] {
  const acts: PlanAct[] = ['submit', 'approve', 'return', 'reopen', 'comment', 'retire'];
  return acts.filter((act) => nextStatus[status][act] !== undefined && (act !== 'retire' || version > 0));
}

export function commentNeeded(act: PlanAct): boolean {
  return needsComment.includes(act);
}

/** Who approves writes as whom: the role under which it is done is part of the approval. */
export function roleNeeded(act: PlanAct): boolean {
  return act === 'approve';
}

/** The state that a plan's steps have led to, the oldest first: its status and version are nothing else. */
export function stateAfter(steps: readonly Pick<PlanStep, 'kind'>[]): PlanState {
  let status: PlanStatus = 'draft';
  let version = 0;
  const statusAfter: Record<PlanStep['kind'], PlanStatus | null> = {
    submitted: 'inReview',
    commented: null,
    returned: 'draft',
    approved: 'approved',
    retired: 'retired',
    reopened: 'draft',
  };
  for (const { kind } of steps) {
    status = statusAfter[kind] ?? status;
    if (kind === 'approved') version += 1;
  }
  return { status, version };
}

/** What a plan lacks before it can be submitted, by the field at which it is said. */
export type SubmissionProblem = { field: 'ownerRoleId' | 'criteria' | 'scope'; code: string };

/**
 * A plan that nobody owns, that does not say when it is activated or that is about no function can't be reviewed
 * (ISO 22301, 8.4.4).
 */
export function submissionProblems(plan: {
  ownerRoleId: string | null;
  criteria: readonly unknown[];
  functionCount: number;
}): SubmissionProblem[] {
  const found: SubmissionProblem[] = [];
  if (plan.ownerRoleId === null) found.push({ field: 'ownerRoleId', code: 'no_owner' });
  if (plan.functionCount === 0) found.push({ field: 'scope', code: 'no_scope' });
  if (plan.criteria.length === 0) found.push({ field: 'criteria', code: 'no_criteria' });
  return found;
}

interface ActOnPlan {
  act: PlanAct;
  roleName: string;
  comment: string;
}

/**
 * Decides an act.
 * @param problems those of `submissionProblems`: they stop a submission and an approval.
 * @returns the state after it.
 * @throws ExpectedError `plan_state` (not possible now), `reason_required` with `field`, `plan_incomplete` with `problems`.
 */
export function decideStep(
  state: PlanState,
  { act, roleName, comment }: ActOnPlan,
  problems: readonly SubmissionProblem[],
): PlanState {
  if (!possibleActs(state).includes(act))
    throw new ExpectedError('plan_state', `${act} while ${state.status}`, { status: state.status, act });
  if (commentNeeded(act) && comment.trim() === '')
    throw new ExpectedError('reason_required', act, { field: 'comment' });
  if (roleNeeded(act) && roleName.trim() === '')
    throw new ExpectedError('reason_required', act, { field: 'roleName' });
  if ((act === 'submit' || act === 'approve') && problems.length > 0)
    throw new ExpectedError('plan_incomplete', 'the plan lacks something', { problems });
  const status = nextStatus[state.status][act] ?? state.status;
  return { status, version: act === 'approve' ? state.version + 1 : state.version };
}
