import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { RecordField } from '../record-field.tsx';
import { NeededByFunctions } from '../resources/needed-by-functions.tsx';
import { BiaPrompts } from './bia-prompts.tsx';
import { FunctionNeeds } from './function-needs.tsx';
import type { FunctionSection } from './function-sections.ts';
import { FunctionStaffing } from './function-staffing.tsx';
import { FunctionStrategies } from './function-strategies.tsx';
import { ImpactSection } from './impact/impact-section.tsx';
import { MeasuredRecoveries } from './measured-recoveries.tsx';
import { RecoveryTargets } from './recovery-targets.tsx';

type FunctionDetail = DeskOutput<'functions.get'>;

/** One part of the function, to be edited in place. */
export function SectionEditor({ section, record }: { section: FunctionSection; record: FunctionDetail }) {
  switch (section) {
    case 'recovery':
      return (
        <>
          <RecoveryTargets record={record} />
          <MeasuredRecoveries
            functionId={record.id}
            rtoMinutes={record.rtoMinutes}
            mtpdMinutes={record.mtpdMinutes}
          />
        </>
      );
    case 'impact':
      return <ImpactSection record={record} />;
    case 'needs':
      return (
        <>
          <FunctionNeeds record={record} />
          {record.neededBy.length > 0 && (
            <NeededByFunctions rows={record.neededBy} canMinutes={record.rtoMinutes} />
          )}
        </>
      );
    case 'strategies':
      return <FunctionStrategies record={record} />;
    case 'staffing':
      return <FunctionStaffing record={record} />;
    case 'notes':
      return <Notes record={record} />;
  }
}

function Notes({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const shared = { kind: 'criticalFunction', record } as const;
  return (
    <>
      <Section title={t('plan:function.conditions')}>
        <Pair>
          <RecordField {...shared} field="workaroundsEn" />
          <RecordField {...shared} field="workaroundsFr" />
          <RecordField {...shared} field="peakPeriodsEn" />
          <RecordField {...shared} field="peakPeriodsFr" />
          <RecordField {...shared} field="legalBasisEn" />
          <RecordField {...shared} field="legalBasisFr" />
        </Pair>
        <RecordField {...shared} field="reviewOn" />
      </Section>
      <BiaPrompts record={record} />
      <Section title={t('plan:function.names')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="descriptionEn" />
          <RecordField {...shared} field="descriptionFr" />
        </Pair>
      </Section>
    </>
  );
}
