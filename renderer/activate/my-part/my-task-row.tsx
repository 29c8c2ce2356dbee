import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { useTaskActs } from '../running/tasks/task-acts.ts';
import { timeOrDay, whenDue } from '../time-words.ts';
import { waitWords } from '../wait-words.ts';
import classes from './my-part.module.css';

interface MyTaskRowProps {
  task: TaskAt;
  isShown: boolean;
  onChoose: (key: string) => void;
  beside: ReactNode;
}

/** One of my tasks in a line: pressed, it stands large above; done with its own button. */
export function MyTaskRow({ task, isShown, onChoose, beside }: MyTaskRowProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, now, ask } = useActivationView();
  const { run, allowed } = useTaskActs();
  const { number, textEn, textFr } = task.task;
  const words = `${number}. ${format.text(textEn, textFr)}`;
  const waits = waitWords(task, state.tasks, t, format);
  const isOpen = task.status === 'open' || task.status === 'inProgress';
  return (
    <li className={classes.row} data-shown={isShown || undefined}>
      <button type="button" className={classes.rowWords} onClick={() => onChoose(task.key)}>
        <span>{words}</span>
        <span className={classes.soft}>
          {task.date && `${format.date(task.date)} · `}
          {task.status !== 'open' && `${t(`taskStatus.${task.status}`)} · `}
          {task.lacksEvidence ? t('tasks.lacksEvidence') : whenDue(task, now, t)}
          {task.dueAt !== null && isOpen && ` · ${timeOrDay(task.dueAt, now, state.timeZone, format)}`}
          {waits && ` · ${waits}`}
        </span>
        {beside}
      </button>
      {task.lacksEvidence && (
        <Button variant="default" size="sm" onClick={() => ask({ kind: 'evidence', task: task.key })}>
          {t('tasks.addEvidence')}
        </Button>
      )}
      {isOpen && allowed(task).tick && !isShown && (
        <Button
          variant="default"
          size="sm"
          aria-label={`${t('taskAct.tick')}: ${words}`}
          onClick={() => void run('tick', task)}
        >
          {t('taskAct.tick')}
        </Button>
      )}
    </li>
  );
}
