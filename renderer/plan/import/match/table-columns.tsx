import { Select, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../domain/import/guess.ts';
import { type ImportSubject, subjectFields } from '../../../../domain/import/subject.ts';
import type { ImportFile, ImportTable } from '../../../../electron/contract/imports.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { columnLetters, useFieldWords } from '../field-words.ts';
import shared from '../import.module.css';
import { type ColumnChoice, chooseField, missingKey, type TableChoice } from '../import-store.ts';
import { ColumnQuestion, questionOf } from './column-question.tsx';
import classes from './match.module.css';
import { reasonKey } from './reason-key.ts';

interface TableColumnsProps {
  file: ImportFile;
  table: ImportTable;
  choice: TableChoice;
  subject: ImportSubject;
}

/** Every column of a list: its heading, some of its values, where they go and why; what is not brought in is named. */
export function TableColumns({ file, table, choice, subject }: TableColumnsProps) {
  const { t } = useTranslation('imports');
  const { label } = useFieldWords();
  const key = missingKey(choice);
  const twice = choice.columns.find(
    (c, i) => c.field !== null && choice.columns.findIndex((k) => k.field === c.field) < i,
  )?.field;
  return (
    <>
      {key !== null && (
        <p className={classes.question}>{t('match.needKey', { field: label(subject, key) })}</p>
      )}
      {twice && <p className={classes.question}>{t('match.twice', { field: label(subject, twice) })}</p>}
      <table className={classes.columns}>
        <caption>
          <VisuallyHidden>{t('match.columns', { name: table.sheet ?? file.name })}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes.headCell}>
              {t('match.column')}
            </th>
            <th scope="col" className={`${classes.headCell} ${classes.valuesCell}`}>
              {t('match.values')}
            </th>
            <th scope="col" className={`${classes.headCell} ${classes.fieldHead}`}>
              {t('match.field')}
            </th>
            <th scope="col" className={`${classes.headCell} ${classes.whyHead}`}>
              {t('match.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder({ table, choice, subject }).map(({ column, mapping }) => (
            <ColumnRow key={column.index} table={table} column={column} mapping={mapping} subject={subject} />
          ))}
        </tbody>
      </table>
      <LeftOut table={table} choice={choice} />
    </>
  );
}

/** Columns about which something is asked come first, and stay there when it is answered: nobody should have to look for them. */
function inOrder({ table, choice, subject }: Omit<TableColumnsProps, 'file'>) {
  const rows = table.columns.flatMap((column) => {
    const mapping = choice.columns.find((c) => c.index === column.index);
    return mapping ? [{ column, mapping, asked: questionOf(column, mapping, subject) !== null }] : [];
  });
  return [...rows.filter((r) => r.asked), ...rows.filter((r) => !r.asked)];
}

interface ColumnRowProps {
  table: ImportTable;
  column: Column;
  mapping: ColumnChoice;
  subject: ImportSubject;
}

function ColumnRow({ table, column, mapping, subject }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const { label } = useFieldWords();
  const name = useColumnName()(column);
  const fields = subjectFields[subject].map((f) => ({ value: f.name, label: label(subject, f.name) }));
  return (
    <tr className={classes.row} data-out={mapping.field === null || undefined}>
      <th scope="row" className={classes.cell}>
        <span className={classes.heading}>
          <span className={classes.letter} aria-hidden>
            {columnLetters(column.index)}
          </span>
          {name}
        </span>
      </th>
      <td className={`${classes.cell} ${classes.valuesCell}`}>
        <span className={classes.samples}>
          {column.facts.filled === 0 ? t('match.emptyColumn') : column.facts.samples.join(' · ')}
        </span>
      </td>
      <td className={classes.fieldCell}>
        <Select
          size="xs"
          aria-label={t('match.fieldOf', { heading: name })}
          data={fields}
          value={mapping.field}
          placeholder={t('match.notBroughtIn')}
          onChange={(field) => chooseField(table, column, field)}
          searchable
          clearable
          comboboxProps={{ width: 280, position: 'bottom-start' }}
        />
        <ColumnQuestion table={table} column={column} mapping={mapping} subject={subject} />
      </td>
      <td className={`${classes.cell} ${shared.soft}`}>
        <Why mapping={mapping} />
      </td>
    </tr>
  );
}

function Why({ mapping }: { mapping: ColumnChoice }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const share = mapping.reason?.why === 'values' ? Math.round(mapping.reason.share * 100) : 0;
  return t(reasonKey(mapping.reason), { share: format.number(share) });
}

function LeftOut({ table, choice }: Pick<TableColumnsProps, 'table' | 'choice'>) {
  const { t } = useTranslation('imports');
  const nameOf = useColumnName();
  const names = table.columns
    .filter((c) => choice.columns.some((k) => k.index === c.index && k.field === null))
    .map(nameOf);
  if (names.length === 0) return <p className={classes.leftOut}>{t('match.allIn')}</p>;
  return (
    <p className={classes.leftOut}>{t('match.leftOut', { count: names.length, names: names.join(', ') })}</p>
  );
}

function useColumnName(): (column: Column) => string {
  const { t } = useTranslation('imports');
  return (column) => column.heading || t('match.unnamed', { letter: columnLetters(column.index) });
}
