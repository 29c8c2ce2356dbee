import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import type { TaskSurroundings } from './task-facts.ts';

/** What the words of all tasks need: the same object until the minute, a role or a task changes. */
export function useSurroundings(): TaskSurroundings {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const { tasks, roles, timeZone } = state;
  const from = state.anchors.T ?? state.declaredAt;
  return useMemo(
    () => ({ tasks, roles, timeZone, from, now, t, format }),
    [tasks, roles, timeZone, from, now, t, format],
  );
}
