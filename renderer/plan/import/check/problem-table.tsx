import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblemView, ImportSummary } from '../../../../electron/contract/imports.ts';
import { useCall } from '../../../desk.ts';
import { Shown } from '../../../ui/shown.tsx';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { columnLetters, useFieldWords } from '../field-words.ts';
import shared from '../import.module.css';
import type { ImportActs } from '../import-acts.ts';
import { useImport } from '../import-store.ts';
import classes from './check.module.css';
import { Pager } from './pager.tsx';
import { ProblemChoice } from './problem-choice.tsx';

const pageSize = 50;
const tones: Record<ImportProblemView['severity'], Tone> = { error: 'bad', question: 'warn', note: 'plain' };

interface ProblemTableProps {
  summary: ImportSummary;
  acts: ImportActs;
  /** Counts up when the user wants to answer: the first open question then gets the focus. */
  answering: number;
}

/** Every remark with its place in the file: what is wrong, what was left out because of it, and what to do. */
export function ProblemTable({ summary, acts, answering }: ProblemTableProps) {
  const { t } = useTranslation('imports');
  const { importId, files } = useImport();
  const manyTables = files.flatMap((f) => f.tables).length > 1;
  const [offset, setOffset] = useState(0);
  const [of, setOf] = useState(summary);
  if (of !== summary) {
    setOf(summary);
    // An answer compares the lists again; whoever answers stays where they are.
    const remarks = summary.problems.error + summary.problems.question + summary.problems.note;
    if (offset >= remarks) setOffset(0);
  }
  const query = useCall(
    'imports.problems',
    { importId, severity: null, offset, limit: pageSize },
    { keepPrevious: true },
  );
  const place = useRef<HTMLTableElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    const input = place.current?.querySelector<HTMLElement>('[data-open-choice]');
    if (answered.current === answering || !query.data || !input) return;
    answered.current = answering;
    input.scrollIntoView({ block: 'center' });
    input.focus();
  }, [answering, query.data]);
  return (
    <Shown query={query}>
      {({ total, problems }) =>
        total === 0 ? (
          <p className={classes.nothing}>{t('check.problemsNoneText')}</p>
        ) : (
          <>
            <table className={classes.problems} ref={place}>
              <caption>
                <VisuallyHidden>{t('check.problems')}</VisuallyHidden>
              </caption>
              <thead>
                <tr>
                  <th scope="col" className={`${classes.problemHead} ${classes.kindHead}`}>
                    {t('check.where.kind')}
                  </th>
                  {manyTables && (
                    <th scope="col" className={`${classes.problemHead} ${classes.fileHead}`}>
                      {t('check.where.file')}
                    </th>
                  )}
                  <th scope="col" className={`${classes.problemHead} ${classes.rowHead}`}>
                    {t('check.where.row')}
                  </th>
                  <th scope="col" className={`${classes.problemHead} ${classes.columnHead}`}>
                    {t('check.where.column')}
                  </th>
                  <th scope="col" className={`${classes.problemHead} ${classes.valueHead}`}>
                    {t('check.where.value')}
                  </th>
                  <th scope="col" className={classes.problemHead}>
                    {t('check.where.problem')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {problems.map((problem, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id, and a page never changes its order
                  <ProblemRow key={offset + i} problem={problem} manyTables={manyTables} acts={acts} />
                ))}
              </tbody>
            </table>
            <Pager offset={offset} total={total} size={pageSize} onGo={setOffset} />
          </>
        )
      }
    </Shown>
  );
}

interface ProblemRowProps {
  problem: ImportProblemView;
  manyTables: boolean;
  acts: ImportActs;
}

function ProblemRow({ problem, manyTables, acts }: ProblemRowProps) {
  const { t } = useTranslation('imports');
  const { file, column } = usePlace(problem);
  const rows = useRows(problem);
  const details = useDetails(problem);
  return (
    <tr>
      <td className={classes.problemCell}>
        <StatusMark tone={tones[problem.severity]}>{t(`check.severity.${problem.severity}`)}</StatusMark>
      </td>
      {manyTables && (
        <td className={classes.problemCell} title={file}>
          <span className={classes.fileName}>{file}</span>
        </td>
      )}
      <td className={classes.problemCell}>{rows}</td>
      <td className={classes.problemCell}>{column}</td>
      <td className={classes.problemCell}>
        <span className={classes.value}>{problem.value}</span>
      </td>
      <td className={classes.problemWords}>
        <p>{t(`problems.${problem.code}.what`, details)}.</p>
        <p className={shared.soft}>
          {t(`problems.${problem.code}.mend`, details)}{' '}
          {problem.severity !== 'note' && !problem.ask && t(`check.effect.${problem.effect}`)}
        </p>
        {problem.ask && (
          <ProblemChoice acts={acts} subject={problem.subject} ask={problem.ask} effect={problem.effect} />
        )}
      </td>
    </tr>
  );
}

function usePlace({ tableId, column }: ImportProblemView): { file: string; column: string } {
  const { files } = useImport();
  const file = files.find((f) => f.tables.some((table) => table.id === tableId));
  const table = file?.tables.find((k) => k.id === tableId);
  const heading = table?.columns.find((c) => c.index === column)?.heading;
  const letters = column === null ? '' : columnLetters(column);
  return {
    file: [file?.name, table?.sheet].filter(Boolean).join(' – '),
    column: heading ? `${letters} · ${heading}` : letters,
  };
}

const listedRows = 5;

function useRows({ rows, count }: ImportProblemView): string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const listed = rows.slice(0, listedRows).join(', ');
  return count <= listedRows
    ? listed
    : t('check.rowsMore', { rows: listed, count: format.number(count - listedRows) });
}

/** What the words need: fields, lists and dates by their names in the chosen language. */
function useDetails({ subject, details }: ImportProblemView): Record<string, string | number> {
  const { t } = useTranslation('imports');
  const { label } = useFieldWords();
  const format = useFormat();
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (name === 'field') return [name, label(subject, String(value))];
      if (name === 'minutes' && typeof value === 'number') return [name, format.duration(value)];
      if (name === 'to') return [name, t(`refersTo.${value}`)];
      if (name === 'dayFirst' || name === 'monthFirst') return [name, format.date(String(value))];
      return [name, typeof value === 'number' ? format.number(value) : value];
    }),
  );
}
