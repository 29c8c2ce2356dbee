import { isLate, isWaiting } from './issue-order.ts';
import type { Issue, IssueEntry } from './schema.ts';

export const weekGroups = ['first', 'late', 'week', 'later', 'done'] as const;
export type WeekGroup = (typeof weekGroups)[number];

const weekMs = 7 * 24 * 3_600_000;

/** A week before an instant. */
export function weekBefore(now: string): string {
  return new Date(Date.parse(now) - weekMs).toISOString();
}

/**
 * Where an issue stands in the list of the week, once: the contentious and urgent ones, then those that are late, due
 * within seven days, due later or without a date, and what was answered or closed in the last seven days. Null for what
 * was over before that.
 * @param recent the lines that its log got in the last seven days
 */
export function weekGroupOf(
  issue: Pick<Issue, 'state' | 'class' | 'dueAt'>,
  recent: readonly Pick<IssueEntry, 'kind'>[],
  now: string,
): WeekGroup | null {
  if (!isWaiting(issue))
    return recent.some(({ kind }) => kind === 'answered' || kind === 'closed') ? 'done' : null;
  if (issue.class === 'contentious' || issue.class === 'urgent') return 'first';
  if (isLate(issue, now)) return 'late';
  const isSoon = issue.dueAt !== null && Date.parse(issue.dueAt) <= Date.parse(now) + weekMs;
  return isSoon ? 'week' : 'later';
}
