import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { DelegationState } from './delegation-state.tsx';

type Delegation = DeskOutput<'delegations.ofRole'>['given'][number];

/** The authority that a role hands on, and that which is handed on to it. */
export function RoleDelegations({ roleId }: { roleId: string }) {
  const { t } = useTranslation(['resources', 'plan']);
  const { data } = useCall('delegations.ofRole', { roleId });
  if (!data) return null;
  const count = data.given.length + data.received.length;
  return (
    <Section title={t('plan:section.delegations')} count={count}>
      {count === 0 ? (
        <p className={parts.none}>{t('delegation.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('delegation.authority')}</th>
              <th>{t('delegation.way')}</th>
              <th>{t('plan:field.delegation.expiresOn')}</th>
            </tr>
          </thead>
          <tbody>
            {data.given.map((d) => (
              <DelegationLine key={d.id} delegation={d} way={t('delegation.to')} role={d.toRole} />
            ))}
            {data.received.map((d) => (
              <DelegationLine key={d.id} delegation={d} way={t('delegation.by')} role={d.fromRole} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface DelegationLineProps {
  delegation: Delegation;
  way: string;
  role: Delegation['fromRole'];
}

function DelegationLine({ delegation, way, role }: DelegationLineProps) {
  const format = useFormat();
  return (
    <tr>
      <td>
        <Link to={`/plan/delegations/${delegation.id}`} className={parts.link}>
          {format.text(delegation.authorityEn, delegation.authorityFr)}
        </Link>
      </td>
      <td>
        {way}{' '}
        {role && (
          <Link to={`/plan/roles/${role.id}`} className={parts.link}>
            {format.codeAndName(role)}
          </Link>
        )}
      </td>
      <td>
        <DelegationState delegation={delegation} />
      </td>
    </tr>
  );
}
