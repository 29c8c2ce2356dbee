import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { PackState } from '../continuity-pack/pack-state.tsx';
import { IssuesDue } from '../issues/issues-due.tsx';
import { Counts } from './counts.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ReadinessAtAGlance } from './readiness.tsx';

type Summary = DeskOutput<'plan.summary'>;

/** The start of Plan: how ready it is, what is wrong with it, and how much is there; each number leads to its list. */
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
            {!isStarted(counts) && <FirstSteps counts={counts} />}
            {counts.issues > 0 && <IssuesDue />}
            {counts.functions > 0 && <ReadinessAtAGlance />}
            {hasPack(counts) && <PackState />}
            <Counts counts={counts} />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** There is something that would be missed. */
function hasPack(counts: Summary): boolean {
  return counts.checklists > 0 || counts.roles > 0;
}

function isStarted(counts: Summary): boolean {
  return counts.functions > 0 && counts.people > 0 && counts.roles > 0 && counts.checklists > 0;
}
