import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlannedTask } from '../../../domain/checklists/planned-run.ts';
import type { Anchor } from '../../../domain/checklists/schema.ts';
import type {} from '../../css-properties.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './planned-run.module.css';
import type { Task } from './task.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import { useOffsetWords } from './when-words.ts';

interface PlannedLaneProps {
  anchor: Anchor;
  tasks: readonly Task[];
  run: readonly PlannedTask[];
  onPath: ReadonlySet<string>;
  /** Functions that must be back within a time of this anchor. */
  limits: readonly { id: string; code: string; rtoMinutes: number | null }[];
}

/** The tasks that hang on one anchor, on a line of time of their own: how far anchors are apart is not known. */
export function PlannedLane({ anchor, tasks, run, onPath, limits }: PlannedLaneProps) {
  const { t } = useTranslation('checklists');
  if (run.length === 0) return null;
  const known = limits.flatMap((f) => (f.rtoMinutes === null ? [] : [{ ...f, rtoMinutes: f.rtoMinutes }]));
  const scale = timeScale([
    ...run.flatMap((p) => [p.startMinutes, p.finishMinutes, p.dueMinutes]),
    ...known.map((f) => f.rtoMinutes),
  ]);
  const rows = [...run].sort((a, b) => a.startMinutes - b.startMinutes || a.finishMinutes - b.finishMinutes);
  return (
    <div className={classes.lane}>
      <h3 className={classes.laneTitle}>{t(`run.anchor.${anchor}`)}</h3>
      <Axis anchor={anchor} scale={scale} limits={known} />
      <ol className={classes.rows}>
        {rows.map((planned) => (
          <PlannedRow
            key={planned.id}
            planned={planned}
            index={tasks.findIndex((task) => task.id === planned.id)}
            task={tasks.find((task) => task.id === planned.id)}
            onPath={onPath.has(planned.id)}
            scale={scale}
          />
        ))}
      </ol>
    </div>
  );
}

interface AxisProps {
  anchor: Anchor;
  scale: TimeScale;
  limits: readonly { id: string; code: string; rtoMinutes: number }[];
}

function Axis({ anchor, scale, limits }: AxisProps) {
  const { t } = useTranslation('checklists');
  const format = useFormat();
  const short = (minutes: number) =>
    minutes === 0 ? anchor : `${minutes < 0 ? '−' : ''}${format.shortDuration(Math.abs(minutes))}`;
  return (
    <div className={classes.axis} aria-hidden>
      <div />
      <div className={classes.axisLine}>
        {scale.marks.map((minutes) => (
          <span key={minutes} className={classes.tick} style={{ '--at': `${scale.at(minutes)}%` }}>
            {short(minutes)}
          </span>
        ))}
        {limits.map((f) => (
          <span key={f.id} className={classes.limit} style={{ '--at': `${scale.at(f.rtoMinutes)}%` }}>
            {t('run.rtoOf', { code: f.code })}
          </span>
        ))}
      </div>
    </div>
  );
}

interface PlannedRowProps {
  planned: PlannedTask;
  index: number;
  task: Task | undefined;
  onPath: boolean;
  scale: TimeScale;
}

function PlannedRow({ planned, index, task, onPath, scale }: PlannedRowProps) {
  const { t } = useTranslation('checklists');
  const format = useFormat();
  const offset = useOffsetWords();
  const { anchor, startMinutes, finishMinutes, dueMinutes } = planned;
  const late = finishMinutes - dueMinutes;
  const from = scale.at(startMinutes);
  const words = [
    t('run.fromTo', { from: offset(anchor, startMinutes), to: offset(anchor, finishMinutes) }),
    late > 0 && t('run.afterDue', { by: format.duration(late) }),
    onPath && t('run.decides'),
  ].filter((w) => w !== false);
  return (
    <li className={classes.row} data-path={onPath || undefined} data-late={late > 0 || undefined}>
      <span className={classes.rowText}>
        <span className={classes.number}>{index + 1}</span>
        <span className={classes.text} dir="auto" title={task && format.text(task.textEn, task.textFr)}>
          {task && format.text(task.textEn, task.textFr)}
        </span>
      </span>
      <VisuallyHidden>{words.join('. ')}</VisuallyHidden>
      <span className={classes.track} aria-hidden title={words.join(' · ')}>
        <span
          className={classes.bar}
          style={{ '--at': `${from}%`, '--width': `${scale.at(finishMinutes) - from}%` }}
        />
        {late > 0 && <span className={classes.due} style={{ '--at': `${scale.at(dueMinutes)}%` }} />}
      </span>
    </li>
  );
}
