import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { NeededByFunctions } from '../resources/needed-by-functions.tsx';
import { ResourceNames } from '../resources/resource-names.tsx';
import { TightestMark } from '../resources/tightest-mark.tsx';
import { ThingFrame } from '../thing-frame.tsx';

/** One vital record: where the original is and where the copy, how soon it can be had and how old it may then be. */
export function VitalRecordThing({ id }: { id: string }) {
  const { t } = useTranslation(['resources', 'plan']);
  const format = useFormat();
  const query = useCall('vitalRecords.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'vitalRecord', record } as const;
        return (
          <ThingFrame
            kind="vitalRecord"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={<TightestMark rows={record.neededBy} canMinutes={record.rtoMinutes} />}
            listAt="/plan/vital-records"
          >
            <Section title={t('capability')}>
              <Pair>
                <RecordField {...shared} field="rtoMinutes" />
                <RecordField {...shared} field="lastTestedOn" />
                <RecordField {...shared} field="rpoMinutes" />
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
              </Pair>
            </Section>
            <Section title={t('where')}>
              <Pair>
                <RecordField {...shared} field="medium" />
                <RecordField {...shared} field="copyKeptAt" />
                <RecordField {...shared} field="siteId" chosen={record.site} />
                <RecordField {...shared} field="applicationId" chosen={record.application} />
              </Pair>
            </Section>
            <NeededByFunctions
              rows={record.neededBy}
              canMinutes={record.rtoMinutes}
              loses={record.rpoMinutes}
            />
            <ResourceNames kind="vitalRecord" record={record} />
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
