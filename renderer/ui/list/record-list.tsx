// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element can not do
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { ListBody } from './list-body.tsx';
import { ListHead } from './list-head.tsx';
import { useFilterKey, useListKeys } from './list-keys.ts';
import { type ListColumn, useListRows } from './list-rows.ts';
import { type ListState, useListState } from './list-state.ts';
import { ListToolbar } from './list-toolbar.tsx';
import classes from './record-list.module.css';

export interface RecordListProps<R> {
  /** Under which its sort and filter are kept. */
  name: string;
  /** What is listed, for those who listen. */
  label: string;
  rows: R[];
  columns: ListColumn<R>[];
  /** Beside an open thing: one column of two lines. */
  compact?: boolean;
  compactCell: (row: R) => { main: ReactNode; under?: ReactNode };
  /** The words that the filter looks in. */
  words: (row: R) => string;
  selectedId?: string | undefined;
  onOpen: (id: string, options: { keepFocus: boolean }) => void;
  /** Whether archived ones can be shown: the caller reads them by `useListState(name)[0].archived`. */
  canShowArchived?: boolean;
  newLabel?: string;
  onNew?: () => void;
  /** More buttons of the toolbar: export, import. */
  actions?: ReactNode;
  /** Shown in place of the list when there is nothing at all. */
  empty: ReactNode;
}

/** The one list: sort, filter, archived ones, arrow keys; thousands of rows scroll smoothly. */
export function RecordList<R extends { id: string }>(props: RecordListProps<R>) {
  const [state, change] = useListState(props.name);
  const filterInput = useRef<HTMLInputElement>(null);
  useFilterKey(filterInput);
  if (props.rows.length === 0 && state.filter === '' && !state.archived) {
    return (
      <div className={classes.root}>
        <ListToolbar {...props} state={state} change={change} count={0} filterInput={filterInput} bare />
        <div className={classes.empty}>{props.empty}</div>
      </div>
    );
  }
  return <FilledList {...props} state={state} change={change} filterInput={filterInput} />;
}

interface FilledListProps<R> extends RecordListProps<R> {
  state: ListState;
  change: (patch: Partial<ListState>) => void;
  filterInput: RefObject<HTMLInputElement | null>;
}

function FilledList<R extends { id: string }>(props: FilledListProps<R>) {
  const { label, rows, compact = false, compactCell, words, selectedId, onOpen, state, change } = props;
  const { t } = useTranslation('common');
  const { language } = useFormat();
  const { ref: frame, width } = useElementSize();
  // Until the width is known (it is 0 for one drawing) every column is there.
  const columns = props.columns.filter((c) => width === 0 || (c.fromWidth ?? 0) <= width);
  const shown = useListRows(rows, props.columns, state, words, language);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const idPrefix = useId();
  const { active, onKeyDown } = useListKeys({ shown, scroller, compact, selectedId, onOpen });
  return (
    <div className={classes.root} ref={frame}>
      <ListToolbar {...props} count={shown.length} onIntoList={() => scroller?.focus()} />
      <div
        ref={setScroller}
        className={classes.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-activedescendant={shown[active] && `${idPrefix}-${shown[active].id}`}
        tabIndex={0}
        data-compact={compact || undefined}
        onKeyDown={onKeyDown}
        style={{
          '--list-columns': compact ? '1fr' : columns.map((c) => c.width ?? 'minmax(0, 1fr)').join(' '),
        }}
      >
        <ListHead columns={columns} state={state} change={change} compact={compact} label={label} />
        <ListBody
          rows={shown}
          columns={columns}
          compact={compact}
          compactCell={compactCell}
          selectedId={selectedId}
          activeIndex={active}
          scroller={scroller}
          idPrefix={idPrefix}
          onOpen={(id) => onOpen(id, { keepFocus: false })}
        />
        {shown.length === 0 && (
          <p className={classes.nothing}>{t(state.filter ? 'list.nothingFound' : 'list.noneArchived')}</p>
        )}
      </div>
    </div>
  );
}
