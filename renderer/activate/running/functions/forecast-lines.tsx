import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FunctionRun, isUnderWay } from '../../../../domain/activation/activation-state.ts';
import { type Forecast, forecastOf } from '../../../../domain/activation/forecast.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { stretch, timeOrDay } from '../../time-words.ts';
import { roleWords, taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './functions.module.css';

/** When a function that is stopped or degraded is back by its open tasks, against its RTO, and what must finish next for it. */
export function ForecastLines({ run }: { run: FunctionRun }) {
  const { t } = useTranslation('recovery');
  const { state, tasks, now } = useActivationView();
  const forecast = useMemo(() => forecastOf(state, tasks, run, now), [state, tasks, run, now]);
  if (forecast === null) {
    const isAsked = run.state === 'stopped' && isUnderWay(state.status);
    return isAsked ? <p className={classes.soft}>{t('forecast.none')}</p> : null;
  }
  if (forecast.open.length === 0) return <p className={classes.forecast}>{t('forecast.done')}</p>;
  const { unknown, failed, open } = forecast;
  return (
    <section className={classes.forecast} aria-label={t('forecast.title')}>
      {unknown.length === open.length ? (
        <p>{t('forecast.unknownAll', { count: open.length })}</p>
      ) : (
        <>
          <ByWhen forecast={forecast} />
          {!forecast.isNamed && <p className={classes.soft}>{t('forecast.unsaid')}</p>}
          {unknown.length > 0 && (
            <p className={classes.soft}>{t('forecast.unknown', { count: unknown.length })}</p>
          )}
        </>
      )}
      {failed.length > 0 && <p className={classes.bad}>{t('forecast.failed', { count: failed.length })}</p>}
      <Next path={forecast.path} />
    </section>
  );
}

function ByWhen({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('recovery');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const { backAt, beforeRtoMinutes: rto, beforeMtpdMinutes: mtpd } = forecast;
  const at = timeOrDay(backAt, now, state.timeZone, format);
  const isSure = forecast.isNamed && forecast.unknown.length === 0;
  const isPastMtpd = mtpd !== null && mtpd < 0;
  return (
    <p className={classes.byWhen}>
      <strong>{t(isSure ? 'forecast.by' : 'forecast.notBefore', { at })}</strong>
      {rto !== null && (rto < 0 || isSure) && (
        <StatusMark tone={rto < 0 ? 'bad' : 'good'}>
          {t(rto < 0 ? 'forecast.afterRto' : 'forecast.beforeRto', { stretch: stretch(rto, said) })}
        </StatusMark>
      )}
      {isPastMtpd && (
        <StatusMark tone="bad">{t('forecast.afterMtpd', { stretch: stretch(mtpd, said) })}</StatusMark>
      )}
    </p>
  );
}

/** The task on which the forecast hangs now: nothing gets sooner before it is done. */
function Next({ path }: { path: readonly string[] }) {
  const { t } = useTranslation('recovery');
  const format = useFormat();
  const { state, tasks, selectTask } = useActivationView();
  const [key] = path;
  const task = tasks.find((each) => each.key === key);
  if (key === undefined || !task) return null;
  const who = task.givenTo?.name ?? roleWords(state.roles.get(task.task.roleId ?? ''), format);
  return (
    <p>
      <span className={classes.soft}>{t('forecast.next')}</span>{' '}
      <button type="button" className={classes.link} onClick={() => selectTask(key)}>
        {taskWords(state, key, format)}
      </button>
      {who && <span className={classes.soft}> · {who}</span>}
      {path.length > 1 && (
        <span className={classes.soft}> · {t('forecast.steps', { count: path.length - 1 })}</span>
      )}
    </p>
  );
}
