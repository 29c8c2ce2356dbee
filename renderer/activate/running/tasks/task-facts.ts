import type { TFunction } from 'i18next';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { isSettled, type TaskAt } from '../../../../domain/activation/tasks-at.ts';
import type { Format } from '../../../ui/use-format.ts';
import { timeOrDay, whenDue } from '../../time-words.ts';
import { waitWords } from '../../wait-words.ts';
import { usedShare } from './task-lists.ts';

/** What the words of every task need besides the task; the same object while nothing of it changes. */
export interface TaskSurroundings {
  tasks: ActivationState['tasks'];
  roles: ActivationState['roles'];
  timeZone: string;
  /** T, from which the bar is drawn. */
  from: string;
  now: string;
  /** Of the language: had once for all tasks, since each asking for its own is felt when thousands are scrolled. */
  t: TFunction<'activate'>;
  format: Format;
}

/** A task in words, as every view of it says them. */
export interface TaskFacts {
  number: string;
  text: string;
  /** Of an occurrence; empty for a task that is not repeated. */
  day: string;
  role: string;
  holder: string;
  due: string;
  exact: string;
  /** Time used up, 0–100. */
  share: number;
  waits: string;
  /** To whom it was handed over and when; empty while it is where the plan has it. */
  given: string;
  reason: string;
}

export function taskFacts(
  task: TaskAt,
  { tasks, roles, timeZone, from, now, t, format }: TaskSurroundings,
): TaskFacts {
  const { status, dueAt, settledAt, givenTo, givenAt } = task;
  const role = task.task.roleId === null ? undefined : roles.get(task.task.roleId);
  const isOver = isSettled(status) || status === 'failed';
  const at = isOver ? settledAt : dueAt;
  const roleName = role ? format.name(role) : t('tasks.noRole');
  return {
    number: `${task.task.number}.`,
    text: format.text(task.task.textEn, task.task.textFr),
    day: format.date(task.date),
    role: roleName,
    holder: givenTo?.name ?? role?.holder?.name ?? (role ? t('tasks.vacant') : ''),
    due: isOver ? t(`taskStatus.${status}`) : whenDue(task, now, t),
    exact: at === null ? '' : timeOrDay(at, now, timeZone, format),
    share: isOver || task.isLeftOpen ? 0 : Math.round(usedShare(task, from, now) * 100),
    waits: status === 'pending' ? waitWords(task, tasks, t, format) : '',
    given:
      givenAt === null
        ? ''
        : t('runTasks:given', {
            to: givenTo?.name ?? roleName,
            at: timeOrDay(givenAt, now, timeZone, format),
          }),
    reason: status === 'skipped' || status === 'failed' ? task.reason : '',
  };
}

/** What somebody who listens hears of a task. */
export function spokenTask(
  task: TaskAt,
  { number, text, day, due, role, holder, waits, given }: TaskFacts,
  t: TFunction<'activate'>,
): string {
  const lacking = task.lacksEvidence && t('tasks.lacksEvidence');
  const who = given || [role, holder].filter(Boolean).join(' – ');
  return [number, text, day, t(`taskStatus.${task.status}`), due, waits, who, lacking]
    .filter(Boolean)
    .join(', ');
}
