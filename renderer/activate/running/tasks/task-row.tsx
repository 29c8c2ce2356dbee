import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { TaskBox } from './task-box.tsx';
import { type TaskSurroundings, taskFacts } from './task-facts.ts';
import classes from './tasks.module.css';

interface TaskRowProps {
  task: TaskAt;
  surroundings: TaskSurroundings;
  isMine: boolean;
  isSelected: boolean;
  isStop: boolean;
}

/** One task: its box, what, who, and when in words. It is drawn again only when something of it has changed. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { task, surroundings, isMine } = props;
  const { t } = surroundings;
  const facts = taskFacts(task, surroundings);
  const { status } = task;
  return (
    <div
      className={classes.row}
      data-task={task.key}
      data-status={status}
      data-selected={props.isSelected || undefined}
      data-mine={isMine || undefined}
    >
      <TaskBox task={task} facts={facts} t={t} isStop={props.isStop} />
      <div className={classes.words}>
        <div className={classes.text}>
          <span className={classes.number}>{facts.number}</span>
          {facts.text}
          {facts.day && <span className={classes.day}> ({facts.day})</span>}
        </div>
        <div className={classes.under}>
          {isMine && <span className={classes.mine}>{t('tasks.yours')}</span>}
          {!isMine && !facts.given && <span>{[facts.role, facts.holder].filter(Boolean).join(' – ')}</span>}
          {facts.given && <span className={classes.given}>{facts.given}</span>}
          {facts.waits && <span>{facts.waits}</span>}
          {status === 'inProgress' && <span className={classes.going}>{t('taskStatus.inProgress')}</span>}
          {facts.reason && <span className={classes.reason}>{facts.reason}</span>}
          {task.lacksEvidence && (
            <button type="button" tabIndex={-1} data-evidence className={classes.evidence}>
              {t('tasks.addEvidence')}
            </button>
          )}
        </div>
      </div>
      <div className={classes.when} data-late={task.isLate || undefined}>
        <div className={classes.due}>
          {task.isLate && <IconAlertTriangleFilled size={13} className={classes.sign} aria-hidden />}
          {facts.due}
        </div>
        {facts.exact && <div className={classes.exact}>{facts.exact}</div>}
        {facts.share > 0 && (
          <div className={classes.bar} aria-hidden>
            <div style={{ width: `${facts.share}%` }} />
          </div>
        )}
      </div>
    </div>
  );
});
