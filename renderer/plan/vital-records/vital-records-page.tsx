import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { useDemandColumns } from '../resources/demand-columns.tsx';
import { VitalRecordThing } from './vital-record-thing.tsx';

type VitalRecordRow = DeskOutput<'vitalRecords.list'>[number];

/** Information without which functions can't go on or be restored, and where its copies are. */
export function VitalRecordsPage() {
  const { t } = useTranslation(['plan', 'resources']);
  const format = useFormat();
  const [{ archived }] = useListState('vitalRecords');
  const query = useCall('vitalRecords.list', { archived }, { keepPrevious: true });
  const { first, last } = useDemandColumns<VitalRecordRow>('vitalRecord');
  const where = (r: VitalRecordRow) => r.application ?? r.site;
  const columns: ListColumn<VitalRecordRow>[] = [
    ...first,
    {
      id: 'where',
      fromWidth: 760,
      header: t('resources:original'),
      value: (r) => {
        const place = where(r);
        return place ? format.name(place) : null;
      },
      width: 'minmax(130px, 1.1fr)',
    },
    {
      id: 'copy',
      field: 'copyKeptAt',
      fromWidth: 640,
      header: t('field.vitalRecord.copyKeptAt'),
      value: (r) => r.copyKeptAt || null,
      show: (r) => r.copyKeptAt || <StatusMark tone="warn">{t('resources:noCopy')}</StatusMark>,
      width: 'minmax(140px, 1.4fr)',
    },
    ...last,
  ];
  return (
    <RecordPlace
      section="vitalRecords"
      kind="vitalRecord"
      query={query}
      columns={columns}
      words={(r) => [r.code, r.nameEn, r.nameFr, r.descriptionEn, r.descriptionFr, r.copyKeptAt].join(' ')}
      compactCell={(r) => ({
        main: format.name(r),
        under: [r.code, t(`choice.vitalRecordMedium.${r.medium}`)].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id) => <VitalRecordThing key={id} id={id} />}
    />
  );
}
