import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Counts } from './counts.tsx';
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
            {!isStarted(counts) && <FirstSteps counts={counts} />}
            {(counts.applications > 0 || counts.roles > 0) && (
              <div className={classes.findings}>
                <LateApplications />
                <ThinRoles />
              </div>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

function isStarted(counts: Summary): boolean {
  return counts.functions > 0 && counts.people > 0 && counts.roles > 0 && counts.checklists > 0;
}
