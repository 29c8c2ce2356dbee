import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskChain } from '../../../../../domain/activation/task-chain.ts';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { type Format, useFormat } from '../../../../ui/use-format.ts';
import { useActivationView } from '../../activation-context.ts';
import { TaskBox } from '../task-box.tsx';
import { type TaskSurroundings, taskFacts } from '../task-facts.ts';
import classes from './time-line.module.css';
import type { TimeRow } from './time-rows.ts';
import type { TimeScale } from './time-scale.ts';

type TaskRowOf = Extract<TimeRow, { kind: 'task' }>;
/** How a task hangs together with the one that has the focus. */
export type Link = 'self' | 'critical' | 'before' | 'after' | 'none';

export function linkOf(task: TaskAt, focused: TaskAt | undefined, chain: TaskChain | null): Link | undefined {
  if (!focused || !chain) return undefined;
  const { id } = task.task;
  if (task === focused) return 'self';
  if (chain.critical.has(id)) return 'critical';
  if (chain.before.has(id)) return 'before';
  return chain.after.has(id) ? 'after' : 'none';
}

export function GroupRow({ row, top }: { row: Extract<TimeRow, { kind: 'group' }>; top: number }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const role = state.roles.get(row.id);
  const isPhase = row.id !== '' && !role;
  return (
    <div className={classes.row} data-group style={{ top }}>
      <h2 className={classes.group}>
        {role ? format.name(role) : isPhase ? t(`phase.${row.id}`) : t('tasks.noRole')}{' '}
        <span className={classes.count}>{row.count}</span>
      </h2>
    </div>
  );
}

interface TaskTimeRowProps {
  row: TaskRowOf;
  top: number;
  scale: TimeScale;
  surroundings: TaskSurroundings;
  isSelected: boolean;
  isStop: boolean;
  link: Link | undefined;
}

/** A task beside its bar. Who listens hears from when to when. */
export const TaskTimeRow = memo(function TaskTimeRow(props: TaskTimeRowProps) {
  const { row, top, scale, surroundings, isSelected, isStop, link } = props;
  const { t, format } = surroundings;
  const { task, bar } = row;
  const facts = taskFacts(task, surroundings);
  const isMoment = bar !== null && bar.from === bar.to;
  const left = bar ? scale.x(bar.from) : 0;
  return (
    <div
      className={classes.row}
      style={{ top }}
      data-task={task.key}
      data-status={task.status}
      data-late={task.isLate || undefined}
      data-selected={isSelected || undefined}
      data-link={link}
    >
      <div className={classes.label}>
        <TaskBox
          task={task}
          facts={facts}
          t={t}
          isStop={isStop}
          also={barWords(row, surroundings.timeZone, format)}
        />
        <span className={classes.words} title={facts.text}>
          <span className={classes.number}>{facts.number}</span> {facts.text}
          {facts.day && ` (${facts.day})`}
        </span>
      </div>
      {bar && (
        <div className={classes.lane} aria-hidden>
          <div
            className={classes.bar}
            data-kind={bar.kind}
            data-moment={isMoment || undefined}
            style={isMoment ? { left } : { left, width: scale.x(bar.to) - left }}
          >
            <span className={classes.barWords}>{facts.due}</span>
          </div>
        </div>
      )}
    </div>
  );
});

/** From when to when, in words; empty where no time is known. */
export function barWords({ bar }: TaskRowOf, timeZone: string, format: Format): string {
  if (!bar) return '';
  const at = (instant: string) => format.dayAndTime(instant, timeZone);
  return bar.from === bar.to ? at(bar.to) : `${at(bar.from)} – ${at(bar.to)}`;
}
