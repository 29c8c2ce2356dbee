import { useTranslation } from 'react-i18next';
import type { TaskChain } from '../../../../../domain/activation/task-chain.ts';
import { isSettled, type TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../../../ui/use-format.ts';
import { useActivationView } from '../../activation-context.ts';
import classes from './time-line.module.css';

/** Of more than these a number is said. */
const mostNamed = 8;

/** The chain of the task that has the focus, in words. */
export function ChainWords({ focused, chain }: { focused: TaskAt; chain: TaskChain }) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state } = useActivationView();
  const numbers = (ids: Iterable<string>) => {
    const all = [...ids].map((id) => state.tasks.get(id)?.number ?? '');
    const more = all.length - mostNamed;
    const named = more > 0 ? [...all.slice(0, mostNamed), t('chain.more', { count: more })] : all;
    return format.list(named);
  };
  const { waitsFor, task } = focused;
  const words = [
    task.after.length === 0
      ? t('chain.free')
      : waitsFor.length === 0
        ? t('chain.clear', { tasks: numbers(task.after), count: task.after.length })
        : t('chain.waits', { tasks: numbers(waitsFor), count: waitsFor.length }),
    chain.critical.size > 0 &&
      t('chain.critical', { tasks: numbers([...chain.critical].toReversed()), count: chain.critical.size }),
    chain.after.size > 0 && t('chain.after', { tasks: numbers(chain.after), count: chain.after.size }),
    !isSettled(focused.status) &&
      t('chain.earliest', { at: format.dayAndTime(chain.earliestFinishAt, state.timeZone) }),
  ];
  return (
    <p className={classes.chainWords}>
      <strong>{t('chain.of', { task: task.number })}</strong> {words.filter(Boolean).join(' · ')}
    </p>
  );
}
