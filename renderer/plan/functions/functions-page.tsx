import { useTranslation } from 'react-i18next';
import { tierOf } from '../../../domain/functions/tier.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndNames } from '../new-record-fields.ts';
import { fieldKey } from '../record-field.tsx';
import { RecordPlace } from '../record-place.tsx';
import { FunctionThing } from './function-thing.tsx';
import { useNarrowedFunctions } from './narrowed-functions.tsx';
import { TierMark } from './tier-mark.tsx';

type FunctionRow = DeskOutput<'functions.list'>[number];

/** The critical functions: what the organisation cannot stop for long. */
export function FunctionsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('functions');
  const query = useCall('functions.list', { archived }, { keepPrevious: true });
  const { rows, note } = useNarrowedFunctions(query.data);
  const heading = (field: string) => t(fieldKey('criticalFunction', field));
  const columns: ListColumn<FunctionRow>[] = [
    { id: 'code', field: 'code', opens: true, header: heading('code'), value: (f) => f.code, width: '72px' },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (f) => format.name(f),
      width: 'minmax(180px, 2.4fr)',
    },
    {
      id: 'tier',
      field: 'tier',
      header: heading('tier'),
      value: (f) => tierOf(f),
      show: (f) => <TierMark tier={tierOf(f)} />,
      width: '84px',
    },
    {
      id: 'rto',
      field: 'rtoMinutes',
      header: t('column.rto'),
      value: (f) => f.rtoMinutes,
      show: (f) => format.duration(f.rtoMinutes),
      width: '92px',
      atEnd: true,
    },
    {
      id: 'mtpd',
      field: 'mtpdMinutes',
      fromWidth: 560,
      header: t('column.mtpd'),
      value: (f) => f.mtpdMinutes,
      show: (f) => format.duration(f.mtpdMinutes),
      width: '92px',
      atEnd: true,
    },
    {
      id: 'unit',
      fromWidth: 860,
      header: heading('unitId'),
      value: (f) => (f.unit ? format.name(f.unit) : null),
    },
    {
      id: 'owner',
      fromWidth: 700,
      header: heading('ownerRoleId'),
      value: (f) => (f.ownerRole ? format.name(f.ownerRole) : null),
    },
  ];
  return (
    <RecordPlace
      section="functions"
      kind="criticalFunction"
      query={{ ...query, data: rows }}
      note={note}
      columns={columns}
      words={(f) =>
        [
          f.code,
          f.nameEn,
          f.nameFr,
          f.unit?.nameEn,
          f.unit?.nameFr,
          f.ownerRole?.nameEn,
          f.ownerRole?.nameFr,
        ].join(' ')
      }
      compactCell={(f) => ({
        main: format.name(f),
        under: [
          format.code(f),
          f.rtoMinutes !== null && t('rtoShort', { rto: format.duration(f.rtoMinutes) }),
        ]
          .filter(Boolean)
          .join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id) => <FunctionThing key={id} id={id} />}
    />
  );
}
