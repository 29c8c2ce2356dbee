import type { Issue } from './schema.ts';

type Placed = Pick<Issue, 'state' | 'class' | 'dueAt' | 'receivedAt' | 'code'>;

/** Somebody still waits for the answer. */
export function isWaiting({ state }: Pick<Issue, 'state'>): boolean {
  return state !== 'answered' && state !== 'closed';
}

/** It was due, and nobody has answered. */
export function isLate({ state, dueAt }: Pick<Issue, 'state' | 'dueAt'>, now: string): boolean {
  return isWaiting({ state }) && dueAt !== null && dueAt < now;
}

const never = '9999';

function weight(issue: Placed): number {
  if (issue.state === 'closed') return 4;
  if (issue.state === 'answered') return 3;
  return issue.class === 'contentious' ? 0 : issue.class === 'urgent' ? 1 : 2;
}

/**
 * The order in which issues are looked at: those that wait for an answer first, of them the contentious, then the
 * urgent, then the others, each by when they are due and then by when they came.
 */
export function compareIssues(a: Placed, b: Placed): number {
  return (
    weight(a) - weight(b) ||
    (a.dueAt ?? never).localeCompare(b.dueAt ?? never) ||
    (a.receivedAt ?? never).localeCompare(b.receivedAt ?? never) ||
    a.code.localeCompare(b.code)
  );
}
