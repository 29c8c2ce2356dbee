import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import { codeAndNames } from '../new-record-fields.ts';
import { fieldKey } from '../record-field.tsx';
import { RecordPlace } from '../record-place.tsx';
import { ApplicationThing } from './application-thing.tsx';

type ApplicationRow = DeskOutput<'applications.list'>[number];

/** The applications that functions depend on, and whether each can be back as soon as it is needed. */
export function ApplicationsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('applications');
  const query = useCall('applications.list', { archived }, { keepPrevious: true });
  const heading = (field: string) => t(fieldKey('application', field));
  const columns: ListColumn<ApplicationRow>[] = [
    { id: 'code', field: 'code', opens: true, header: heading('code'), value: (a) => a.code, width: '110px' },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (a) => format.name(a),
      width: 'minmax(160px, 1.6fr)',
    },
    {
      id: 'rto',
      field: 'rtoMinutes',
      header: heading('rtoMinutes'),
      value: (a) => a.rtoMinutes,
      show: (a) => format.duration(a.rtoMinutes),
      width: '120px',
      atEnd: true,
    },
    {
      id: 'need',
      header: t('application.tightest'),
      value: (a) => a.tightestNeedMinutes,
      show: (a) => format.duration(a.tightestNeedMinutes),
      width: '120px',
      atEnd: true,
    },
    {
      id: 'met',
      header: t('needs.met'),
      value: (a) =>
        a.rtoMinutes === null || a.tightestNeedMinutes === null ? null : a.rtoMinutes - a.tightestNeedMinutes,
      show: (a) =>
        a.dependencyCount > 0 && (
          <MeetsNeed short needMinutes={a.tightestNeedMinutes} canMinutes={a.rtoMinutes} />
        ),
      width: 'minmax(150px, 1.2fr)',
    },
    {
      id: 'used',
      fromWidth: 800,
      header: t('application.usedBy'),
      value: (a) => a.dependencyCount,
      width: '92px',
      atEnd: true,
    },
    {
      id: 'tested',
      field: 'lastTestedOn',
      fromWidth: 900,
      header: heading('lastTestedOn'),
      value: (a) => a.lastTestedOn,
      show: (a) => format.date(a.lastTestedOn),
      width: '110px',
    },
  ];
  return (
    <RecordPlace
      section="applications"
      kind="application"
      query={query}
      columns={columns}
      words={(a) => [a.code, a.nameEn, a.nameFr, a.ownerRole?.nameEn, a.ownerRole?.nameFr].join(' ')}
      compactCell={(a) => ({
        main: format.name(a),
        under: [format.code(a), format.duration(a.rtoMinutes)].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      thing={(id) => <ApplicationThing key={id} id={id} />}
    />
  );
}
