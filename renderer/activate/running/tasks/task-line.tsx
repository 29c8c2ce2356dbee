import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState, RoleRun } from '../../../../domain/activation/activation-state.ts';
import { isSettled, type TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { timeOrDay, whenDue } from '../../time-words.ts';
import { usedShare } from './task-lists.ts';
import { TaskRow } from './task-row.tsx';

interface TaskLineProps {
  task: TaskAt;
  tasks: ActivationState['tasks'];
  role: RoleRun | undefined;
  timeZone: string;
  /** T, from which the bar is drawn. */
  from: string;
  now: string;
  isMine: boolean;
  isSelected: boolean;
  isStop: boolean;
}

/** Puts a task into the words of its row, and only when something of it has changed: a tick draws one row and not all. */
export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { task, tasks, role, timeZone, from, now } = props;
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { status, dueAt, settledAt } = task;
  const isOver = isSettled(status) || status === 'failed';
  const at = isOver ? settledAt : dueAt;
  const waits = task.waitsFor.map((id) => tasks.get(id)?.number ?? '');
  return (
    <TaskRow
      taskKey={task.key}
      number={task.task.number}
      text={format.text(task.task.textEn, task.task.textFr)}
      day={format.date(task.date)}
      role={role ? format.name(role) : t('tasks.noRole')}
      holder={role?.holder?.name ?? (role ? t('tasks.vacant') : '')}
      status={status}
      due={isOver ? t(`taskStatus.${status}`) : whenDue(task, now, t)}
      exact={at === null ? '' : timeOrDay(at, now, timeZone, format)}
      share={isOver || task.isLeftOpen ? 0 : Math.round(usedShare(task, from, now) * 100)}
      isLate={task.isLate}
      waits={
        status === 'pending' && waits.length > 0
          ? t('tasks.waitsFor', { count: waits.length, tasks: format.list(waits) })
          : ''
      }
      reason={status === 'skipped' || status === 'failed' ? task.reason : ''}
      lacksEvidence={task.lacksEvidence}
      isMine={props.isMine}
      isSelected={props.isSelected}
      isStop={props.isStop}
    />
  );
}, isSameLine);

function isSameLine(before: TaskLineProps, after: TaskLineProps): boolean {
  const { task: was, ...beside } = before;
  const { task: is, ...besideNow } = after;
  return (
    isShallowEqual(beside, besideNow) &&
    isShallowEqual({ ...was, waitsFor: was.waitsFor.join() }, { ...is, waitsFor: is.waitsFor.join() })
  );
}

function isShallowEqual(before: object, after: object): boolean {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).every(([name, value]) => values.get(name) === value);
}
