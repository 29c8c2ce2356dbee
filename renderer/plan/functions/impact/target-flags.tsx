import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import { shareOfWidth } from './curve-lines.tsx';
import classes from './impact-chart.module.css';

/** The line at which something first becomes intolerable, with its words above the chart. */
export function ImpliedFlag({ implied, times }: { implied: number | null; times: readonly number[] }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const share = implied === null ? 0 : shareOfWidth(implied, times);
  return (
    <div className={classes.above} aria-hidden>
      {implied !== null && (
        <span
          className={classes.implied}
          data-end={share > 0.6 || undefined}
          style={{ left: `${share * 100}%` }}
        >
          {t('implied.flag', { time: format.duration(implied) })}
        </span>
      )}
    </div>
  );
}

interface TargetFlagsProps {
  rtoMinutes: number | null;
  mtpdMinutes: number | null;
  times: readonly number[];
}

/** Where the stated RTO and MTPD stand on the same line of time, each on a line of its own. */
export function TargetFlags({ rtoMinutes, mtpdMinutes, times }: TargetFlagsProps) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const flags = [
    { id: 'rto', minutes: rtoMinutes, word: t('plan:column.rto') },
    { id: 'mtpd', minutes: mtpdMinutes, word: t('plan:column.mtpd') },
  ];
  return (
    <div className={classes.below} aria-hidden>
      {flags.map(({ id, minutes, word }) => {
        if (minutes === null) return null;
        const share = shareOfWidth(minutes, times);
        return (
          <div key={id} className={classes.flagLine}>
            <span
              className={classes.flag}
              data-end={share > 0.6 || undefined}
              style={{ left: `${share * 100}%` }}
            >
              {word} {format.duration(minutes)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
