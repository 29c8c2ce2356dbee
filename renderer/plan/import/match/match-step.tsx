import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import shared from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { goTo, includedTables, missingKey, openColumns, showTable, useImport } from '../import-store.ts';
import { StepFoot } from '../step-foot.tsx';
import classes from './match.module.css';
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
  const questions = included.reduce((sum, i) => sum + questionsOf(i), 0);
  const open = questions > 0;
  const asked = open ? t('match.answerFirst', { count: questions }) : '';
  const words = included.length === 0 ? t('match.nothing') : asked;
  return (
    <>
      <div className={shared.scroll}>
        {file && table && choice && (
          <div className={classes.match} key={table.id}>
            <TableHead file={file} table={table} choice={choice} acts={acts} />
            {choice.subject !== null && (
              <TableColumns file={file} table={table} choice={choice} subject={choice.subject} />
            )}
          </div>
        )}
      </div>
      <StepFoot
        onBack={() => goTo('choose')}
        words={
          open ? (
            <button type="button" className={shared.footLink} onClick={() => showFirstQuestion(included)}>
              {words}
            </button>
          ) : (
            words
          )
        }
      >
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

type Included = ReturnType<typeof includedTables>[number];

function questionsOf({ table, choice }: Included): number {
  return openColumns(table, choice).length + (missingKey(choice) === null ? 0 : 1);
}

/** Shows the list that has the first open question, and puts the focus on it. */
function showFirstQuestion(included: readonly Included[]): void {
  const first = included.find((i) => questionsOf(i) > 0);
  if (!first) return;
  showTable(first.table.id);
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>('[data-open-question]');
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input')?.focus();
  });
}
