import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type ListedDocument, statusTones, useKindName } from '../document-name.ts';
import { ExerciseMark } from '../exercise-mark.tsx';
import { DueUpdate } from '../life/due-update.tsx';
import { useWallNow } from '../life/use-wall-now.ts';
import { useWrongDocuments } from '../wrong/use-wrong-documents.ts';
import classes from './documents-page.module.css';

/** How the list shows documents. */
export function useDocumentColumns() {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const kindName = useKindName();
  const now = useWallNow();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const wrong = useWrongDocuments();
  const titleOf = (row: ListedDocument) =>
    format.text(row.titleEn, row.titleFr) || t('untitled', { kind: kindName(row.kind) });

  const dueUpdate = (dueAt: string) => (
    <span className={classes.marks} title={format.dateTime(dueAt, timeZone)}>
      {format.dayAndTime(dueAt, timeZone)}
      <DueUpdate dueAt={dueAt} now={now} />
    </span>
  );

  const columns: ListColumn<ListedDocument>[] = [
    {
      id: 'number',
      header: t('list.number'),
      value: (row) => row.number,
      show: (row) => row.number ?? <span className={classes.numberless}>{t('list.notIssued')}</span>,
      width: '124px',
    },
    { id: 'kind', header: t('list.kind'), value: (row) => kindName(row.kind), width: 'minmax(120px, 0.5fr)' },
    { id: 'title', header: t('list.title'), value: titleOf, width: 'minmax(180px, 1.2fr)' },
    {
      id: 'state',
      header: t('list.state'),
      value: (row) => row.status,
      show: (row) => <State row={row} isWrong={wrong.has(row.id)} />,
      width: 'minmax(150px, 0.5fr)',
    },
    {
      id: 'nextUpdate',
      header: t('list.nextUpdate'),
      value: (row) => row.nextUpdateAt,
      show: (row) =>
        row.nextUpdateAt &&
        (row.activation?.exercise
          ? t('nextUpdate.byExercise', { time: format.dateTime(row.nextUpdateAt, timeZone) })
          : row.promises
            ? dueUpdate(row.nextUpdateAt)
            : format.dateTime(row.nextUpdateAt, timeZone)),
      width: '188px',
      fromWidth: 1100,
    },
    {
      id: 'changed',
      header: t('list.changed'),
      value: (row) => row.issuedAt ?? row.updatedAt,
      show: (row) => format.dateTime(row.issuedAt ?? row.updatedAt, timeZone),
      width: '188px',
    },
  ];

  return {
    columns,
    compactCell: (row: ListedDocument) => ({ main: titleOf(row), under: row.number ?? kindName(row.kind) }),
    words: (row: ListedDocument) =>
      [
        row.number,
        row.titleEn,
        row.titleFr,
        kindName(row.kind),
        row.activation && format.text(row.activation.titleEn, row.activation.titleFr),
        row.checklist?.nameEn,
        row.checklist?.nameFr,
      ]
        .filter(Boolean)
        .join(' '),
  };
}

function State({ row, isWrong }: { row: ListedDocument; isWrong: boolean }) {
  const { t } = useTranslation(['publish', 'distribution']);
  return (
    <span className={classes.marks}>
      <StatusMark tone={statusTones[row.status]}>{t(`state.${row.status}`)}</StatusMark>
      {isWrong && <StatusMark tone="bad">{t('distribution:wrong.mark')}</StatusMark>}
      {row.activation?.exercise && <ExerciseMark />}
      {row.older && (
        <StatusMark>{t(row.older === 'fr' ? 'pair.frenchOlderShort' : 'pair.englishOlderShort')}</StatusMark>
      )}
    </span>
  );
}
