import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { FunctionNeeds } from './function-needs.tsx';
import { FunctionStaffing } from './function-staffing.tsx';
import { NeededBy } from './needed-by.tsx';
import { RecoveryScale } from './recovery-scale.tsx';
import { TierMark } from './tier-mark.tsx';

type FunctionDetail = DeskOutput<'functions.get'>;

/** One critical function: what it is, how soon it must be back, what it needs, who it takes. */
export function FunctionThing({ id }: { id: string }) {
  const query = useCall('functions.get', { id });
  const format = useFormat();
  return (
    <Shown query={query}>
      {(record) => (
        <ThingFrame
          kind="criticalFunction"
          record={record}
          title={format.name(record)}
          code={record.code}
          marks={<TierMark tier={record.tier} />}
          listAt="/plan/functions"
        >
          <Recovery record={record} />
          <FunctionNeeds record={record} />
          <FunctionStaffing record={record} />
          {record.neededBy.length > 0 && <NeededBy rows={record.neededBy} capability={null} />}
          <Words record={record} />
        </ThingFrame>
      )}
    </Shown>
  );
}

function Recovery({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('plan');
  const shared = { kind: 'criticalFunction', record } as const;
  return (
    <Section title={t('function.recovery')}>
      <RecoveryScale rtoMinutes={record.rtoMinutes} mtpdMinutes={record.mtpdMinutes} />
      <Pair>
        <RecordField {...shared} field="rtoMinutes" />
        <RecordField {...shared} field="tier" />
        <RecordField {...shared} field="mtpdMinutes" />
        <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
        <RecordField {...shared} field="rpoMinutes" />
        <RecordField {...shared} field="unitId" chosen={record.unit} />
        <RecordField {...shared} field="mbcoPercent" />
        <RecordField {...shared} field="reviewOn" />
        <RecordField {...shared} field="mbcoWordsEn" />
        <RecordField {...shared} field="mbcoWordsFr" />
      </Pair>
    </Section>
  );
}

function Words({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('plan');
  const shared = { kind: 'criticalFunction', record } as const;
  return (
    <>
      <Section title={t('function.names')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="descriptionEn" />
          <RecordField {...shared} field="descriptionFr" />
        </Pair>
      </Section>
      <Section title={t('function.conditions')}>
        <RecordField {...shared} field="workarounds" />
        <RecordField {...shared} field="peakPeriods" />
        <RecordField {...shared} field="legalBasis" />
      </Section>
    </>
  );
}
