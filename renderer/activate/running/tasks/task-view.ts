import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import type { Anchor, ChecklistTask } from '../../../../domain/checklists/schema.ts';

type Phase = ChecklistTask['phase'];

/** In the order of time. Of the domain's list only the type is had here: its schemas are not for the window. */
export const phases = [
  'alert',
  'decide',
  'respond',
  'sustain',
  'recover',
] as const satisfies readonly Phase[];
const anchors = ['T', 'S', 'I', 'E'] as const satisfies readonly Anchor[];

export const taskViews = ['list', 'board', 'timeLine'] as const;
export type TaskView = (typeof taskViews)[number];

/** What the views are narrowed to; null is everything. */
export interface TaskFilter {
  role: string | null;
  checklist: string | null;
  phase: Phase | null;
  /** What counts from one anchor. */
  anchor: Anchor | null;
}

export const noFilter: TaskFilter = { role: null, checklist: null, phase: null, anchor: null };

type Change = Partial<TaskFilter> & { view?: TaskView };

/** How the tasks are shown: part of the address, so that back and forward and a reopened window find it. */
export function useTaskView() {
  const [search, setSearch] = useSearchParams();
  const view = taskViews.find((v) => v === search.get('view')) ?? 'list';
  const filter = useMemo<TaskFilter>(
    () => ({
      role: search.get('role'),
      checklist: search.get('checklist'),
      phase: phases.find((p) => p === search.get('phase')) ?? null,
      anchor: anchors.find((a) => a === search.get('anchor')) ?? null,
    }),
    [search],
  );
  const change = useCallback(
    (next: Change) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(next)) {
            if (value === null || value === 'list') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true, state: { keepFocus: true } },
      );
    },
    [setSearch],
  );
  const showBeside = (shown: boolean) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (shown) after.set('pane', 'log');
        else for (const name of ['pane', 'task']) after.delete(name);
        return after;
      },
      { replace: true, state: { keepFocus: true } },
    );
  // The wide views leave room for what stands beside them only while it is wanted.
  const besideOpen = view === 'list' || search.has('task') || search.has('pane');
  return { view, filter, change, besideOpen, showBeside };
}

/** The tasks that a filter lets through, in their order. */
export function filteredTasks(tasks: readonly TaskAt[], filter: TaskFilter): readonly TaskAt[] {
  const { role, checklist, phase, anchor } = filter;
  if (role === null && checklist === null && phase === null && anchor === null) return tasks;
  return tasks.filter(
    ({ task }) =>
      (role === null || task.roleId === role) &&
      (checklist === null || task.checklistId === checklist) &&
      (phase === null || task.phase === phase) &&
      (anchor === null || (task.anchor === anchor && !task.dueAt)),
  );
}
