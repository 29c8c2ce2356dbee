import { useMemo, useRef } from 'react';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { type TaskAt, tasksAt } from '../../../../domain/activation/tasks-at.ts';

/**
 * The tasks at a time; each that stands as it stood is the same object as before, so that a tick draws one row and not
 * thousands.
 */
export function useTasksAt(state: ActivationState, now: string): TaskAt[] {
  const known = useRef<ReadonlyMap<string, TaskAt>>(new Map());
  return useMemo(() => {
    const tasks = tasksAt(state, now).map((task) => {
      const before = known.current.get(task.key);
      return before && standsAsBefore(before, task) ? before : task;
    });
    known.current = new Map(tasks.map((task) => [task.key, task]));
    return tasks;
  }, [state, now]);
}

function standsAsBefore(before: TaskAt, after: TaskAt): boolean {
  const { task: wasTask, waitsFor: waited, waitsForFailed: failed, ...was } = before;
  const { task: isTask, waitsFor: waits, waitsForFailed: fails, ...is } = after;
  const isSameTask = wasTask === isTask || (wasTask.id === isTask.id && wasTask.roleId === isTask.roleId);
  if (!isSameTask || waited.join() !== waits.join() || failed.join() !== fails.join()) return false;
  const values: Record<string, unknown> = was;
  return Object.entries(is).every(([name, value]) => values[name] === value);
}
