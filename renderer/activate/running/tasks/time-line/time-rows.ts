import { type TaskBar, taskBar } from '../../../../../domain/activation/task-bar.ts';
import { byDueTime, type TaskAt } from '../../../../../domain/activation/tasks-at.ts';

export const groupings = ['role', 'phase'] as const;
export type Grouping = (typeof groupings)[number];

export const rowHeight = 36;

/** A row of the time line: the name of a group, or a task of it with its bar. */
export type TimeRow =
  | { kind: 'group'; id: string; count: number }
  | { kind: 'task'; task: TaskAt; bar: TaskBar | null };

/** The rows, group after group in the order of the groups given; in each by when they begin. */
export function timeRows(
  tasks: readonly TaskAt[],
  grouping: Grouping,
  order: readonly string[],
  now: string,
): TimeRow[] {
  const grouped = Map.groupBy(tasks, ({ task }) => (grouping === 'role' ? (task.roleId ?? '') : task.phase));
  return order.flatMap((id): TimeRow[] => {
    const group = grouped.get(id);
    if (!group) return [];
    const rows = group.map((task) => ({ kind: 'task' as const, task, bar: taskBar(task, now) }));
    rows.sort((a, b) => byBegin(a.bar, b.bar) || byDueTime(a.task, b.task));
    return [{ kind: 'group', id, count: group.length }, ...rows];
  });
}

function byBegin(a: TaskBar | null, b: TaskBar | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.from === b.from ? 0 : a.from < b.from ? -1 : 1;
}
