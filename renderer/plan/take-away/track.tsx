import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import classes from './take-away.module.css';
import { shareOf } from './time-axis.ts';
import type { FunctionOutcome } from './use-teller.ts';

/** Bands narrower than this share of the width have no room for their word. */
const roomForWord = 11;

/** The state of one function over time, drawn: colour, pattern and word; and where its RTO and MTPD would be passed. */
export function Track({ outcome, horizon }: { outcome: FunctionOutcome | null; horizon: number }) {
  const { t } = useTranslation('takeAway');
  const states = outcome?.states ?? [{ from: 0, to: horizon, state: 'normal' as const }];
  return (
    <span className={classes.track} aria-hidden>
      {states.map(({ from, to, state }) => {
        const [left, right] = [shareOf(from, horizon), shareOf(to, horizon)];
        return (
          <span
            key={from}
            className={classes.band}
            data-state={state}
            style={{ left: `${left}%`, width: `${right - left}%` }}
          >
            {state !== 'normal' && right - left > roomForWord && (
              <span className={classes.word}>{t(`state.${state}`)}</span>
            )}
          </span>
        );
      })}
      {outcome && <Limits outcome={outcome} horizon={horizon} />}
    </span>
  );
}

/** Times count from the first stop. */
function Limits({ outcome, horizon }: { outcome: FunctionOutcome; horizon: number }) {
  const { t } = useTranslation('takeAway');
  const { stopsAt, rtoMinutes, mtpdMinutes, passesRtoAt, passesMtpdAt } = outcome;
  if (stopsAt === null) return null;
  const limits = [
    { id: 'rto', minutes: rtoMinutes, passed: passesRtoAt },
    { id: 'mtpd', minutes: mtpdMinutes, passed: passesMtpdAt },
  ] as const;
  return limits.map(({ id, minutes, passed }) => {
    const at = passed ?? (minutes === null ? null : stopsAt + minutes);
    if (at === null || at >= horizon) return null;
    return (
      <span
        key={id}
        className={classes.limit}
        data-limit={id}
        data-passed={passed !== null || undefined}
        data-end={shareOf(at, horizon) > 92 || undefined}
        style={{ left: `${shareOf(at, horizon)}%` }}
      >
        <span className={classes.limitWord}>{t(`chart.${id}`)}</span>
      </span>
    );
  });
}

/** The times along the top. */
export function Axis({ horizon, marks }: { horizon: number; marks: number[] }) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  return (
    <span className={classes.axis} aria-hidden>
      <span className={classes.tick} style={{ left: 0 }}>
        {t('chart.start')}
      </span>
      {marks.map((minute) => (
        <span
          key={minute}
          className={classes.tick}
          data-end={minute === horizon || undefined}
          style={{ left: `${shareOf(minute, horizon)}%` }}
        >
          {format.duration(minute)}
        </span>
      ))}
    </span>
  );
}
