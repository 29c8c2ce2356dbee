import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {} from '../../css-properties.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import classes from './readiness.module.css';

const shownQuarters = 8;

/** Critical and major findings at the end of each quarter: whether the plan gets better. */
export function Trend() {
  const { t } = useTranslation('readiness');
  const { data = [] } = useCall('readiness.trend', {});
  const quarters = data.slice(-shownQuarters);
  const most = Math.max(1, ...quarters.map((q) => q.critical + q.major));
  if (quarters.length === 0) return null;
  return (
    <section aria-labelledby="trend" className={classes.trend}>
      <h2 id="trend" className={classes.heading}>
        {t('overview.trend')}
      </h2>
      <p className={classes.lead}>{t('overview.trendText')}</p>
      <ol className={classes.columns}>
        {quarters.map((each) => (
          <Quarter key={each.quarter} quarter={each} most={most} />
        ))}
      </ol>
    </section>
  );
}

function Quarter({ quarter: each, most }: { quarter: DeskOutput<'readiness.trend'>[number]; most: number }) {
  const { t } = useTranslation('readiness');
  const { critical, major } = each;
  const [year, number] = each.quarter.split('-Q');
  const quarter = t('overview.quarter', { quarter: number, year });
  const words = t('overview.trendOne', { quarter, critical, major });
  return (
    <li className={classes.column} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
      <span className={classes.pile} aria-hidden>
        <span className={classes.pileCount}>{critical + major}</span>
        <span className={classes.major} style={{ '--height': `${(major / most) * 100}%` }} />
        <span className={classes.critical} style={{ '--height': `${(critical / most) * 100}%` }} />
      </span>
      <span aria-hidden className={classes.soft}>
        {quarter}
      </span>
    </li>
  );
}
