import { useMemo } from 'react';
import { useActivationView } from '../activation-context.ts';
import type { TaskSurroundings } from './task-facts.ts';

/** What the words of all tasks need: the same object until the minute, a role or a task changes. */
export function useSurroundings(): TaskSurroundings {
  const { state, now } = useActivationView();
  const { tasks, roles, timeZone } = state;
  const from = state.anchors.T ?? state.declaredAt;
  return useMemo(() => ({ tasks, roles, timeZone, from, now }), [tasks, roles, timeZone, from, now]);
}
