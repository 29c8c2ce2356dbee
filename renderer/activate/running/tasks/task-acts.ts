import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';

export type TaskKey = 'tick' | 'start' | 'skip' | 'fail' | 'reopen' | 'give';

/** Acts that a task in each state allows: keys and buttons that do nothing are not offered. */
export function allowedActs(task: TaskAt, canAct: boolean): Record<TaskKey, boolean> {
  const { status } = task;
  const isOpen = status === 'open' || status === 'pending';
  const isSettled = status === 'done' || status === 'skipped' || status === 'failed';
  return {
    tick: canAct && (isOpen || status === 'inProgress'),
    start: canAct && isOpen,
    skip: canAct && (isOpen || status === 'inProgress' || status === 'failed'),
    fail: canAct && (isOpen || status === 'inProgress'),
    reopen: canAct && isSettled,
    give: canAct && status !== 'done' && status !== 'skipped',
  };
}

const askedActs = { skip: 'skipTask', fail: 'failTask', reopen: 'reopenTask' } as const;

/** What can be done with a task from the list and from its details. */
export function useTaskActs() {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, ask, actOrTell } = useActivationView();

  /** While it runs everything can be acted on; after the stand-down only what follows from it. */
  const canAct = (task: TaskAt) =>
    !(task.task.repeat && task.date === null) &&
    (isUnderWay(state.status) || (state.status === 'stoodDown' && task.task.anchor === 'E'));
  const allowed = (task: TaskAt) => allowedActs(task, canAct(task));

  /** @returns whether something was written. */
  async function run(key: TaskKey, task: TaskAt): Promise<boolean> {
    if (!allowed(task)[key]) return false;
    if (key === 'skip' || key === 'fail' || key === 'reopen') {
      ask({ kind: 'task', act: askedActs[key], task: task.key });
      return false;
    }
    if (key === 'give') {
      ask({ kind: 'give', task: task.key });
      return false;
    }
    const act = key === 'tick' ? 'finishTask' : 'startTask';
    if (task.status === 'pending') {
      ask({ kind: 'task', act, task: task.key });
      return false;
    }
    const done = await actOrTell({ act, task: task.key });
    if (done && key === 'tick') tellDone(task);
    return done;
  }

  function tellDone(task: TaskAt): void {
    const words = { task: taskWords(state, task.key, format) };
    const putBack = () => ask({ kind: 'task', act: 'reopenTask', task: task.key });
    const prove = () => ask({ kind: 'evidence', task: task.key });
    const needsProof = task.task.evidenceRequired && !state.taskNotes.has(task.key);
    showNotice({
      id: 'task-done',
      text: t(needsProof ? 'tasks.doneUnproven' : 'tasks.doneNotice', words),
      action: needsProof
        ? { label: t('tasks.addEvidence'), run: prove }
        : { label: t('tasks.putBack'), run: putBack },
    });
  }

  return { run, allowed };
}
