import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ItemStatus, itemStatuses } from '../../../../domain/import/item.ts';
import type { ImportSubject } from '../../../../domain/import/subject.ts';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './check.module.css';
import type { ItemChoice } from './item-choice.ts';

interface SummaryTableProps {
  summary: ImportSummary;
  shown: ItemChoice;
  onShow: (choice: ItemChoice) => void;
}

/** What would be added, changed and left, list by list; a number shows its records below. */
export function SummaryTable({ summary, shown, onShow }: SummaryTableProps) {
  const { t } = useTranslation('imports');
  return (
    <table className={classes.summary}>
      <caption>
        <VisuallyHidden>{t('check.list')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.sumList}>
            {t('check.subject')}
          </th>
          {itemStatuses.map((status) => (
            <th key={status} scope="col" className={classes.sumHead}>
              {t(`check.statuses.${status}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary.subjects.map((row) => (
          <tr key={row.subject}>
            <th scope="row" className={classes.sumName}>
              {t(`subjects.${row.subject}`)}
            </th>
            {itemStatuses.map((status) => (
              <td key={status} className={classes.sum}>
                <Count
                  subject={row.subject}
                  status={status}
                  count={row[status]}
                  shown={shown}
                  onShow={onShow}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CountProps extends Omit<SummaryTableProps, 'summary'> {
  subject: ImportSubject;
  status: ItemStatus;
  count: number;
}

function Count({ subject, status, count, shown, onShow }: CountProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (count === 0) return <span className={classes.nought}>–</span>;
  const isShown = shown.subject === subject && shown.status === status;
  return (
    <button
      type="button"
      className={classes.count}
      data-status={status}
      aria-pressed={isShown}
      aria-label={`${t(`subjects.${subject}`)}: ${t(`check.counts.${status}`, { count })}`}
      onClick={() => onShow(isShown ? { subject: null, status: null } : { subject, status })}
    >
      {format.number(count)}
    </button>
  );
}
