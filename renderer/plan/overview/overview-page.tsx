import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { sections } from '../sections.ts';
import { FirstSteps } from './first-steps.tsx';
import { LateApplications } from './late-applications.tsx';
import classes from './overview.module.css';
import { ThinRoles } from './thin-roles.tsx';

type Summary = DeskOutput<'plan.summary'>;

/** The start of Plan: how much is there, and what is wrong with it; each number leads to its list. */
export function OverviewPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const summary = useCall('plan.summary', {});
  const organisation = useCall('organisation.get', {});
  const title = organisation.data ? format.name(organisation.data) : t('section.overview');
  return (
    <Page>
      <PlaceHeading title={title} above={t('section.overview')} />
      <Shown query={summary}>
        {(counts) => (
          <>
            <Counts counts={counts} />
            {isStarted(counts) ? (
              <div className={classes.findings}>
                <LateApplications />
                <ThinRoles />
              </div>
            ) : (
              <FirstSteps counts={counts} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

function isStarted(counts: Summary): boolean {
  return counts.functions > 0 && counts.people > 0 && counts.roles > 0;
}

const counted = ['functions', 'applications', 'checklists', 'roles', 'people', 'units', 'sites'] as const;

function Counts({ counts }: { counts: Summary }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const under: Partial<Record<(typeof counted)[number], string>> = {
    functions: t('overview.tierOne', { count: counts.tierOneFunctions }),
    roles: counts.thinRoles > 0 ? t('overview.thin', { count: counts.thinRoles }) : t('overview.noneThin'),
  };
  return (
    <ul className={classes.counts}>
      {counted.map((id) => {
        const section = sections.find((s) => s.id === id);
        const Icon = section?.icon;
        return (
          <li key={id}>
            <Link to={section?.to ?? '/plan'} className={classes.count}>
              <span className={classes.countName}>
                {Icon && <Icon size={16} stroke={1.7} aria-hidden />}
                {t(`section.${id}`)}
              </span>
              <span className={classes.number}>{format.number(counts[id])}</span>
              <span className={classes.under}>{under[id]}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
