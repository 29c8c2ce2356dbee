import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { severities } from '../findings/finding.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import classes from './readiness.module.css';
import { Tiers } from './tiers.tsx';
import { Trend } from './trend.tsx';
import { UnprotectedFunctions } from './unprotected-functions.tsx';

type Readiness = DeskOutput<'readiness.get'>;

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
            <UnprotectedFunctions now={now} />
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
  const open = now.critical + now.major + now.minor;
  return (
    <ul className={classes.numbers}>
      <Figure to="/plan/findings?state=open" name={t('overview.open')} count={open}>
        {severities.map((severity) => (
          <Part
            key={severity}
            to={`/plan/findings?state=open&severity=${severity}`}
            bad={severity === 'critical' && now.critical > 0}
          >
            {t(`overview.${severity}`, { count: now[severity] })}
          </Part>
        ))}
      </Figure>
      <Figure to="/plan/findings?state=task" name={t('overview.tasks')} count={now.tasks}>
        {now.overdueTasks > 0 ? (
          <Part bad to="/plan/findings?overdue">
            {t('overview.overdue', { count: now.overdueTasks })}
          </Part>
        ) : (
          t('overview.noneOverdue')
        )}
      </Figure>
      <Figure to="/plan/findings?state=waived" name={t('overview.waivers')} count={now.waivers}>
        {now.lapsedWaivers > 0 ? (
          <Part bad to="/plan/findings?lapsed">
            {t('overview.lapsed', { count: now.lapsedWaivers })}
          </Part>
        ) : (
          t('overview.noneLapsed')
        )}
      </Figure>
      <Figure to="/plan/freshness" name={t('overview.stale')} count={now.staleFacts}>
        {t('overview.staleText')}
      </Figure>
      <Figure
        to="/plan/plans?status=approved"
        name={t('overview.plansApproved')}
        count={now.plans === 0 ? null : now.approvedPlans}
      >
        <Part to="/plan/plans?status=inUse">{t('overview.ofPlans', { count: now.plans })}</Part>
        {now.plansToReview > 0 && (
          <Part bad to="/plan/findings?rule=planReviewOverdue&unsettled">
            {t('overview.toReview', { count: now.plansToReview })}
          </Part>
        )}
      </Figure>
      <Figure
        to="/plan/findings?rule=planChanged&unsettled"
        name={t('overview.changed')}
        count={now.approvedPlans === 0 ? null : now.plansChanged}
      >
        {t(now.approvedPlans === 0 ? 'overview.neverApproved' : 'overview.changedText')}
      </Figure>
    </ul>
  );
}

interface FigureProps {
  to: string;
  name: string;
  /** Null: there is nothing to count yet. */
  count: number | null;
  children: ReactNode;
}

/** A number that leads to the list of just so many; the whole of its box can be pressed, and so can the numbers under it. */
function Figure({ to, name, count, children }: FigureProps) {
  const format = useFormat();
  return (
    <li className={classes.figure}>
      <Link to={to} className={classes.main}>
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>{count === null ? '–' : format.number(count)}</span>
      </Link>
      <span className={classes.under}>{children}</span>
    </li>
  );
}

function Part({ to, bad = false, children }: { to: string; bad?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className={classes.part} data-bad={bad || undefined}>
      {children}
    </Link>
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
        <Link to="/plan/findings?state=open" className={classes.all}>
          {t('overview.all', { count: data.total })}
        </Link>
      </p>
    </section>
  );
}
