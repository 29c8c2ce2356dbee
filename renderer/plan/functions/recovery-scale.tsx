import { useTranslation } from 'react-i18next';
import { Abbreviated } from '../../ui/abbreviated.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './recovery-scale.module.css';

interface RecoveryScaleProps {
  rtoMinutes: number | null;
  mtpdMinutes: number | null;
}

const marks = [60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200];

/** Share of the width at which a time stands: by its logarithm, since an hour matters at the start and a day at the end. */
function shareOf(minutes: number, longest: number): number {
  return (Math.log(1 + minutes / 15) / Math.log(1 + longest / 15)) * 100;
}

/** When the function must be back, and when it is too late: both on one line of time. */
export function RecoveryScale({ rtoMinutes, mtpdMinutes }: RecoveryScaleProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const needed = Math.max(rtoMinutes ?? 0, mtpdMinutes ?? 0);
  if (needed === 0) return null;
  const longest = (marks.find((m) => m >= needed * 1.15) ?? needed * 1.2) * 1.0;
  const rto = rtoMinutes === null ? null : shareOf(rtoMinutes, longest);
  const mtpd = mtpdMinutes === null ? null : shareOf(mtpdMinutes, longest);
  return (
    <div className={classes.scale}>
      <div className={classes.track} aria-hidden>
        {mtpd !== null && <span className={classes.past} style={{ left: `${mtpd}%` }} />}
        {rto !== null && <span className={classes.until} style={{ width: `${rto}%` }} />}
        {rto !== null && <Mark at={rto} words={`${t('column.rto')} ${format.duration(rtoMinutes)}`} />}
        {mtpd !== null && (
          <Mark at={mtpd} below words={`${t('column.mtpd')} ${format.duration(mtpdMinutes)}`} />
        )}
      </div>
    </div>
  );
}

function Mark({ at, words, below = false }: { at: number; words: string; below?: boolean }) {
  return (
    <span
      className={classes.mark}
      data-below={below || undefined}
      data-end={at > 80 || undefined}
      style={{ left: `${at}%` }}
    >
      <Abbreviated>{words}</Abbreviated>
    </span>
  );
}
