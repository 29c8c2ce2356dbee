import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { useTaskActs } from './task-acts.ts';
import classes from './task-details.module.css';

/** A task that waits for one that failed: which, why it failed, and what can be done so that things go on. */
export function StuckBehind({ task }: { task: TaskAt }) {
  const { t } = useTranslation('stuck');
  const { state, tasks, ask } = useActivationView();
  if (task.status !== 'pending' || task.waitsForFailed.length === 0 || !isUnderWay(state.status)) return null;
  const failed = tasks.filter(
    (each) => each.status === 'failed' && task.waitsForFailed.includes(each.task.id),
  );
  return (
    <section className={classes.stuck} aria-label={t('title')}>
      {failed.map((each) => (
        <Failed key={each.key} task={each} />
      ))}
      <p>{t('whatNow')}</p>
      <Button variant="default" size="xs" onClick={() => ask({ kind: 'addTask' })}>
        {t('add')}
      </Button>
    </section>
  );
}

function Failed({ task }: { task: TaskAt }) {
  const { t } = useTranslation('stuck');
  const format = useFormat();
  const { state, selectTask } = useActivationView();
  const { run } = useTaskActs();
  const { number } = task.task;
  return (
    <>
      <p>
        <strong>{t('failed', { task: taskWords(state, task.key, format) })}</strong>
        {task.reason && <> {task.reason}</>}
      </p>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => void run('reopen', task)}>
          {t('reopen', { number })}
        </Button>
        <Button variant="default" size="xs" onClick={() => void run('skip', task)}>
          {t('skip', { number })}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => selectTask(task.key)}>
          {t('show', { number })}
        </Button>
      </Group>
    </>
  );
}
