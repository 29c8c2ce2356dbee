import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { useDemandColumns } from '../resources/demand-columns.tsx';
import { EquipmentThing } from './equipment-thing.tsx';

type EquipmentRow = DeskOutput<'equipment.list'>[number];

/** Machines and devices that functions need, where they are, and how soon each can be replaced. */
export function EquipmentPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('equipment');
  const query = useCall('equipment.list', { archived }, { keepPrevious: true });
  const { first, last } = useDemandColumns<EquipmentRow>('equipment');
  const columns: ListColumn<EquipmentRow>[] = [
    ...first,
    {
      id: 'quantity',
      field: 'quantity',
      fromWidth: 700,
      header: t('field.equipment.quantity'),
      value: (e) => e.quantity,
      show: (e) => (e.quantity === null ? '' : format.number(e.quantity)),
      width: '90px',
      atEnd: true,
    },
    {
      id: 'site',
      fromWidth: 640,
      header: t('field.equipment.siteId'),
      value: (e) => (e.site ? format.name(e.site) : null),
      width: 'minmax(130px, 1fr)',
    },
    ...last,
  ];
  return (
    <RecordPlace
      section="equipment"
      kind="equipment"
      query={query}
      columns={columns}
      words={(e) =>
        [
          e.code,
          e.nameEn,
          e.nameFr,
          e.descriptionEn,
          e.descriptionFr,
          e.alternate,
          e.site?.nameEn,
          e.site?.nameFr,
        ].join(' ')
      }
      compactCell={(e) => ({
        main: format.name(e),
        under: [e.code, e.site && format.name(e.site)].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id) => <EquipmentThing key={id} id={id} />}
    />
  );
}
