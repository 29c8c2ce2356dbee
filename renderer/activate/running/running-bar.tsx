import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { nextDue, type TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../ui/use-format.ts';
import { WindowBar } from '../../ui/window-bar.tsx';
import { secondMs, useActivationNow } from '../activation-now.ts';
import { ModeMark } from '../mode-mark.tsx';
import { dueWords, elapsed } from '../time-words.ts';
import { taskWords } from '../words.ts';
import classes from './running-bar.module.css';

interface RunningBarProps {
  state: ActivationState;
  tasks: TaskAt[];
  now: string;
  onShowTask: (key: string) => void;
}

/** Across the whole window: actual or exercise, what, how long, and the next thing due. To be read from two metres. */
export function RunningBar({ state, tasks, now, onShowTask }: RunningBarProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  return (
    <WindowBar>
      <section
        className={classes.bar}
        data-mode={state.mode}
        data-over={!isUnderWay(state.status) || undefined}
        aria-label={t('bar.label')}
      >
        <ModeMark mode={state.mode} status={state.status} large />
        <div className={classes.what}>
          <div className={classes.title}>{format.text(state.titleEn, state.titleFr)}</div>
          <div className={classes.under}>
            {format.name(state.scenario)} · {t(`severity.${state.severity}`)}
            {state.status === 'standby' && ` · ${t('status.standby')}`}
            {isUnderWay(state.status) &&
              state.clock.speed > 1 &&
              ` · ${t('bar.speed', { speed: state.clock.speed })}`}
            {state.clock.speed === 0 && ` · ${t('bar.stopped')}`}
          </div>
        </div>
        {isUnderWay(state.status) ? (
          <>
            <NextThing state={state} tasks={tasks} now={now} onShowTask={onShowTask} />
            <Elapsed state={state} />
          </>
        ) : (
          <div className={classes.ended}>{t(`status.${state.status}`)}</div>
        )}
      </section>
    </WindowBar>
  );
}

function NextThing({ state, tasks, now, onShowTask }: RunningBarProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const next = nextDue(tasks);
  if (!next?.dueAt) return <div className={classes.next}>{t('bar.nothingDue')}</div>;
  const lateCount = tasks.filter((task) => task.isLate).length;
  return (
    <button type="button" className={classes.next} onClick={() => onShowTask(next.key)}>
      <span className={classes.label}>
        {lateCount > 1 ? t('bar.late', { count: lateCount }) : t('bar.next')}
      </span>
      <span className={classes.nextTask}>{taskWords(state, next.key, format)}</span>
      <span className={classes.due} data-late={next.isLate || undefined}>
        {dueWords(next.dueAt, now, t)}
      </span>
    </button>
  );
}

/** Steps by the second, by itself: nothing else is drawn with it. */
function Elapsed({ state }: { state: ActivationState }) {
  const { t } = useTranslation(['activate', 'myPart']);
  const format = useFormat();
  const now = useActivationNow(state.clock, secondMs);
  const minute = `${now.slice(0, 16)}:00.000Z`;
  return (
    <div className={classes.elapsed} role="timer" aria-live="off" aria-label={t('bar.elapsed')}>
      <span className={classes.clock}>{elapsed(state.anchors.T ?? state.declaredAt, now, t)}</span>
      <span className={classes.label}>
        {state.mode === 'exercise' ? (
          <>
            <span className={classes.wordy}>{t('bar.exerciseClock')} </span>
            {format.dayAndTime(minute, state.timeZone)}
          </>
        ) : (
          t(state.status === 'standby' ? 'myPart:sinceDeclared' : 'bar.since')
        )}
      </span>
    </div>
  );
}
