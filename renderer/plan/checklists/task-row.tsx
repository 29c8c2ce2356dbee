import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RemovePart } from '../remove-part.tsx';
import type { Task } from './task.ts';
import { TaskFields } from './task-fields.tsx';
import classes from './tasks.module.css';
import { useWhenWords } from './when-words.ts';

interface TaskRowProps {
  task: Task;
  index: number;
  /** All tasks of the checklist: those that this one may wait for. */
  tasks: Task[];
  isOpen: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
}

/** One task on one line: when, what, who; its fields open below it. */
export function TaskRow({ task, index, tasks, isOpen, readOnly, onToggle, onMove }: TaskRowProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const when = useWhenWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: task.id,
      disabled: readOnly,
    });
  const text = format.text(task.textEn, task.textFr);
  const waitsFor = task.after.flatMap((id) => tasks.findIndex((other) => other.id === id) + 1 || []);
  return (
    <li
      ref={setNodeRef}
      className={classes.task}
      data-open={isOpen || undefined}
      data-moving={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={(event) => {
        if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
      }}
    >
      <div className={classes.line}>
        {!readOnly && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={classes.grip}
            {...attributes}
            {...listeners}
            aria-label={t('order.moveLabel', { label: text })}
          >
            <IconGripVertical size={15} aria-hidden />
          </button>
        )}
        <button type="button" className={classes.open} aria-expanded={isOpen} onClick={onToggle}>
          <IconChevronRight size={15} className={classes.chevron} aria-hidden />
          <span className={classes.number}>{index + 1}</span>
          <span className={classes.when}>{when(task)}</span>
          <span className={classes.text}>{text}</span>
          <span className={classes.marks}>
            {waitsFor.length > 0 && (
              <span className={classes.after}>{t('task.afterShort', { numbers: waitsFor.join(', ') })}</span>
            )}
            {task.textFr === '' && <StatusMark tone="warn">{t('task.frenchMissing')}</StatusMark>}
            {task.mode !== 'both' && (
              <StatusMark tone="accent">{t(`choice.taskMode.${task.mode}`)}</StatusMark>
            )}
            {task.role ? (
              <StatusMark>{format.code(task.role) || format.name(task.role)}</StatusMark>
            ) : (
              <StatusMark tone="warn">{t('task.noRole')}</StatusMark>
            )}
          </span>
        </button>
        {!readOnly && <RemovePart kind="checklistTask" id={task.id} label={text} />}
      </div>
      {isOpen && <TaskFields task={task} tasks={tasks} />}
    </li>
  );
}
