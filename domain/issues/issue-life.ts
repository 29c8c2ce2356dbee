import { ExpectedError } from '../errors.ts';
import type { Issue, IssueEntry } from './schema.ts';

/** What a person can do to move an issue on; its state changes in no other way. */
export type IssueAct = (typeof issueActs)[number];
export const issueActs = [
  'assign',
  'start',
  'submit',
  'approve',
  'sendBack',
  'takeBack',
  'answer',
  'close',
  'reopen',
] as const;

type IssueState = Issue['state'];

/** What each act is called in the log of the issue. */
export const entryOfAct = {
  assign: 'assigned',
  start: 'started',
  submit: 'submitted',
  approve: 'approval',
  sendBack: 'refusal',
  takeBack: 'takenBack',
  answer: 'answered',
  close: 'closed',
  reopen: 'reopened',
} as const satisfies Record<IssueAct, IssueEntry['kind']>;

/**
 * New → assigned → in progress → in approval → approved → answered → closed. What nobody has to approve is answered
 * from where it is worked on. Whatever is not before its approvers can be closed: a question can be withdrawn.
 */
const nextState: Record<IssueState, Partial<Record<IssueAct, IssueState>>> = {
  new: { assign: 'assigned', start: 'inProgress', close: 'closed' },
  assigned: {
    ...{ assign: 'assigned', start: 'inProgress', submit: 'inApproval', answer: 'answered', close: 'closed' },
  },
  inProgress: { assign: 'inProgress', submit: 'inApproval', answer: 'answered', close: 'closed' },
  inApproval: { approve: 'approved', sendBack: 'inProgress', takeBack: 'inProgress' },
  approved: { answer: 'answered', takeBack: 'inProgress', close: 'closed' },
  answered: { close: 'closed', reopen: 'inProgress' },
  closed: { reopen: 'inProgress' },
};

type Moved = Pick<Issue, 'state' | 'class' | 'leadRoleId' | 'approverRoleIds'>;
type Written = Moved & Pick<Issue, 'proposedAction' | 'responseDocumentId' | 'outcome'>;

/** Nobody answers what is contentious alone: it goes through at least one approval. */
export function needsApproval(issue: Pick<Issue, 'class' | 'approverRoleIds'>): boolean {
  return issue.class === 'contentious' || issue.approverRoleIds.length > 0;
}

/** The acts that are possible now, in the order in which they are offered: the next step first. */
export function possibleIssueActs(issue: Moved): IssueAct[] {
  const { state, leadRoleId } = issue;
  return issueActs.filter((act) => {
    if (nextState[state][act] === undefined) return false;
    if (act === 'start' || act === 'submit')
      return leadRoleId !== null && (act === 'start' || needsApproval(issue));
    if (act === 'answer') return state === 'approved' || !needsApproval(issue);
    return true;
  });
}

/** Acts that are in vain without words: why it goes back, what was answered, how it ended. */
export function wordsNeeded(act: IssueAct): boolean {
  return act === 'sendBack' || act === 'answer' || act === 'close' || act === 'reopen';
}

/** What is before its approvers, or has been, is not rewritten under them: it is taken back or reopened first. */
export function isSettled(state: IssueState): boolean {
  return state === 'inApproval' || state === 'approved' || state === 'answered' || state === 'closed';
}

/** The roles that have approved since the last submission; a log is read in the order in which it was written. */
export function approvedBy(entries: readonly Pick<IssueEntry, 'kind' | 'roleId'>[]): string[] {
  const submitted = entries.findLastIndex(({ kind }) => kind === 'submitted');
  return entries
    .slice(submitted + 1)
    .flatMap(({ kind, roleId }) => (kind === 'approval' && roleId !== null ? [roleId] : []));
}

/** The role that approves next; null where nobody is asked. */
export function nextApprover(
  issue: Pick<Issue, 'state' | 'approverRoleIds'>,
  entries: readonly Pick<IssueEntry, 'kind' | 'roleId'>[],
): string | null {
  if (issue.state !== 'inApproval') return null;
  const done = new Set(approvedBy(entries));
  return issue.approverRoleIds.find((roleId) => !done.has(roleId)) ?? null;
}

/** What an issue lacks before an act, by the field at which it is said. */
export type IssueProblem = { field: 'leadRoleId' | 'approverRoleIds' | 'proposedAction'; code: string };

/** What nobody leads, nobody approves or nobody has written cannot be approved. */
export function submissionProblems(issue: Written): IssueProblem[] {
  const { leadRoleId, approverRoleIds, proposedAction, responseDocumentId } = issue;
  const found: IssueProblem[] = [];
  if (leadRoleId === null) found.push({ field: 'leadRoleId', code: 'no_lead' });
  if (proposedAction.trim() === '' && responseDocumentId === null)
    found.push({ field: 'proposedAction', code: 'no_proposal' });
  if (approverRoleIds.length === 0) found.push({ field: 'approverRoleIds', code: 'no_approvers' });
  return found;
}

export interface ActOnIssue {
  act: IssueAct;
  /** Who leads from now on, or as whom somebody approves or sends back. */
  roleId: string | null;
  text: string;
}

/** What changes in an issue by an act. */
export type IssueMove = Partial<Pick<Issue, 'state' | 'leadRoleId' | 'closedAt' | 'outcome'>>;

/**
 * Decides an act.
 * @param entries the log of the issue, the oldest first
 * @param at when it is done
 * @throws ExpectedError `issue_state` (not possible now), `reason_required` with `field`, `issue_incomplete` with
 * `problems`, `approval_order` when another role is to approve first.
 */
export function decideIssueAct(
  issue: Written,
  entries: readonly Pick<IssueEntry, 'kind' | 'roleId'>[],
  { act, roleId, text }: ActOnIssue,
  at: string,
): IssueMove {
  if (!possibleIssueActs(issue).includes(act))
    throw new ExpectedError('issue_state', `${act} while ${issue.state}`, { state: issue.state, act });
  if (wordsNeeded(act) && text.trim() === '')
    throw new ExpectedError('reason_required', act, { field: 'text' });
  if (act === 'assign' && roleId === null)
    throw new ExpectedError('reason_required', act, { field: 'roleId' });
  if (act === 'submit') {
    const problems = submissionProblems(issue);
    if (problems.length > 0) throw new ExpectedError('issue_incomplete', 'it lacks something', { problems });
  }
  const state = nextState[issue.state][act] ?? issue.state;
  switch (act) {
    case 'assign':
      return { state, leadRoleId: roleId };
    case 'approve':
    case 'sendBack': {
      if (roleId === null || roleId !== nextApprover(issue, entries))
        throw new ExpectedError('approval_order', act, { roleId });
      const isLast = approvedBy(entries).length + 1 >= issue.approverRoleIds.length;
      return { state: act === 'approve' && !isLast ? issue.state : state };
    }
    case 'close':
      return { state, closedAt: at, outcome: text.trim() };
    case 'reopen':
      return { state, closedAt: null };
    default:
      return { state };
  }
}
