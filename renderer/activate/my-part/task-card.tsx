import { Button, Kbd } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useCommand } from '../../ui/commands.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { StuckBehind } from '../running/tasks/stuck-behind.tsx';
import { useTaskActs } from '../running/tasks/task-acts.ts';
import { timeOrDay, whenDue } from '../time-words.ts';
import { waitWords } from '../wait-words.ts';
import classes from './my-part.module.css';

/** What to do, by when, and what is to be known of it: to be read from a distance. */
export function TaskWords({ task, label }: { task: TaskAt; label: string }) {
  const { t } = useTranslation('activate');
  const { t: said } = useTranslation('myPart');
  const format = useFormat();
  const { state, now } = useActivationView();
  const { number, textEn, textFr, detailsEn, detailsFr, plannedMinutes } = task.task;
  const details = format.text(detailsEn, detailsFr);
  const waits = waitWords(task, state.tasks, t, format);
  return (
    <>
      <div className={classes.nextHead}>
        <span className={classes.kicker}>{label}</span>
        <span className={classes.due} data-late={task.isLate || undefined}>
          {whenDue(task, now, t)}
          {task.dueAt !== null && (
            <span className={classes.soft}> · {timeOrDay(task.dueAt, now, state.timeZone, format)}</span>
          )}
        </span>
      </div>
      <h3 className={classes.nextText}>
        {number}. {format.text(textEn, textFr)}
        {task.date && <span className={classes.soft}> ({format.date(task.date)})</span>}
      </h3>
      <div className={classes.marks}>
        {task.isLate && <StatusMark tone="bad">{t('tasks.late')}</StatusMark>}
        {task.status !== 'open' && <StatusMark tone="accent">{t(`taskStatus.${task.status}`)}</StatusMark>}
        {plannedMinutes !== null && (
          <span className={classes.soft}>{said('takes', { time: format.duration(plannedMinutes) })}</span>
        )}
        {task.task.evidenceRequired && <span className={classes.soft}>{said('evidence')}</span>}
        {waits && <span className={classes.soft}>{waits}</span>}
      </div>
      <StuckBehind task={task} />
      {details && <p className={classes.details}>{details}</p>}
    </>
  );
}

/** Done with one key; and what else may come of it. */
export function TaskActs({ task, onSettled }: { task: TaskAt; onSettled: () => void }) {
  const { t } = useTranslation('activate');
  const { run, allowed } = useTaskActs();
  const [busy, setBusy] = useState(false);
  const may = allowed(task);

  async function finish(): Promise<void> {
    if (busy || !may.tick) return;
    setBusy(true);
    if (await run('tick', task)) onSettled();
    setBusy(false);
  }

  useCommand({ id: 'my-task-done', title: t('taskAct.tick'), keys: 'x', run: () => void finish() });
  return (
    <div className={classes.acts}>
      {may.tick && (
        <Button
          size="lg"
          className={classes.doneButton}
          aria-disabled={busy || undefined}
          aria-keyshortcuts="X"
          rightSection={<Kbd aria-hidden>X</Kbd>}
          onClick={() => void finish()}
        >
          {t('taskAct.tick')}
        </Button>
      )}
      {(['start', 'skip', 'fail', 'reopen'] as const)
        .filter((key) => may[key])
        .map((key) => (
          <Button key={key} size="md" variant="default" onClick={() => void run(key, task)}>
            {t(`taskAct.${key}`)}
          </Button>
        ))}
    </div>
  );
}
