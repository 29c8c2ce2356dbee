import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import classes from './take-away.module.css';
import { axisMarks, shareOf, wordStart } from './time-axis.ts';
import type { FunctionOutcome } from './use-teller.ts';

interface TrackProps {
  outcome: FunctionOutcome | null;
  horizon: number;
  /** Of the axis above it, in pixels; 0 while it is not known: there are no words then. */
  width: number;
}

/** The state of one function over time, drawn: colour, pattern and word; and where its RTO and MTPD would be passed. */
export function Track({ outcome, horizon, width }: TrackProps) {
  const { t } = useTranslation('takeAway');
  const states = outcome?.states ?? [{ from: 0, to: horizon, state: 'normal' as const }];
  const limits = outcome ? limitsOf(outcome, horizon) : [];
  const pixels = (share: number) => (share / 100) * width;
  const lines = limits.map(({ share }) => pixels(share));
  return (
    <span className={classes.track} aria-hidden>
      {states.map(({ from, to, state }) => {
        const [left, right] = [shareOf(from, horizon), shareOf(to, horizon)];
        const words = t(`state.${state}`);
        const band = { from: pixels(left), to: pixels(right) };
        const wordAt = state === 'normal' ? null : wordStart(band, lines, words);
        return (
          <span
            key={from}
            className={classes.band}
            data-state={state}
            style={{ left: `${left}%`, width: `${right - left}%` }}
          >
            {wordAt !== null && (
              <span className={classes.word} style={{ marginLeft: wordAt - band.from + 4 }}>
                {words}
              </span>
            )}
          </span>
        );
      })}
      {limits.map(({ id, share, passed }) => (
        <span
          key={id}
          className={classes.limit}
          data-limit={id}
          data-passed={passed || undefined}
          data-end={share > 92 || undefined}
          style={{ left: `${share}%` }}
        >
          <span className={classes.limitWord}>{t(`chart.${id}`)}</span>
        </span>
      ))}
    </span>
  );
}

/** Where the limits stand, as shares of the width: their times count from the first stop. */
function limitsOf(outcome: FunctionOutcome, horizon: number) {
  const { stopsAt, rtoMinutes, mtpdMinutes, passesRtoAt, passesMtpdAt } = outcome;
  if (stopsAt === null) return [];
  const limits = [
    { id: 'rto', minutes: rtoMinutes, passedAt: passesRtoAt },
    { id: 'mtpd', minutes: mtpdMinutes, passedAt: passesMtpdAt },
  ] as const;
  return limits.flatMap(({ id, minutes, passedAt }) => {
    const at = passedAt ?? (minutes === null ? null : stopsAt + minutes);
    if (at === null || at >= horizon) return [];
    return [{ id, share: shareOf(at, horizon), passed: passedAt !== null }];
  });
}

interface AxisProps {
  horizon: number;
  /** In pixels, as measured by `frame`. */
  width: number;
  frame: Ref<HTMLSpanElement>;
}

/** The times along the top. */
export function Axis({ horizon, width, frame }: AxisProps) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const marks = axisMarks(horizon, width, { start: t('chart.start'), time: (m) => format.duration(m) });
  return (
    <span className={classes.axis} ref={frame} aria-hidden>
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
