import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/use-format.ts';
import { useActivationView } from '../../activation-context.ts';
import classes from './time-line.module.css';
import { type TimeScale, ticks } from './time-scale.ts';

/** The hours or days across the top, their lines, and now. */
export const TimeGrid = memo(function TimeGrid({ scale, now }: { scale: TimeScale; now: string }) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { timeZone } = useActivationView().state;
  const { from, to, zoom } = scale;
  const drawn = useMemo(() => ticks({ zoom }, from, to, timeZone), [zoom, from, to, timeZone]);
  return (
    <>
      <div className={classes.head} aria-hidden>
        <div className={classes.corner} />
        <div className={classes.times}>
          {drawn.map(({ at, isDay }) => (
            <span
              key={at}
              className={classes.time}
              data-day={isDay || undefined}
              style={{ left: scale.x(at) }}
            >
              {isDay
                ? shortDay(at, zoom, timeZone, format.language)
                : zoom !== 'weeks' && format.time(at, timeZone)}
            </span>
          ))}
          <span className={classes.nowWords} style={{ left: scale.x(now) }}>
            {t('timeLine.now')} {format.time(now, timeZone)}
          </span>
        </div>
      </div>
      <div className={classes.grid} aria-hidden>
        {drawn.map(({ at, isDay }) => (
          <div
            key={at}
            className={classes.line}
            data-day={isDay || undefined}
            style={{ left: scale.x(at) }}
          />
        ))}
        <div className={classes.nowLine} style={{ left: scale.x(now) }} />
      </div>
    </>
  );
});

const days = new Map<string, Intl.DateTimeFormat>();

/** Seen from far there is no room for the day of the week. */
function shortDay(at: string, zoom: TimeScale['zoom'], timeZone: string, language: 'en' | 'fr'): string {
  const key = `${language} ${zoom} ${timeZone}`;
  const weekday = zoom === 'weeks' ? {} : ({ weekday: 'short' } as const);
  const options = { ...weekday, day: 'numeric', month: 'short', timeZone } as const;
  const format = days.get(key) ?? new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', options);
  days.set(key, format);
  return format.format(new Date(at));
}
