import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCommandKey } from '../keys.tsx';
import { useFormat } from '../use-format.ts';
import { ListBody, rowHeights } from './list-body.tsx';
import { ListHead } from './list-head.tsx';
import { type ListColumn, useListRows } from './list-rows.ts';
import { useListState } from './list-state.ts';
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
  const {
    name,
    label,
    rows,
    columns,
    compact = false,
    compactCell,
    words,
    selectedId,
    onOpen,
    empty,
  } = props;
  const { t } = useTranslation('common');
  const { language } = useFormat();
  const [state, change] = useListState(name);
  const shown = useListRows(rows, columns, state, words, language);
  const [activeId, setActiveId] = useState<string | undefined>(selectedId);
  const scroller = useRef<HTMLDivElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  const idPrefix = useId();

  useEffect(() => setActiveId(selectedId), [selectedId]);
  useFilterKey(filterInput);

  const found = shown.findIndex((row) => row.id === activeId);
  const active = found < 0 ? 0 : found;

  function goTo(index: number): void {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))];
    if (!row) return;
    setActiveId(row.id);
    if (compact && selectedId !== undefined) onOpen(row.id, { keepFocus: true });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.target !== scroller.current || hasCommandKey(event) || event.altKey) return;
    const page = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[compact ? 'two' : 'one']) - 1,
    );
    const steps: Record<string, number> = {
      ArrowDown: active + (found < 0 ? 0 : 1),
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    };
    const next = steps[event.key];
    const row = shown[active];
    if (next !== undefined) goTo(next);
    else if (event.key === 'Enter' && row) onOpen(row.id, { keepFocus: false });
    else return;
    event.preventDefault();
  }

  if (rows.length === 0 && state.filter === '' && !state.archived) {
    return (
      <div className={classes.root}>
        <ListToolbar
          {...props}
          state={state}
          change={change}
          count={0}
          total={0}
          filterInput={filterInput}
          bare
        />
        <div className={classes.empty}>{empty}</div>
      </div>
    );
  }
  return (
    <div className={classes.root}>
      <ListToolbar
        {...props}
        state={state}
        change={change}
        count={shown.length}
        total={rows.length}
        filterInput={filterInput}
        onIntoList={() => scroller.current?.focus()}
      />
      <div
        ref={scroller}
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

/** Ctrl/⌘+F goes to the filter of the list. */
function useFilterKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !hasCommandKey(event) ||
        event.shiftKey ||
        event.altKey ||
        event.key.toLowerCase() !== 'f' ||
        !input.current
      )
        return;
      event.preventDefault();
      input.current.focus();
      input.current.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
