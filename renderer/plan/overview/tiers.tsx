import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type {} from '../../css-properties.ts';
import type { DeskOutput } from '../../desk.ts';
import classes from './readiness.module.css';

type Tiered = DeskOutput<'readiness.get'>['tiers'][number];

/** How many functions of each tier there are, and how many of them are protected. */
export function Tiers({ tiers }: { tiers: Tiered[] }) {
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
        {shown.map((row) => (
          <Tier key={row.tier ?? 0} row={row} most={most} />
        ))}
      </ul>
    </section>
  );
}

function Tier({ row, most }: { row: Tiered; most: number }) {
  const { t } = useTranslation('readiness');
  const { tier, functions, unprotected } = row;
  const list = `/plan/functions?tier=${tier ?? 'none'}`;
  const protectedCount = functions - unprotected;
  return (
    <li className={classes.barRow}>
      <Link to={list} className={classes.part}>
        {tier === null ? t('overview.noTier') : t('overview.tier', { tier })} ({functions})
      </Link>
      <span className={classes.bar} style={{ '--width': `${(functions / most) * 100}%` }} aria-hidden>
        <span className={classes.good} style={{ '--width': `${(protectedCount / functions) * 100}%` }} />
      </span>
      <span className={classes.barWords}>
        <Link to={`${list}&protected=yes`} className={classes.part}>
          {t('overview.protected', { count: protectedCount })}
        </Link>
        {unprotected > 0 && (
          <Link to={`${list}&protected=no`} className={classes.part} data-bad>
            {t('overview.notProtected', { count: unprotected })}
          </Link>
        )}
      </span>
    </li>
  );
}
