import { Button } from '@mantine/core';
import { IconListSearch, IconTableImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { importSubjects } from '../../domain/import/subject.ts';
import { codeToShow } from '../../domain/record/code-to-show.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { useNewCommand } from '../ui/commands.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { ListColumn, RecordListProps } from '../ui/list/list-props.ts';
import { RecordList } from '../ui/list/record-list.tsx';
import { ListAndThing } from '../ui/list-and-thing.tsx';
import { PlaceHeading } from '../ui/place-heading.tsx';
import { Shown } from '../ui/shown.tsx';
import { ExportMenu } from './import/export-menu.tsx';
import { NewRecordDialog } from './new-record-dialog.tsx';
import type { NewRecordField } from './new-record-fields.ts';
import { recordIcons } from './record-icons.tsx';
import classes from './record-place.module.css';
import { type SectionId, sections } from './sections.ts';
import { BulkActs } from './tables/bulk-acts.tsx';
import { useCellInput } from './tables/use-cell-input.ts';
import { usePasteTable } from './tables/use-paste-table.ts';

export interface NewDialogProps {
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

interface RecordPlaceProps<R> {
  section: SectionId | 'audiences' | 'communications';
  /** Where its list is; that of its section in Plan where nobody says. */
  at?: string;
  kind: RecordKind;
  query: { data: R[] | undefined; error: unknown; refetch: () => unknown };
  columns: ListColumn<R>[];
  compactCell: RecordListProps<R>['compactCell'];
  words: (row: R) => string;
  /** What a new one is asked for. */
  newFields: NewRecordField[];
  /** Asks in its own way, in the place of `newFields`. */
  newDialog?: (dialog: NewDialogProps) => ReactNode;
  actions?: ReactNode;
  /** Other ways to fill the empty page. */
  emptyActions?: ReactNode;
  /** A word on the whole section, under its heading. */
  note?: ReactNode;
  thing: (id: string, rows: R[]) => ReactNode;
}

/** A section of Plan: its list, and the record that is open. */
export function RecordPlace<R extends { id: string }>(props: RecordPlaceProps<R>) {
  const { section, kind, query, columns, compactCell, words, newFields, newDialog } = props;
  const { actions, emptyActions, note, thing } = props;
  const { t } = useTranslation('plan');
  const { id } = useParams();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const title = t(`section.${section}`);
  const folder = props.at ?? sections.find((s) => s.id === section)?.to ?? '/plan';
  const newLabel = t(`new.${kind}`);
  const cell = useCellInput(kind);
  const listed = importSubjects.find((subject) => subject === section);
  useNewCommand(newLabel, () => setCreating(true));
  usePasteTable(listed !== undefined);
  const dialog: NewDialogProps = {
    opened: creating,
    onClose: () => setCreating(false),
    onCreated: (created) => void navigate(`${folder}/${created}`),
  };

  const list = (
    <Shown query={query}>
      {(rows) => (
        <>
          <RecordList
            name={section}
            label={title}
            rows={rows}
            columns={shownColumns(columns, rows)}
            compact={id !== undefined}
            compactCell={compactCell}
            words={words}
            selectedId={id}
            canShowArchived
            newLabel={newLabel}
            onNew={() => setCreating(true)}
            actions={(shown) => (
              <>
                {actions}
                {rows.length > 0 && <ExportMenu subject={listed ?? null} title={title} shown={shown} />}
              </>
            )}
            cell={cell}
            bulk={(ids, done) => <BulkActs kind={kind} ids={ids} done={done} />}
            onOpen={(opened, { keepFocus }) =>
              void navigate(`${folder}/${opened}`, { replace: keepFocus, state: { keepFocus } })
            }
            empty={
              note ? (
                <NoneOfThese />
              ) : (
                <NothingYet section={section} kind={kind} newLabel={newLabel} onNew={() => setCreating(true)}>
                  {emptyActions}
                </NothingYet>
              )
            }
          />
          {newDialog ? (
            newDialog(dialog)
          ) : (
            <NewRecordDialog kind={kind} fields={newFields} rows={rows} {...dialog} />
          )}
        </>
      )}
    </Shown>
  );

  return (
    <ListAndThing
      listLabel={title}
      list={
        <>
          <div className={classes.heading}>
            {id === undefined ? (
              <PlaceHeading title={title} />
            ) : (
              <h2 className={classes.listTitle}>{title}</h2>
            )}
            {note}
          </div>
          {list}
        </>
      }
      thing={id === undefined ? null : thing(id, query.data ?? [])}
    />
  );
}

/** A narrowed list without anything in it is not an empty section. */
function NoneOfThese() {
  const { t } = useTranslation('plan');
  return (
    <EmptyState
      icon={<IconListSearch size={26} aria-hidden />}
      title={t('narrowed.none')}
      text={t('narrowed.noneText')}
    />
  );
}

const codesLookedAt = 200;

/** A code that only says the name again is not shown beside it; where all do, there is no column of codes. */
function shownColumns<R extends object>(columns: ListColumn<R>[], rows: readonly R[]): ListColumn<R>[] {
  return columns.flatMap((column) => {
    if (column.id !== 'code') return [column];
    const value = (row: R) => {
      const named = { nameEn: '', nameFr: '', titleEn: '', titleFr: '', ...row };
      const { nameEn, nameFr, titleEn, titleFr } = named;
      return codeToShow(String(column.value(row) ?? ''), nameEn, nameFr, titleEn, titleFr) || null;
    };
    const some = rows.slice(0, codesLookedAt);
    return some.length > 0 && some.every((row) => value(row) === null) ? [] : [{ ...column, value }];
  });
}

interface NothingYetProps {
  section: string;
  kind: RecordKind;
  newLabel: string;
  onNew: () => void;
  children: ReactNode;
}

/** What belongs here, and the two ways to fill it: type one, or bring a spreadsheet. */
function NothingYet({ section, kind, newLabel, onNew, children }: NothingYetProps) {
  const { t } = useTranslation('plan');
  return (
    <EmptyState
      icon={recordIcons(kind, 26)}
      title={t(`empty.${section}.title`)}
      text={t(`empty.${section}.text`)}
    >
      <Button onClick={onNew}>{newLabel}</Button>
      {children}
      {importSubjects.some((subject) => subject === section) && (
        <Button
          component={Link}
          to="/plan/import"
          variant="default"
          leftSection={<IconTableImport size={16} aria-hidden />}
        >
          {t('bringSpreadsheet')}
        </Button>
      )}
    </EmptyState>
  );
}
