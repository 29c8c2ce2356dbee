import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { isReadOnly, type PlanDetail } from './plan.ts';
import { PlanAttached } from './plan-attached.tsx';
import { PlanCriteria } from './plan-criteria.tsx';
import { PlanLife } from './plan-life.tsx';
import { StatusOfPlan } from './plan-marks.tsx';
import { PlanPhases } from './plan-phases.tsx';
import { PlanProblem } from './plan-problem.tsx';
import { PlanScope } from './plan-scope.tsx';
import { PlanTrail } from './plan-trail.tsx';
import { PlanVersions } from './plan-versions.tsx';

/** One plan: where it stands, what it is about, when it is activated, how it goes on, and who approved what. */
export function PlanThing({ id }: { id: string }) {
  const query = useCall('plans.get', { id });
  return <Shown query={query}>{(plan) => <Plan plan={plan} />}</Shown>;
}

function Plan({ plan }: { plan: PlanDetail }) {
  const format = useFormat();
  // A review was asked for: what it still needs is said where it is filled in.
  const [asked, setAsked] = useState(false);
  const problem = (field: PlanDetail['problems'][number]['field']) =>
    asked ? plan.problems.find((p) => p.field === field)?.code : undefined;
  return (
    <ThingFrame
      kind="plan"
      record={plan}
      title={format.text(plan.titleEn, plan.titleFr)}
      code={plan.code}
      marks={<StatusOfPlan plan={plan} />}
      listAt="/plan/plans"
    >
      <PlanLife plan={plan} onIncomplete={() => setAsked(true)} />
      <About plan={plan} ownerProblem={problem('ownerRoleId')} />
      <PlanScope plan={plan} problem={problem('scope')} readOnly={isReadOnly(plan)} />
      <PlanCriteria plan={plan} problem={problem('criteria')} readOnly={isReadOnly(plan)} />
      <PlanPhases plan={plan} readOnly={isReadOnly(plan)} />
      <PlanAttached plan={plan} readOnly={isReadOnly(plan)} />
      <PlanTrail plan={plan} />
      <PlanVersions plan={plan} />
    </ThingFrame>
  );
}

function About({ plan, ownerProblem }: { plan: PlanDetail; ownerProblem: string | undefined }) {
  const { t } = useTranslation('plans');
  // A retired plan is shown as an archived one is: its fields are read.
  const archivedAt = isReadOnly(plan) ? plan.updatedAt : null;
  const shared = { kind: 'plan', record: { ...plan, archivedAt } } as const;
  return (
    <Section title={t('about')}>
      <Pair>
        <RecordField {...shared} field="code" />
        <RecordField {...shared} field="kind" />
        <RecordField {...shared} field="titleEn" />
        <RecordField {...shared} field="titleFr" />
        <RecordField
          {...shared}
          field="ownerRoleId"
          chosen={plan.ownerRole}
          hint={ownerProblem && <PlanProblem code={ownerProblem} />}
        />
        <RecordField {...shared} field="reviewOn" />
        <RecordField {...shared} field="purposeEn" stacked />
        <RecordField {...shared} field="purposeFr" stacked />
      </Pair>
    </Section>
  );
}
