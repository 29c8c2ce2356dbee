import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importSubjects } from '../../../../domain/import/subject.ts';
import type { ImportFile, ImportTable } from '../../../../electron/contract/imports.ts';
import { useCall } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import shared from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { chooseSubject, type TableChoice } from '../import-store.ts';
import classes from './match.module.css';

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const delimiters = [',', ';', '\t', '|'] as const;
const noSubject = 'none';
const noHeading = '0';

interface TableHeadProps {
  file: ImportFile;
  table: ImportTable;
  choice: TableChoice;
  acts: ImportActs;
}

/** What a list is about and why Holdfast thinks so; where its headings are; how a CSV file is written. */
export function TableHead({ file, table, choice, acts }: TableHeadProps) {
  const { t } = useTranslation('imports');
  const subjects = importSubjects.map((value) => ({ value, label: t(`subjects.${value}`) }));
  const name = table.sheet === null ? file.name : `${file.name} – ${table.sheet}`;
  return (
    <div className={classes.tableHead}>
      <h2 className={classes.tableTitle}>{name}</h2>
      <div className={classes.controls}>
        <Select
          size="sm"
          label={t('match.subject')}
          data={[...subjects, { value: noSubject, label: t('match.notBroughtIn') }]}
          value={choice.subject ?? (choice.reason?.why === 'you' ? noSubject : null)}
          placeholder={t('match.subjectPlaceholder')}
          allowDeselect={false}
          onChange={(value) => chooseSubject(table, importSubjects.find((s) => s === value) ?? null)}
          w={160}
        />
        <HeadingRow table={table} acts={acts} />
        {file.kind === 'csv' && <CsvReading file={file} acts={acts} />}
      </div>
      {file.form && <FormWords form={file.form} />}
      <SubjectReason choice={choice} />
    </div>
  );
}

function FormWords({ form }: { form: NonNullable<ImportFile['form']> }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const units = useCall('records.options', { kind: 'orgUnit' });
  const unit = units.data?.find((u) => u.code === form.unit);
  const title = unit ? format.codeAndName(unit) : form.unit;
  return <p>{t('form.title', { unit: title, date: format.date(form.writtenOn) })}</p>;
}

function SubjectReason({ choice }: { choice: TableChoice }) {
  const { t } = useTranslation('imports');
  const { reason, subject } = choice;
  if (reason === null) return <p className={classes.question}>{t('match.noSubject')}</p>;
  if (reason.why === 'you')
    return <p className={shared.soft}>{t(subject === null ? 'match.notBroughtIn' : 'match.becauseYou')}</p>;
  const words =
    reason.why === 'name'
      ? t('match.becauseName', { word: reason.word })
      : t('match.becauseHeadings', { count: reason.count });
  return <p className={shared.soft}>{words}</p>;
}

function HeadingRow({ table, acts }: Pick<TableHeadProps, 'table' | 'acts'>) {
  const { t } = useTranslation('imports');
  const rows = table.top.map(({ row, cells }) => ({
    value: String(row),
    label: t('match.headingRowOption', {
      row,
      cells: cells
        .filter((c) => c !== '')
        .join(' · ')
        .slice(0, 60),
    }),
  }));
  return (
    <Select
      size="sm"
      label={t('match.headingRow')}
      data={[...rows, { value: noHeading, label: t('match.noHeading') }]}
      value={String(table.headingRow ?? noHeading)}
      allowDeselect={false}
      onChange={(value) =>
        void acts.setHeading(table.id, value === noHeading || value === null ? null : Number(value))
      }
      comboboxProps={{ width: 420, position: 'bottom-start' }}
      w={220}
      disabled={acts.busy !== null}
    />
  );
}

function CsvReading({ file, acts }: Pick<TableHeadProps, 'file' | 'acts'>) {
  const { t } = useTranslation('imports');
  const encoding = file.encoding ?? 'utf-8';
  const delimiter = file.delimiter ?? ',';
  return (
    <>
      <Select
        size="sm"
        label={t('match.encoding')}
        data={encodings.map((value) => ({ value, label: t(`match.encodings.${value}`) }))}
        value={encoding}
        allowDeselect={false}
        onChange={(value) =>
          void acts.readAgain(file.id, {
            encoding: encodings.find((e) => e === value) ?? encoding,
            delimiter,
          })
        }
        comboboxProps={{ width: 280, position: 'bottom-start' }}
        w={160}
        disabled={acts.busy !== null}
      />
      <Select
        size="sm"
        label={t('match.delimiter')}
        data={delimiters.map((value) => ({ value, label: t(`match.delimiters.${delimiterNames[value]}`) }))}
        value={delimiter}
        allowDeselect={false}
        onChange={(value) =>
          void acts.readAgain(file.id, {
            encoding,
            delimiter: delimiters.find((d) => d === value) ?? delimiter,
          })
        }
        w={136}
        disabled={acts.busy !== null}
      />
    </>
  );
}
