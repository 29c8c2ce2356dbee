import { IconCheck, IconMinus, IconPlayerPlayFilled, IconX } from '@tabler/icons-react';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { spokenTask, type TaskFacts, type TaskSurroundings } from './task-facts.ts';
import classes from './tasks.module.css';

const marks = {
  pending: null,
  open: null,
  inProgress: <IconPlayerPlayFilled size={11} />,
  done: <IconCheck size={15} stroke={3} />,
  skipped: <IconMinus size={15} stroke={3} />,
  failed: <IconX size={15} stroke={3} />,
} as const;

interface TaskBoxProps {
  task: TaskAt;
  facts: TaskFacts;
  t: TaskSurroundings['t'];
  /** The one that the Tab key comes to. */
  isStop: boolean;
  /** More to be heard of it, where the view shows more. */
  also?: string;
}

/** The box of a task, in every view: its state as a shape, all of it in words for those who listen, and the keys. */
export function TaskBox({ task, facts, t, isStop, also }: TaskBoxProps) {
  const { status } = task;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input would be ticked before the act is on the disk
    <button
      type="button"
      role="checkbox"
      aria-checked={status === 'done' ? true : status === 'inProgress' ? 'mixed' : false}
      aria-label={[spokenTask(task, facts, t), also].filter(Boolean).join(', ')}
      aria-keyshortcuts="Space X S K F O H E Enter"
      tabIndex={isStop ? 0 : -1}
      className={classes.box}
      data-status={status}
    >
      {marks[status]}
    </button>
  );
}
