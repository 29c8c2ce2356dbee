import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { placeOfRecord } from '../record-places.ts';
import { RemovePart } from '../remove-part.tsx';
import { AddNeed } from './add-need.tsx';
import { MeetsNeed } from './meets-need.tsx';
import { targetKinds } from './targets.ts';

type FunctionDetail = DeskOutput<'functions.get'>;

/** What the function depends on, how soon it needs it back, whether that can be met, and the way around without it. */
export function FunctionNeeds({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const readOnly = record.archivedAt !== null;
  return (
    <Section title={t('needs.title')} count={record.dependencies.length}>
      {record.dependencies.length === 0 ? (
        <p className={parts.none}>{t('needs.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th style={{ width: '27%' }}>{t('needs.what')}</th>
              <th style={{ width: '15%' }}>{t('needs.within')}</th>
              <th>{t('needs.met')}</th>
              <th style={{ width: '22%' }}>{t('field.dependency.workaround')}</th>
              <th style={{ width: '12%' }}>{t('needs.lasts')}</th>
              <th className={parts.act}>
                <VisuallyHidden>{t('parts.acts')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {record.dependencies.map((row) => {
              const name = format.codeAndName(row.target);
              return (
                <tr key={row.id}>
                  <td className={parts.plainCell}>
                    <Link
                      to={placeOfRecord(targetKinds[row.targetKind].kind, row.target.id) ?? '/plan'}
                      className={parts.link}
                    >
                      {name}
                    </Link>
                    <div className={parts.kind}>{t(`choice.dependencyTarget.${row.targetKind}`)}</div>
                  </td>
                  <td>
                    <RecordField
                      kind="dependency"
                      record={row}
                      field="neededBackMinutes"
                      hideLabel
                      label={t('needs.withinOf', { name })}
                    />
                  </td>
                  <td className={parts.plainCell}>
                    <MeetsNeed needMinutes={row.neededBackMinutes} canMinutes={row.targetRtoMinutes} />
                  </td>
                  <td>
                    <RecordField
                      kind="dependency"
                      record={row}
                      field="workaround"
                      hideLabel
                      label={t('needs.workaroundOf', { name })}
                    />
                  </td>
                  <td>
                    <RecordField
                      kind="dependency"
                      record={row}
                      field="workaroundLastsMinutes"
                      hideLabel
                      label={t('needs.lastsOf', { name })}
                    />
                  </td>
                  <td className={parts.act}>
                    {!readOnly && <RemovePart kind="dependency" id={row.id} label={name} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!readOnly && <AddNeed functionId={record.id} taken={record.dependencies.map((d) => d.target.id)} />}
    </Section>
  );
}
