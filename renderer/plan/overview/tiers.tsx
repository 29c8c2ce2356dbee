import { useTranslation } from 'react-i18next';
import type {} from '../../css-properties.ts';
import type { DeskOutput } from '../../desk.ts';
import classes from './readiness.module.css';

/** How many functions of each tier there are, and how many of them are protected. */
export function Tiers({ tiers }: { tiers: DeskOutput<'readiness.get'>['tiers'] }) {
  const { t } = useTranslation('readiness');
  const shown = tiers.filter((tier) => tier.functions > 0);
  const most = Math.max(1, ...shown.map((tier) => tier.functions));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="by-tier">
      <h2 id="by-tier" className={classes.heading}>
        {t('overview.byTier')}
      </h2>
      <ul className={classes.bars}>
        {shown.map(({ tier, functions, unprotected }) => (
          <li key={tier ?? 0} className={classes.barRow}>
            <span>{tier === null ? t('overview.noTier') : t('overview.tier', { tier })}</span>
            <span className={classes.bar} style={{ '--width': `${(functions / most) * 100}%` }} aria-hidden>
              <span
                className={classes.good}
                style={{ '--width': `${((functions - unprotected) / functions) * 100}%` }}
              />
            </span>
            <span className={classes.soft}>
              {t('overview.protectedOf', { protected: functions - unprotected, count: functions })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
