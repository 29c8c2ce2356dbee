import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { placeOfRecord } from '../record-places.ts';
import classes from './readiness.module.css';

type Readiness = DeskOutput<'readiness.get'>;

/** Tiers whose functions must be protected first. */
const urgentTier = 2;
const shownAtFirst = 8;

/** The urgent functions that are not protected, each with the way to what leaves it so. */
export function UnprotectedFunctions({ now }: { now: Pick<Readiness, 'tiers' | 'unprotected'> }) {
  const { t } = useTranslation('readiness');
  const [all, setAll] = useState(false);
  const tiered = now.tiers.some((tier) => tier.tier !== null && tier.functions > 0);
  const urgent = now.unprotected.filter(({ tier }) => tier !== null && tier <= urgentTier);
  return (
    <section aria-labelledby="unprotected">
      <h2 id="unprotected" className={classes.heading}>
        {t('overview.unprotected')}
        {urgent.length > 0 && <span className={classes.headCount}>{urgent.length}</span>}
      </h2>
      <p className={classes.lead}>{t('overview.unprotectedText')}</p>
      {urgent.length === 0 ? (
        <p className={classes.fine} data-fine={tiered || undefined}>
          {tiered && <IconCircleCheck size={17} aria-hidden />}
          {t(tiered ? 'overview.allProtected' : 'overview.noTiers')}
        </p>
      ) : (
        <ul className={classes.rows}>
          {urgent.slice(0, all ? undefined : shownAtFirst).map((f) => (
            <Row key={f.id} row={f} />
          ))}
        </ul>
      )}
      {!all && urgent.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setAll(true)}>
          {t('overview.showUnprotected', { count: urgent.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ row }: { row: Readiness['unprotected'][number] }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Link to={placeOfRecord(row.kind, row.id) ?? '/plan/functions'} className={classes.rowName}>
        {format.codeAndName(row)}
      </Link>
      {row.critical > 0 ? (
        <Link
          to={`/plan/findings?severity=critical&unsettled&function=${row.id}`}
          className={classes.rowCount}
        >
          <StatusMark tone="bad">{t('overview.criticalCount', { count: row.critical })}</StatusMark>
        </Link>
      ) : (
        <StatusMark tone="warn">{t('overview.notAssessed')}</StatusMark>
      )}
    </li>
  );
}
