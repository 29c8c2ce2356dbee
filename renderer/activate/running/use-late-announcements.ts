import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { taskWords } from '../words.ts';

/** Tells people who listen to the screen when a task becomes late: nothing they did makes it so. */
export function useLateAnnouncements(state: ActivationState, tasks: TaskAt[]): void {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const late = tasks.filter((task) => task.isLate).map((task) => task.key);
    const before = known.current;
    known.current = new Set(late);
    const [first, ...more] = before ? late.filter((key) => !before.has(key)) : [];
    if (first === undefined || !isUnderWay(state.status)) return;
    const task = taskWords(state, first, format);
    announce(
      more.length === 0
        ? t('announce.late', { task })
        : t('announce.lateAndMore', { task, count: more.length }),
    );
  }, [state, tasks, t, format]);
}
