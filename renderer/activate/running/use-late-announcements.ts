import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ringLate } from '../late-sound.ts';
import { taskWords } from '../words.ts';

/** The clock of an exercise may pass an hour a minute: what becomes late meanwhile is told together. */
const quietMs = 15_000;

/** Tells by a sound, and in words to people who listen to the screen, when a task becomes late: nothing they did makes it so. */
export function useLateAnnouncements(state: ActivationState, tasks: TaskAt[]): void {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const known = useRef<Set<string> | null>(null);
  const untold = useRef<string[]>([]);
  const toldAt = useRef(0);
  useEffect(() => {
    const late = tasks.filter((task) => task.isLate).map((task) => task.key);
    const before = known.current;
    known.current = new Set(late);
    if (before) untold.current.push(...late.filter((key) => !before.has(key)));
    // One that was done before it was told of is not told of.
    untold.current = untold.current.filter((key) => known.current?.has(key));
    const [first, ...more] = untold.current;
    if (first === undefined || !isUnderWay(state.status) || Date.now() - toldAt.current < quietMs) return;
    untold.current = [];
    toldAt.current = Date.now();
    ringLate(Date.now());
    const task = taskWords(state, first, format);
    announce(
      more.length === 0
        ? t('announce.late', { task })
        : t('announce.lateAndMore', { task, count: more.length }),
    );
  }, [state, tasks, t, format]);
}
