import { IconCheck, IconMinus, IconPlayerPlayFilled, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../../../domain/activation/tasks-at.ts';
import classes from './tasks.module.css';

interface TaskRowProps {
  taskKey: string;
  number: string;
  text: string;
  /** Of an occurrence; empty for a task that is not repeated. */
  day: string;
  role: string;
  holder: string;
  status: TaskStatus;
  due: string;
  exact: string;
  /** Time used up, 0–100. */
  share: number;
  isLate: boolean;
  waits: string;
  reason: string;
  lacksEvidence: boolean;
  isMine: boolean;
  isSelected: boolean;
  isStop: boolean;
}

const marks = {
  pending: null,
  open: null,
  inProgress: <IconPlayerPlayFilled size={11} />,
  done: <IconCheck size={15} stroke={3} />,
  skipped: <IconMinus size={15} stroke={3} />,
  failed: <IconX size={15} stroke={3} />,
} as const;

/** One task: its box, what, who, and when in words. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { taskKey, text, day, role, holder, status, due, exact, share, isLate } = props;
  const { t } = useTranslation('activate');
  const number = `${props.number}.`;
  const lacking = props.lacksEvidence && t('tasks.lacksEvidence');
  return (
    <li
      className={classes.row}
      data-task={taskKey}
      data-status={status}
      data-selected={props.isSelected || undefined}
      data-mine={props.isMine || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an input would be ticked before the act is on the disk */}
      <button
        type="button"
        role="checkbox"
        aria-checked={status === 'done' ? true : status === 'inProgress' ? 'mixed' : false}
        aria-label={[number, text, day, t(`taskStatus.${status}`), due, role, lacking]
          .filter(Boolean)
          .join(', ')}
        aria-keyshortcuts="Space X S K F O E Enter"
        tabIndex={props.isStop ? 0 : -1}
        className={classes.box}
        data-status={status}
      >
        {marks[status]}
      </button>
      <div className={classes.words}>
        <div className={classes.text}>
          <span className={classes.number}>{number}</span>
          {text}
          {day && <span className={classes.day}> ({day})</span>}
        </div>
        <div className={classes.under}>
          {props.isMine && <span className={classes.mine}>{t('tasks.yours')}</span>}
          {!props.isMine && <span>{[role, holder].filter(Boolean).join(' – ')}</span>}
          {props.waits && <span>{props.waits}</span>}
          {status === 'inProgress' && <span className={classes.going}>{t('taskStatus.inProgress')}</span>}
          {props.reason && <span className={classes.reason}>{props.reason}</span>}
          {props.lacksEvidence && (
            <button type="button" tabIndex={-1} data-evidence className={classes.evidence}>
              {t('tasks.addEvidence')}
            </button>
          )}
        </div>
      </div>
      <div className={classes.when} data-late={isLate || undefined}>
        <div className={classes.due}>{due}</div>
        {exact && <div className={classes.exact}>{exact}</div>}
        {status !== 'done' && status !== 'skipped' && share > 0 && (
          <div className={classes.bar} aria-hidden>
            <div style={{ width: `${share}%` }} />
          </div>
        )}
      </div>
    </li>
  );
});
