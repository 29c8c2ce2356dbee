import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { placeOfRecord } from '../record-places.ts';
import classes from './readiness.module.css';
import { Tiers } from './tiers.tsx';
import { Trend } from './trend.tsx';

type Readiness = DeskOutput<'readiness.get'>;

const shownUnprotected = 8;
const shownWorst = 4;

/** How ready the plan is, for a lead and for an auditor: each number leads to its list. */
export function ReadinessAtAGlance() {
  const readiness = useCall('readiness.get', {}, { keepPrevious: true });
  return (
    <Shown query={readiness}>
      {(now) => (
        <>
          <Numbers now={now} />
          <div className={classes.halves}>
            <Unprotected now={now} />
            <div>
              <Tiers tiers={now.tiers} />
              <Trend />
            </div>
          </div>
          <Worst />
        </>
      )}
    </Shown>
  );
}

function Numbers({ now }: { now: Readiness }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const open = now.critical + now.major + now.minor;
  return (
    <ul className={classes.numbers}>
      <Figure to="/plan/findings?state=open" name={t('overview.open')} count={open}>
        {(['critical', 'major', 'minor'] as const).map((severity) => (
          <span key={severity} data-severity={severity}>
            {format.number(now[severity])} {t(`severity.${severity}`)}
          </span>
        ))}
      </Figure>
      <Figure
        to={now.overdueTasks > 0 ? '/plan/findings?state=task&overdue' : '/plan/findings?state=task'}
        name={t('overview.tasks')}
        count={now.tasks}
        bad={now.overdueTasks > 0}
      >
        {now.overdueTasks > 0
          ? t('overview.overdue', { count: now.overdueTasks })
          : t('overview.noneOverdue')}
      </Figure>
      <Figure
        to="/plan/findings?state=waived"
        name={t('overview.waivers')}
        count={now.waivers}
        bad={now.lapsedWaivers > 0}
      >
        {now.lapsedWaivers > 0
          ? t('overview.lapsed', { count: now.lapsedWaivers })
          : t('overview.noneLapsed')}
      </Figure>
      <Figure to="/plan/freshness" name={t('overview.stale')} count={now.staleFacts}>
        {t('overview.staleText')}
      </Figure>
      <Figure
        to="/plan/plans"
        name={t('overview.plansApproved')}
        count={now.approvedPlans}
        bad={now.plansToReview > 0}
      >
        {t('overview.ofPlans', { count: now.plans })}
        {now.plansToReview > 0 && ` · ${t('overview.toReview', { count: now.plansToReview })}`}
      </Figure>
      <Figure to="/plan/plans" name={t('overview.changed')} count={now.sinceApproval?.records ?? null}>
        {now.sinceApproval
          ? t('overview.changedRecords', { date: format.day(now.sinceApproval.at) })
          : t('overview.neverApproved')}
      </Figure>
    </ul>
  );
}

interface FigureProps {
  to: string;
  name: string;
  /** Null: there is nothing to count yet. */
  count: number | null;
  bad?: boolean;
  children: ReactNode;
}

function Figure({ to, name, count, bad = false, children }: FigureProps) {
  const format = useFormat();
  return (
    <li>
      <Link to={to} className={classes.figure} data-bad={bad || undefined}>
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>{count === null ? '–' : format.number(count)}</span>
        <span className={classes.under}>{children}</span>
      </Link>
    </li>
  );
}

function Unprotected({ now }: { now: Readiness }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const tiered = now.tiers.some((tier) => tier.tier !== null && tier.functions > 0);
  return (
    <section aria-labelledby="unprotected">
      <h2 id="unprotected" className={classes.heading}>
        {t('overview.unprotected')}
        {now.unprotected.length > 0 && <span className={classes.headCount}>{now.unprotected.length}</span>}
      </h2>
      <p className={classes.lead}>{t('overview.unprotectedText')}</p>
      {now.unprotected.length === 0 ? (
        <p className={classes.fine} data-fine={tiered || undefined}>
          {tiered && <IconCircleCheck size={17} aria-hidden />}
          {t(tiered ? 'overview.allProtected' : 'overview.noTiers')}
        </p>
      ) : (
        <ul className={classes.rows}>
          {now.unprotected.slice(0, shownUnprotected).map((f) => (
            <li key={f.id}>
              <Link to={placeOfRecord(f.kind, f.id) ?? '/plan/functions'} className={classes.row}>
                <span className={classes.rowName}>{format.codeAndName(f)}</span>
                {f.critical > 0 ? (
                  <StatusMark tone="bad">{t('overview.criticalCount', { count: f.critical })}</StatusMark>
                ) : (
                  <StatusMark tone="warn">{t('overview.notAssessed')}</StatusMark>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The findings that matter most, whole. */
function Worst() {
  const { t } = useTranslation('readiness');
  const { data } = useCall('findings.list', { state: 'open', limit: shownWorst }, { keepPrevious: true });
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="worst" className={classes.worst}>
      <h2 id="worst" className={classes.heading}>
        {t('overview.worst')}
      </h2>
      <ul className={classes.rows}>
        {data.findings.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
      <p className={classes.more}>
        <Link to="/plan/findings">{t('overview.all', { count: data.total })}</Link>
      </p>
    </section>
  );
}
