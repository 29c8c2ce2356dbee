import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { staffingContradiction } from '../../../domain/functions/staffing-check.ts';
import { type DeskOutput, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import classes from './function-thing.module.css';

type FunctionDetail = DeskOutput<'functions.get'>;

const columns = ['skillId', 'shiftEn', 'shiftFr', 'normalCount', 'degradedCount', 'minimumCount'] as const;

/** How many people, with which skill, the function takes: normally, in degraded service, at the least. */
export function FunctionStaffing({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['plan', 'bia']);
  const format = useFormat();
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const readOnly = record.archivedAt !== null;

  function add(): void {
    create.mutate(
      { kind: 'staffingRequirement', values: { functionId: record.id, minimumCount: 1 } },
      { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
    );
  }

  return (
    <Section
      title={t('staffing.title')}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t('staffing.add')}
          </Button>
        )
      }
    >
      {record.staffing.length === 0 ? (
        <p className={parts.none}>{t('staffing.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              {columns.map((field) => (
                <th key={field} style={{ width: field === 'skillId' ? '28%' : undefined }}>
                  {t(`field.staffingRequirement.${field}`)}
                </th>
              ))}
              <th className={parts.act}>
                <VisuallyHidden>{t('parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {record.staffing.map((row) => {
              const problem = staffingContradiction(row);
              const name = row.skill ? format.name(row.skill) : t('staffing.anyone');
              return (
                <tr key={row.id}>
                  {columns.map((field) => (
                    <td key={field}>
                      <RecordField
                        kind="staffingRequirement"
                        record={row}
                        field={field}
                        hideLabel
                        label={`${t(`field.staffingRequirement.${field}`)} (${name})`}
                        chosen={field === 'skillId' ? row.skill : undefined}
                        placeholder={field === 'skillId' ? t('staffing.anyone') : undefined}
                        hint={
                          problem !== null &&
                          field ===
                            (problem === 'degradedAboveNormal' ? 'degradedCount' : 'minimumCount') && (
                            <span className={classes.advice}>{t(`bia:staffing.${problem}`)}</span>
                          )
                        }
                      />
                    </td>
                  ))}
                  <td className={parts.act}>
                    {!readOnly && <RemovePart kind="staffingRequirement" id={row.id} label={name} />}
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
