import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import { fieldKey } from '../record-field.tsx';

interface DemandedResource {
  code: string;
  nameEn: string;
  nameFr: string;
  rtoMinutes: number | null;
  lastTestedOn: string | null;
  dependencyCount: number;
  tightestNeedMinutes: number | null;
}

/** The columns that every list of resources has: what it is called first; what it can do and what is asked of it last. */
export function useDemandColumns<R extends DemandedResource>(kind: RecordKind) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const heading = (field: string) => t(fieldKey(kind, field));
  const first: ListColumn<R>[] = [
    { id: 'code', field: 'code', opens: true, header: heading('code'), value: (r) => r.code, width: '84px' },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (r) => format.name(r),
      width: 'minmax(180px, 2fr)',
    },
  ];
  const last: ListColumn<R>[] = [
    {
      id: 'rto',
      field: 'rtoMinutes',
      header: heading('rtoMinutes'),
      value: (r) => r.rtoMinutes,
      show: (r) => format.duration(r.rtoMinutes),
      width: '104px',
      atEnd: true,
    },
    {
      id: 'need',
      fromWidth: 1100,
      header: t('application.tightest'),
      value: (r) => r.tightestNeedMinutes,
      show: (r) => format.duration(r.tightestNeedMinutes),
      width: '104px',
      atEnd: true,
    },
    {
      id: 'met',
      header: t('needs.met'),
      value: (r) =>
        r.rtoMinutes === null || r.tightestNeedMinutes === null ? null : r.rtoMinutes - r.tightestNeedMinutes,
      show: (r) =>
        r.dependencyCount > 0 && (
          <MeetsNeed short needMinutes={r.tightestNeedMinutes} canMinutes={r.rtoMinutes} />
        ),
      width: '150px',
    },
    {
      id: 'tested',
      field: 'lastTestedOn',
      fromWidth: 1180,
      header: heading('lastTestedOn'),
      value: (r) => r.lastTestedOn,
      show: (r) =>
        r.lastTestedOn === null ? (
          <StatusMark>{t('resources:neverTested')}</StatusMark>
        ) : (
          format.date(r.lastTestedOn)
        ),
      width: '124px',
    },
  ];
  return { first, last };
}
