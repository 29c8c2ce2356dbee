import { Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../domain/import/guess.ts';
import { readDate } from '../../../../domain/import/read-date.ts';
import { fieldOf, type ImportSubject } from '../../../../domain/import/subject.ts';
import type { ImportTable } from '../../../../electron/contract/imports.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { answer, type ColumnChoice } from '../import-store.ts';
import classes from './match.module.css';

interface ColumnQuestionProps {
  table: ImportTable;
  column: Column;
  mapping: ColumnChoice;
  subject: ImportSubject;
}

/** What is asked about a column, answered or not. */
export function questionOf(
  column: Column,
  mapping: ColumnChoice,
  subject: ImportSubject,
): 'date' | 'unit' | null {
  const kind = mapping.field === null ? undefined : fieldOf(subject, mapping.field)?.kind;
  if (kind === 'date' && column.facts.dateExample !== null) return 'date';
  return kind === 'duration' && column.facts.bareNumbers > 0 ? 'unit' : null;
}

/** What the cells of a column leave open, asked once for all of them. */
export function ColumnQuestion(props: ColumnQuestionProps) {
  const { column, mapping, subject } = props;
  const question = questionOf(column, mapping, subject);
  if (question === 'date') return <DateQuestion {...props} example={column.facts.dateExample ?? ''} />;
  return question === 'unit' ? <UnitQuestion {...props} /> : null;
}

/** 03/11/2026: both readings as dates in words, so that nobody has to know the names of formats. */
function DateQuestion({ table, column, mapping, example }: ColumnQuestionProps & { example: string }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const reading = readDate(example);
  if (!reading || !('dayFirst' in reading)) return null;
  const choices = [
    { value: 'dayFirst', label: t('match.dayFirst', { date: format.date(reading.dayFirst) }) },
    { value: 'monthFirst', label: t('match.monthFirst', { date: format.date(reading.monthFirst) }) },
  ];
  return (
    <Radio.Group
      size="xs"
      className={classes.columnQuestion}
      data-open={mapping.dateOrder === null || undefined}
      data-open-question={mapping.dateOrder === null || undefined}
      label={t('match.dateQuestion', { example })}
      value={mapping.dateOrder}
      onChange={(value) =>
        answer(table.id, column.index, { dateOrder: value === 'dayFirst' ? 'dayFirst' : 'monthFirst' })
      }
    >
      {choices.map(({ value, label }) => (
        <Radio key={value} size="xs" value={value} label={label} />
      ))}
    </Radio.Group>
  );
}

const units = ['minute', 'hour', 'day', 'week'] as const;

function UnitQuestion({ table, column, mapping }: ColumnQuestionProps) {
  const { t } = useTranslation('imports');
  const open = mapping.bareUnit === null;
  const example = column.facts.samples.find((s) => /^\d+([.,]\d+)?$/.test(s)) ?? '';
  return (
    <Select
      size="xs"
      className={classes.columnQuestion}
      data-open={open || undefined}
      data-open-question={open || undefined}
      label={open ? t('match.unitQuestion', { example }) : t('match.unitSettled')}
      data={units.map((value) => ({ value, label: t(`match.units.${value}`) }))}
      value={mapping.bareUnit}
      placeholder={t('match.subjectPlaceholder')}
      allowDeselect={false}
      onChange={(value) =>
        answer(table.id, column.index, { bareUnit: units.find((u) => u === value) ?? null })
      }
    />
  );
}
