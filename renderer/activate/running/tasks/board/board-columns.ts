import { byDueTime, type TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import type { TaskKey } from '../task-acts.ts';
import { latestFirst } from '../task-lists.ts';

export const columnNames = ['pending', 'open', 'inProgress', 'done', 'over'] as const;
export type ColumnName = (typeof columnNames)[number];

/** `over` is what was skipped or has failed. */
export type Columns = Record<ColumnName, TaskAt[]>;

export function columnOf({ status }: TaskAt): ColumnName {
  return status === 'skipped' || status === 'failed' ? 'over' : status;
}

/** The tasks by their state; in each the next due first, of what is over the latest first. */
export function boardColumns(tasks: readonly TaskAt[]): Columns {
  const columns: Columns = { pending: [], open: [], inProgress: [], done: [], over: [] };
  for (const task of tasks) columns[columnOf(task)].push(task);
  for (const name of columnNames) {
    columns[name].sort(name === 'done' || name === 'over' ? latestFirst : byDueTime);
  }
  return columns;
}

/** What brings a task to a column when it is dropped there; undefined where nothing does. */
export const actInto: Record<ColumnName, TaskKey | undefined> = {
  pending: undefined,
  open: 'reopen',
  inProgress: 'start',
  done: 'tick',
  over: 'skip',
};

/**
 * Where an arrow leads: up and down within a column, left and right to the same height in the next column that has any.
 * Places are those in the columns laid end to end.
 */
export function stepOnBoard(columns: Columns, key: string, at: number): number | undefined {
  const { first, index } = placeOf(columns, at);
  const name = columnNames[index];
  const count = name ? columns[name].length : 0;
  if (key === 'ArrowDown') return Math.min(at + 1, first + count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, first);
  if (key === 'Home') return first;
  if (key === 'End') return first + count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const by = key === 'ArrowLeft' ? -1 : 1;
  for (let next = index + by; next >= 0 && next < columnNames.length; next += by) {
    const there = columns[columnNames[next] ?? 'open'].length;
    if (there > 0) return firstOf(columns, next) + Math.min(at - first, there - 1);
  }
  return at;
}

function placeOf(columns: Columns, at: number): { first: number; index: number } {
  let first = 0;
  for (const [index, name] of columnNames.entries()) {
    if (at < first + columns[name].length) return { first, index };
    first += columns[name].length;
  }
  return { first: 0, index: 0 };
}

function firstOf(columns: Columns, index: number): number {
  return columnNames.slice(0, index).reduce((sum, name) => sum + columns[name].length, 0);
}
