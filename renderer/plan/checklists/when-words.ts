import { useTranslation } from 'react-i18next';
import type { ChecklistTask } from '../../../domain/checklists/schema.ts';
import { useFormat } from '../../ui/use-format.ts';

/** When a task is due, as the field writes it: "T + 15 min", "S − 10 days", "daily at 16:00". */
export function useWhenWords(): (task: Pick<ChecklistTask, 'anchor' | 'offsetMinutes' | 'repeat'>) => string {
  const { t } = useTranslation('plan');
  const offset = useOffsetWords();
  return ({ anchor, offsetMinutes, repeat }) =>
    repeat ? t(`task.repeats.${repeat.every}`, { at: repeat.at }) : offset(anchor, offsetMinutes);
}

/** An anchor and the minutes from it. */
export function useOffsetWords(): (anchor: string, offsetMinutes: number) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (anchor, offsetMinutes) => {
    if (offsetMinutes === 0) return anchor;
    const size = Math.abs(offsetMinutes);
    const hours = Math.floor(size / 60);
    const minutes = size % 60;
    // Short, since a column of them is read from top to bottom.
    const words =
      size < 60
        ? t('task.short.minutes', { minutes })
        : size % 1440 === 0
          ? format.duration(size)
          : minutes === 0
            ? t('task.short.hours', { hours })
            : t('task.short.hoursMinutes', { hours, minutes });
    return `${anchor} ${offsetMinutes < 0 ? '−' : '+'} ${words}`;
  };
}
