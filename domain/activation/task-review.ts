import { minutesBetween } from './activation-clock.ts';
import type { ActivationState } from './activation-state.ts';
import { type TaskAt, tasksAt } from './tasks-at.ts';

/** What came of a task, beside what was planned. */
export interface TaskReview {
  task: TaskAt;
  outcome: 'inTime' | 'late' | 'skipped' | 'failed' | 'leftOpen' | 'open';
  /** Minutes from when it was due to when it was done: positive is late, negative early; null where either is not known. */
  differenceMinutes: number | null;
}

/** Done this much after it was due, a task is late: less is the time that it takes to write it down. */
export const lateFromMinutes = 10;

/** Every task that was due by a moment, or that somebody touched, with what came of it; what was not due yet is left out. */
export function reviewedTasks(state: ActivationState, at: string): TaskReview[] {
  return tasksAt(state, at).flatMap((task) => {
    const isTouched = task.status !== 'open' && task.status !== 'pending';
    const wasDue = task.dueAt !== null && task.dueAt <= at;
    return isTouched || wasDue ? [reviewOf(task)] : [];
  });
}

function reviewOf(task: TaskAt): TaskReview {
  const { dueAt, settledAt } = task;
  const differenceMinutes =
    task.status === 'done' && dueAt !== null && settledAt !== null ? minutesBetween(dueAt, settledAt) : null;
  return { task, outcome: outcomeOf(task, differenceMinutes), differenceMinutes };
}

function outcomeOf({ status, isLeftOpen }: TaskAt, difference: number | null): TaskReview['outcome'] {
  if (status === 'skipped' || status === 'failed') return status;
  if (status === 'done') return (difference ?? 0) >= lateFromMinutes ? 'late' : 'inTime';
  return isLeftOpen ? 'leftOpen' : 'open';
}
