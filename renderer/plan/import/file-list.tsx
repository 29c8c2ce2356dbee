import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconFileSpreadsheet,
  IconHelp,
  IconMinus,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportFile, ImportTable } from '../../../electron/contract/imports.ts';
import classes from './import.module.css';
import type { ImportActs } from './import-acts.ts';
import { goTo, missingKey, openColumns, showTable, useImport } from './import-store.ts';

/** The files at the left, with their lists: what each is about, and whether something must be answered. */
export function FileList({ acts }: { acts: ImportActs }) {
  const { t } = useTranslation('imports');
  const { files } = useImport();
  return (
    <nav className={classes.files} aria-label={t('files.label')}>
      {files.map((file) => (
        <FileEntry
          key={file.id}
          file={file}
          onRemove={() => void acts.removeFile(file.id)}
          disabled={acts.busy !== null}
        />
      ))}
    </nav>
  );
}

function FileEntry({
  file,
  onRemove,
  disabled,
}: {
  file: ImportFile;
  onRemove: () => void;
  disabled: boolean;
}) {
  const { t } = useTranslation('imports');
  const { step } = useImport();
  return (
    <section className={classes.file}>
      <div className={classes.fileHead}>
        <IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />
        <h2 className={classes.fileName} title={file.name}>
          {file.name}
        </h2>
        {step !== 'check' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('files.remove', { name: file.name })}
            onClick={onRemove}
            disabled={disabled}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {file.refused !== null && (
        <p className={classes.refused} role="alert">
          <IconAlertTriangle size={15} aria-hidden />
          <span>{t(`refused.${file.refused}`)}</span>
        </p>
      )}
      <ul className={classes.tables}>
        {file.tables.map((table) => (
          <TableEntry key={table.id} table={table} />
        ))}
      </ul>
    </section>
  );
}

function TableEntry({ table }: { table: ImportTable }) {
  const { t } = useTranslation('imports');
  const { choices, tableId, step } = useImport();
  const choice = choices[table.id];
  const open = openColumns(table, choice).length + (choice && missingKey(choice) !== null ? 1 : 0);
  const subject = choice?.subject ?? null;
  const unknown = subject === null && choice?.reason === null;
  const words = subject === null ? t(unknown ? 'files.unknown' : 'files.ignored') : t(`subjects.${subject}`);
  const state = open > 0 || unknown ? 'open' : subject === null ? 'out' : 'ready';
  return (
    <li>
      <button
        type="button"
        className={classes.table}
        aria-current={step === 'match' && table.id === tableId ? 'true' : undefined}
        onClick={() => {
          showTable(table.id);
          goTo('match');
        }}
      >
        <span className={classes.tableState} data-state={state} aria-hidden>
          {state === 'open' ? (
            <IconHelp size={15} />
          ) : state === 'out' ? (
            <IconMinus size={15} />
          ) : (
            <IconCheck size={15} />
          )}
        </span>
        <span className={classes.tableWords}>
          {table.sheet !== null && <span className={classes.sheet}>{table.sheet}</span>}
          <span className={table.sheet === null ? classes.sheet : classes.soft}>{words}</span>
          <span className={classes.soft}>
            {t('files.rows', { count: table.rowCount })}
            {open > 0 && ` · ${t('files.questions', { count: open })}`}
          </span>
        </span>
      </button>
    </li>
  );
}
