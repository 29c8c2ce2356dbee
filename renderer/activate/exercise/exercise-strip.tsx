import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { minuteMs, useActivationNow } from '../activation-now.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ClockControl } from './clock-control.tsx';
import classes from './exercise-strip.module.css';
import { useLeads } from './leads.ts';
import { useDueInjects } from './use-due-injects.ts';

/** Across an exercise that runs: the wall's clock beside its own, what sets its own, and who leads it. */
export function ExerciseStrip() {
  const { state } = useActivationView();
  return state.mode === 'exercise' ? <Strip /> : null;
}

function Strip() {
  const { t } = useTranslation('exercise');
  const { state, now, act } = useActivationView();
  const [leads, setLeads] = useLeads(state);
  useDueInjects(state, now, act);
  if (!isUnderWay(state.status)) return null;
  return (
    <section className={classes.strip} aria-label={t('strip.label')}>
      <Clocks />
      {leads && <ClockControl />}
      <Switch
        className={classes.leads}
        size="sm"
        label={t('strip.leads')}
        checked={leads}
        onChange={(e) => setLeads(e.currentTarget.checked)}
      />
    </section>
  );
}

/** Two clocks, named: nobody may call a minister at the time of the exercise. */
function Clocks() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state } = useActivationView();
  const { clock, timeZone } = state;
  const shown = useActivationNow(clock, minuteMs);
  const wall = useActivationNow(wallClock, minuteMs);
  const isPaused = clock.speed === 0;
  return (
    <dl className={classes.clocks}>
      <div>
        <dt>{t('strip.wallClock')}</dt>
        <dd>{format.time(wall, timeZone)}</dd>
      </div>
      <div className={classes.ofExercise}>
        <dt>{t('strip.exerciseClock')}</dt>
        <dd>{format.dayAndTime(shown, timeZone)}</dd>
      </div>
      {isPaused && (
        <div>
          <dt className={classes.paused}>{t('strip.paused')}</dt>
        </div>
      )}
    </dl>
  );
}

const wallClock = { wallAt: '1970-01-01T00:00:00.000Z', activationAt: '1970-01-01T00:00:00.000Z', speed: 1 };
