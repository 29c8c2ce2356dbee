import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { authorityAndRoles } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { DelegationState } from './delegation-state.tsx';
import { DelegationThing } from './delegation-thing.tsx';

type DelegationRow = DeskOutput<'delegations.list'>[number];

/** Who may do what in whose place: written, limited, and for a time. */
export function DelegationsPage() {
  const { t } = useTranslation(['plan', 'resources']);
  const format = useFormat();
  const [{ archived }] = useListState('delegations');
  const query = useCall('delegations.list', { archived }, { keepPrevious: true });
  const authority = (d: DelegationRow) => format.text(d.authorityEn, d.authorityFr);
  const nameOf = (role: DelegationRow['fromRole']) => (role ? format.name(role) : '');
  const columns: ListColumn<DelegationRow>[] = [
    {
      id: 'authority',
      header: t('resources:delegation.authority'),
      value: authority,
      width: 'minmax(220px, 2.4fr)',
    },
    { id: 'from', header: t('field.delegation.fromRoleId'), value: (d) => nameOf(d.fromRole) },
    { id: 'to', header: t('field.delegation.toRoleId'), value: (d) => nameOf(d.toRole) },
    {
      id: 'instrument',
      field: 'instrument',
      fromWidth: 1150,
      header: t('field.delegation.instrument'),
      value: (d) => d.instrument || null,
    },
    {
      id: 'state',
      header: t('field.delegation.expiresOn'),
      value: (d) => d.expiresOn,
      show: (d) => <DelegationState delegation={d} />,
      width: '230px',
    },
  ];
  return (
    <RecordPlace
      section="delegations"
      kind="delegation"
      query={query}
      columns={columns}
      words={(d) =>
        [d.authorityEn, d.authorityFr, d.instrument, nameOf(d.fromRole), nameOf(d.toRole)].join(' ')
      }
      compactCell={(d) => ({
        main: authority(d),
        under: `${d.fromRole?.code ?? ''} → ${d.toRole?.code ?? ''}`,
      })}
      newFields={authorityAndRoles}
      thing={(id) => <DelegationThing key={id} id={id} />}
    />
  );
}
