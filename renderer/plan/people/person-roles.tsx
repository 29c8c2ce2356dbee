import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { Verified } from '../verified.tsx';

type PersonDetail = DeskOutput<'people.get'>;

/** More than this at once is a wall: the rest is shown when it is asked for. */
const shownAtOnce = 8;

/** The roles that a person holds, those in which they come first before the others. */
export function PersonRoles({ record }: { record: PersonDetail }) {
  const { t } = useTranslation(['succession', 'plan']);
  const [all, setAll] = useState(false);
  const { assignments } = record;
  const primary = assignments.filter((a) => a.rank === 1);
  const shown = all ? assignments : assignments.slice(0, shownAtOnce);
  return (
    <Section title={t('plan:person.roles')} count={assignments.length}>
      {primary.length > 1 && (
        <StatusMark tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
          {t('person.primaryInMany', { count: primary.length })}
        </StatusMark>
      )}
      {assignments.length === 0 ? (
        <p className={parts.none}>{t('plan:person.noRoles')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('plan:kind.role')}</th>
              <th>{t('plan:field.roleAssignment.rank')}</th>
              <th>{t('person.verified')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((assignment) => (
              <RoleLine key={assignment.id} assignment={assignment} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < assignments.length && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {t('person.showAll', { count: assignments.length })}
        </Button>
      )}
    </Section>
  );
}

function RoleLine({ assignment }: { assignment: PersonDetail['assignments'][number] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { role, rank } = assignment;
  return (
    <tr>
      <td className={parts.plainCell}>
        <Link to={`/plan/roles/${role.id}`} className={parts.link}>
          {format.codeAndName(role)}
        </Link>
      </td>
      <td className={parts.plainCell}>
        {rank === 1 ? t('succession.primary') : t('succession.alternate', { number: rank - 1 })}
      </td>
      <td>
        <Verified kind="roleAssignment" record={assignment} label={format.name(role)} />
      </td>
    </tr>
  );
}
