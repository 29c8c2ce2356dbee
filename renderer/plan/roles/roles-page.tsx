import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fullSuccession } from '../../../domain/roles/succession-weaknesses.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { DepthMark } from './depth-mark.tsx';
import { RoleThing } from './role-thing.tsx';

type RoleRow = DeskOutput<'roles.list'>[number];

/** The roles of the response, each with its succession. `?thin` shows those whose succession is short. */
export function RolesPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('roles');
  const [params, setParams] = useSearchParams();
  const onlyThin = params.has('thin');
  const query = useCall('roles.list', { archived }, { keepPrevious: true });
  const rows = onlyThin ? query.data?.filter((r) => r.holders.length < fullSuccession) : query.data;
  const columns: ListColumn<RoleRow>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      header: t('field.role.code'),
      value: (r) => r.code,
      width: '72px',
    },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (r) => format.name(r),
      width: 'minmax(160px, 1.6fr)',
    },
    { id: 'primary', header: t('succession.primary'), value: (r) => r.holders[0]?.name ?? null },
    {
      id: 'alternates',
      fromWidth: 820,
      header: t('succession.alternates'),
      value: (r) => format.list(r.holders.slice(1).map((h) => h.name)) || null,
      width: 'minmax(140px, 1.8fr)',
    },
    {
      id: 'depth',
      header: t('succession.depth'),
      value: (r) => r.holders.length,
      show: (r) => <DepthMark count={r.holders.length} />,
      width: '150px',
    },
  ];
  return (
    <RecordPlace
      section="roles"
      kind="role"
      query={{ ...query, data: rows }}
      columns={columns}
      words={(r) => [r.code, r.nameEn, r.nameFr, r.team, ...r.holders.map((h) => h.name)].join(' ')}
      compactCell={(r) => ({
        main: format.name(r),
        under: [format.code(r), r.holders[0]?.name ?? t('succession.nobody')].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      note={
        onlyThin && (
          <StatusMark tone="warn">
            {t('succession.onlyThin')}
            <button
              type="button"
              onClick={() => setParams({})}
              style={{ all: 'unset', textDecoration: 'underline' }}
            >
              {t('succession.showAll')}
            </button>
          </StatusMark>
        )
      }
      thing={(id) => <RoleThing key={id} id={id} />}
    />
  );
}
