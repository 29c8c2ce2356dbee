import type { TaskAt } from './tasks-at.ts';

/** Where a task stands on a time line. */
export interface TaskBar {
  from: string;
  /** Never before `from`; the same where no time is known that it takes. */
  to: string;
  /** What happened, or only what is planned. */
  kind: 'planned' | 'underWay' | 'over';
}

/**
 * From when to when a task is drawn: what is over from its start (or its end, where nobody said when it was begun) to its
 * end; what is under way from its start to when it is due, and to now when that is later; what is not begun for its planned
 * time up to when it is due. Null while it has no time.
 */
export function taskBar(task: TaskAt, now: string): TaskBar | null {
  const { startedAt, settledAt, dueAt } = task;
  if (settledAt !== null) return bar(startedAt ?? settledAt, settledAt, 'over');
  if (startedAt !== null) return bar(startedAt, latest(dueAt ?? now, now), 'underWay');
  if (dueAt === null) return null;
  const minutes = task.task.plannedMinutes ?? 0;
  return bar(new Date(Date.parse(dueAt) - minutes * 60_000).toISOString(), dueAt, 'planned');
}

function bar(from: string, to: string, kind: TaskBar['kind']): TaskBar {
  return { from: from < to ? from : to, to, kind };
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
