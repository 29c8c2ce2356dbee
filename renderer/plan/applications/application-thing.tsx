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

/** One application: what it can really do, what stands in for it, and the functions that count on it. */
export function ApplicationThing({ id }: { id: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('applications.get', { id });
  const needs = useCall('applications.needs', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'application', record } as const;
        return (
          <ThingFrame
            kind="application"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={<TightestMark rows={record.neededBy} canMinutes={record.rtoMinutes} />}
            listAt="/plan/applications"
          >
            <Section title={t('application.capability')}>
              <Pair>
                <RecordField {...shared} field="rtoMinutes" />
                <RecordField {...shared} field="lastTestedOn" />
                <RecordField {...shared} field="rpoMinutes" />
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
                <RecordField
                  {...shared}
                  field="alternateApplicationId"
                  chosen={record.alternate}
                  without={[record.id]}
                />
                <RecordField {...shared} field="supplierId" chosen={record.supplier} />
              </Pair>
            </Section>
            <NeededByFunctions
              rows={needs.data ?? []}
              canMinutes={record.rtoMinutes}
              loses={record.rpoMinutes}
            />
            <ResourceNames kind="application" record={record} />
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
