import type { TFunction } from 'i18next';
import type { ActivationState } from '../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../domain/activation/tasks-at.ts';
import type { Format } from '../ui/use-format.ts';

/** For which tasks it waits, and which of them failed: those do not come by waiting. Empty when it waits for none. */
export function waitWords(
  { waitsFor, waitsForFailed }: Pick<TaskAt, 'waitsFor' | 'waitsForFailed'>,
  tasks: ActivationState['tasks'],
  t: TFunction<'activate'>,
  format: Format,
): string {
  const numbers = (ids: string[]) => format.list(ids.map((id) => tasks.get(id)?.number ?? ''));
  const others = waitsFor.filter((id) => !waitsForFailed.includes(id));
  return [
    waitsForFailed.length > 0 &&
      t('stuck:waits', { count: waitsForFailed.length, tasks: numbers(waitsForFailed) }),
    others.length > 0 && t('tasks.waitsFor', { count: others.length, tasks: numbers(others) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
