import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { useDemandColumns } from '../resources/demand-columns.tsx';
import { ExpiryMark } from '../resources/expiry-mark.tsx';
import { SupplierThing } from './supplier-thing.tsx';

type SupplierRow = DeskOutput<'suppliers.list'>[number];

const stanceTones = { unknown: 'plain', crosses: 'good', doesNotCross: 'warn' } as const;

/** Those who provide what functions need: who they are, whether they would come, when their contract ends. */
export function SuppliersPage() {
  const { t } = useTranslation(['plan', 'resources']);
  const format = useFormat();
  const [{ archived }] = useListState('suppliers');
  const query = useCall('suppliers.list', { archived }, { keepPrevious: true });
  const { first, last } = useDemandColumns<SupplierRow>('supplier');
  const columns: ListColumn<SupplierRow>[] = [
    ...first,
    {
      id: 'picket',
      field: 'picketStance',
      fromWidth: 880,
      header: t('resources:picket'),
      value: (s) => s.picketStance,
      show: (s) => (
        <StatusMark tone={stanceTones[s.picketStance]}>
          {t(`choice.picketStance.${s.picketStance}`)}
        </StatusMark>
      ),
      width: '124px',
    },
    {
      id: 'expires',
      field: 'contractExpiresOn',
      fromWidth: 640,
      header: t('field.supplier.contractExpiresOn'),
      value: (s) => s.contractExpiresOn,
      show: (s) => <ExpiryMark on={s.contractExpiresOn} otherwise={format.date(s.contractExpiresOn)} />,
      width: '190px',
    },
    ...last,
  ];
  return (
    <RecordPlace
      section="suppliers"
      kind="supplier"
      query={query}
      columns={columns}
      words={(s) =>
        [
          s.code,
          s.nameEn,
          s.nameFr,
          s.descriptionEn,
          s.descriptionFr,
          s.contractNumber,
          ...s.contacts.flatMap((c) => [c.name, c.value]),
        ].join(' ')
      }
      compactCell={(s) => ({
        main: format.name(s),
        under: [s.code, format.duration(s.rtoMinutes)].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id) => <SupplierThing key={id} id={id} />}
    />
  );
}
