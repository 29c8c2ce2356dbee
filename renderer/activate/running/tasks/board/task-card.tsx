import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { TaskBox } from '../task-box.tsx';
import { type TaskSurroundings, taskFacts } from '../task-facts.ts';
import classes from './board.module.css';

interface TaskCardProps {
  task: TaskAt;
  surroundings: TaskSurroundings;
  isMine: boolean;
  isSelected: boolean;
  isStop: boolean;
}

/** One task on the board: what, who, and when. What is too long for it stands whole in the details. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, surroundings, isMine, isSelected, isStop } = props;
  const { t } = surroundings;
  const facts = taskFacts(task, surroundings);
  const who =
    facts.given || (isMine ? t('tasks.yours') : [facts.role, facts.holder].filter(Boolean).join(' – '));
  const aside = facts.waits || facts.reason;
  return (
    <div
      className={classes.card}
      data-task={task.key}
      data-status={task.status}
      data-late={task.isLate || undefined}
      data-selected={isSelected || undefined}
      draggable
    >
      <TaskBox task={task} facts={facts} t={t} isStop={isStop} />
      <div className={classes.body}>
        <div className={classes.text} title={facts.text}>
          <span className={classes.number}>{facts.number}</span> {facts.text}
          {facts.day && <span className={classes.soft}> ({facts.day})</span>}
        </div>
        <div className={isMine ? classes.mine : classes.soft} title={who}>
          {who}
        </div>
        {aside && (
          <div className={classes.soft} title={aside}>
            {aside}
          </div>
        )}
        <div className={classes.due}>
          {task.isLate && <IconAlertTriangleFilled size={13} className={classes.sign} aria-hidden />}
          {facts.due}
          {facts.exact && <span className={classes.exact}> · {facts.exact}</span>}
        </div>
      </div>
    </div>
  );
});
