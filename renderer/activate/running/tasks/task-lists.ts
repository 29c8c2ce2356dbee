import {
  byDueTime,
  groupOf,
  type TaskAt,
  type TaskGroup,
  taskGroups,
} from '../../../../domain/activation/tasks-at.ts';

export interface TaskSection {
  group: TaskGroup;
  tasks: TaskAt[];
}

/**
 * The sections of the list: now, next, later, done; in each my own tasks first, then in the order in which they are due.
 * What is done is shown with the latest first.
 */
export function taskSections(tasks: readonly TaskAt[], now: string, myRoleId: string | null): TaskSection[] {
  const grouped = Map.groupBy(tasks, (task) => groupOf(task, now));
  const mineFirst = (a: TaskAt, b: TaskAt) =>
    Number(b.task.roleId === myRoleId) - Number(a.task.roleId === myRoleId);
  return taskGroups.flatMap((group) => {
    const list = grouped.get(group);
    if (!list) return [];
    const inOrder =
      group === 'done'
        ? list.toSorted(latestFirst)
        : list.toSorted((a, b) => mineFirst(a, b) || byDueTime(a, b));
    return [{ group, tasks: inOrder }];
  });
}

/** In order of when they were done, the latest first. */
export function latestFirst(a: TaskAt, b: TaskAt): number {
  const [then, now] = [a.settledAt ?? '', b.settledAt ?? ''];
  return then === now ? 0 : now < then ? -1 : 1;
}

/** How much of the time from T to its due time is over, 0–1: the length of the bar. */
export function usedShare(task: TaskAt, from: string, now: string): number {
  if (task.dueAt === null) return 0;
  const whole = Date.parse(task.dueAt) - Date.parse(from);
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (Date.parse(now) - Date.parse(from)) / whole));
}
