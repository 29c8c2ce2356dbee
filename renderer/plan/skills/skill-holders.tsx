import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { ExpiryMark } from '../resources/expiry-mark.tsx';

/** Who has the skill: the most proficient first, each with the day until which a certificate holds. */
export function SkillHolders({ record }: { record: DeskOutput<'skills.get'> }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const readOnly = record.archivedAt !== null;
  return (
    <Section title={t('skills.holders')} count={record.holders.length}>
      {record.holders.length === 0 ? (
        <p className={parts.none}>{t('skills.noHolders')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('kind.person')}</th>
              <th style={{ width: '31%' }}>{t('field.personSkill.level')}</th>
              <th style={{ width: '26%' }}>{t('field.personSkill.validUntil')}</th>
              <th className={parts.act}>
                <VisuallyHidden>{t('parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {record.holders.map((row) => {
              const { name, unit } = row.person;
              const shared = { kind: 'personSkill', record: row, hideLabel: true } as const;
              return (
                <tr key={row.id}>
                  <td className={parts.plainCell}>
                    <Link to={`/plan/people/${row.person.id}`} className={parts.link}>
                      {name}
                    </Link>
                    {unit && `, ${format.name(unit)}`} <ExpiryMark on={row.validUntil} />
                  </td>
                  <td>
                    <RecordField
                      {...shared}
                      field="level"
                      label={`${t('field.personSkill.level')} (${name})`}
                    />
                  </td>
                  <td>
                    <RecordField
                      {...shared}
                      field="validUntil"
                      label={`${t('field.personSkill.validUntil')} (${name})`}
                    />
                  </td>
                  <td className={parts.act}>
                    {!readOnly && <RemovePart kind="personSkill" id={row.id} label={name} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
