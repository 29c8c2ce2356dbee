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

/** One piece of equipment, or one kind of it: where it is, how soon it can be replaced, what is used meanwhile. */
export function EquipmentThing({ id }: { id: string }) {
  const { t } = useTranslation(['plan', 'resources']);
  const format = useFormat();
  const query = useCall('equipment.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'equipment', record } as const;
        return (
          <ThingFrame
            kind="equipment"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={<TightestMark rows={record.neededBy} canMinutes={record.rtoMinutes} />}
            listAt="/plan/equipment"
          >
            <Section title={t('resources:capability')}>
              <Pair>
                <RecordField {...shared} field="rtoMinutes" />
                <RecordField {...shared} field="lastTestedOn" />
                <RecordField {...shared} field="alternate" />
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
                <RecordField {...shared} field="siteId" chosen={record.site} />
                <RecordField {...shared} field="quantity" />
              </Pair>
            </Section>
            <NeededByFunctions rows={record.neededBy} canMinutes={record.rtoMinutes} />
            <ResourceNames kind="equipment" record={record} />
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
