import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';

const columns = ['title', 'startsOn', 'expiresOn', 'notes'] as const;

/** The agreements of a bargaining unit, in force and expired. */
export function Agreements({ unit }: { unit: DeskOutput<'labour.list'>[number] }) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const readOnly = unit.archivedAt !== null;

  function add(): void {
    create.mutate(
      { kind: 'collectiveAgreement', values: { bargainingUnitId: unit.id, title: t('labour.newAgreement') } },
      { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
    );
  }

  return (
    <Section
      title={t('labour.agreements')}
      count={unit.agreements.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t('labour.addAgreement')}
          </Button>
        )
      }
    >
      {unit.agreements.length === 0 ? (
        <p className={parts.none}>{t('labour.noAgreements')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              {columns.map((field) => (
                <th key={field} style={{ width: field.endsWith('On') ? '21%' : undefined }}>
                  {t(`field.collectiveAgreement.${field}`)}
                </th>
              ))}
              <th className={parts.act}>
                <VisuallyHidden>{t('parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {unit.agreements.map((row) => (
              <tr key={row.id}>
                {columns.map((field) => (
                  <td key={field}>
                    <RecordField
                      kind="collectiveAgreement"
                      record={row}
                      field={field}
                      hideLabel
                      label={`${t(`field.collectiveAgreement.${field}`)} (${row.title})`}
                    />
                  </td>
                ))}
                <td className={parts.act}>
                  {!readOnly && <RemovePart kind="collectiveAgreement" id={row.id} label={row.title} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
