import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { minuteMs, secondMs, useActivationNow } from '../activation-now.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ClockControl } from './clock-control.tsx';
import classes from './exercise-strip.module.css';
import { InjectsTold } from './injects-told.tsx';
import { useLeads } from './leads.ts';
import { useDueInjects } from './use-due-injects.ts';

/** Across an exercise, in both languages: that it is one, what its clock shows and the wall's, and who leads it. */
export function ExerciseStrip() {
  const { state } = useActivationView();
  return state.mode === 'exercise' ? <Strip /> : null;
}

function Strip() {
  const { t } = useTranslation('exercise');
  const { state, now, act } = useActivationView();
  const [leads, setLeads] = useLeads(state);
  useDueInjects(state, now, act);
  return (
    <>
      <section className={classes.strip} aria-label={t('strip.label')}>
        <strong className={classes.mark}>{t('strip.mark')}</strong>
        <Clocks />
        {isUnderWay(state.status) && (
          <>
            <Switch
              size="sm"
              label={t('strip.leads')}
              checked={leads}
              onChange={(e) => setLeads(e.currentTarget.checked)}
            />
            {leads && <ClockControl />}
          </>
        )}
      </section>
      <InjectsTold />
    </>
  );
}

/** Two clocks, named: nobody may call a minister at the time of the exercise. */
function Clocks() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state } = useActivationView();
  const { clock, timeZone } = state;
  const shown = useActivationNow(clock, minuteMs);
  const wall = useActivationNow(wallClock, secondMs);
  return (
    <dl className={classes.clocks}>
      <div>
        <dt>{t('strip.exerciseClock')}</dt>
        <dd>
          {format.dayAndTime(shown, timeZone)}
          {isUnderWay(state.status) && (
            <span className={classes.runs} data-paused={clock.speed === 0 || undefined}>
              {clock.speed === 0 ? t('strip.paused') : t('strip.speed', { speed: clock.speed })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('strip.wallClock')}</dt>
        <dd>{format.time(wall, timeZone)}</dd>
      </div>
    </dl>
  );
}

const wallClock = { wallAt: '1970-01-01T00:00:00.000Z', activationAt: '1970-01-01T00:00:00.000Z', speed: 1 };
