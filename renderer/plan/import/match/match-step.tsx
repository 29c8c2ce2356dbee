import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { goTo, includedTables, missingKey, openColumns, useImport } from '../import-store.ts';
import { StepFoot } from '../step-foot.tsx';
import { TableColumns } from './table-columns.tsx';
import { TableHead } from './table-head.tsx';

/** The second step: what each list is about, and which of its columns is what. */
export function MatchStep({ acts }: { acts: ImportActs }) {
  const { t } = useTranslation('imports');
  const { files, choices, tableId } = useImport();
  const file = files.find((f) => f.tables.some((table) => table.id === tableId));
  const table = file?.tables.find((k) => k.id === tableId);
  const choice = table && choices[table.id];
  const included = includedTables(files, choices);
  const open = included.some(
    (i) => openColumns(i.table, i.choice).length > 0 || missingKey(i.choice) !== null,
  );
  const words = included.length === 0 ? t('match.nothing') : open ? t('match.answerFirst') : '';
  return (
    <>
      <div className={classes.scroll}>
        {file && table && choice && (
          <div className={classes.match} key={table.id}>
            <TableHead file={file} table={table} choice={choice} acts={acts} />
            {choice.subject !== null && (
              <TableColumns file={file} table={table} choice={choice} subject={choice.subject} />
            )}
          </div>
        )}
      </div>
      <StepFoot onBack={() => goTo('choose')} words={words}>
        <Button
          onClick={() => void acts.compare()}
          disabled={included.length === 0 || open || acts.busy !== null}
        >
          {t('match.next')}
        </Button>
      </StepFoot>
    </>
  );
}
