// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element can not do
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {} from '../../css-properties.ts';
import { useFormat } from '../use-format.ts';
import { useCellEditing } from './cell-editing.ts';
import { useChosenRows } from './chosen-rows.ts';
import { columnWidths, longestText } from './column-widths.ts';
import { fittingColumns } from './fitting-columns.ts';
import { ListBody } from './list-body.tsx';
import { cellId } from './list-cells.tsx';
import { ListHead } from './list-head.tsx';
import { useFilterKey, useListKeys } from './list-keys.ts';
import type { ListColumn, RecordListProps, ShownTable } from './list-props.ts';
import { useListRows } from './list-rows.ts';
import { type ListState, useListState } from './list-state.ts';
import { ListToolbar } from './list-toolbar.tsx';
import classes from './record-list.module.css';

/** The one list: sort, filter, archived ones, arrow keys; thousands of rows scroll smoothly. */
export function RecordList<R extends { id: string }>(props: RecordListProps<R>) {
  const [state, change] = useListState(props.name);
  const filterInput = useRef<HTMLInputElement>(null);
  useFilterKey(filterInput);
  if (props.rows.length === 0 && state.filter === '' && !state.archived) {
    return (
      <div className={classes.root}>
        <ListToolbar
          {...props}
          state={state}
          change={change}
          table={nothing}
          count={0}
          filterInput={filterInput}
          bare
        />
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
  const wanted = props.columns.filter((c) => !state.hidden.includes(c.id));
  const choosable = props.bulk !== undefined && !compact;
  const room = width - (choosable ? choiceWidth : 0);
  const columns = width === 0 ? wanted : fittingColumns(wanted, (c) => longestText(c, rows), room);
  const shown = useListRows(rows, props.columns, state, words, language);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const idPrefix = useId();
  const choosing = useChosenRows(shown);
  const chosen = choosable ? choosing : null;
  const { active, onKeyDown, walkTo } = useListKeys({ shown, scroller, compact, selectedId, onOpen, chosen });
  const editing = useCellEditing({
    rows: shown,
    read: rows,
    columns,
    cell: props.cell ?? noCell,
    scroller,
    goTo: walkTo,
  });
  const cells = props.cell && !compact ? editing : null;
  const activeRow = shown[active];
  const table: ShownTable = {
    headings: wanted.map((c) => c.header),
    rows: () => shown.map((row) => wanted.map((column) => cellText(column, row))),
  };
  return (
    <div className={classes.root} ref={frame}>
      {chosen && chosen.ids.length > 0 ? (
        <div
          className={classes.toolbar}
          role="toolbar"
          aria-label={t('list.chosen', { count: chosen.ids.length })}
        >
          <span className={classes.chosenCount} role="status">
            {t('list.chosen', { count: chosen.ids.length })}
          </span>
          {props.bulk?.(chosen.ids, chosen.none)}
          <span className={classes.spring} />
          <Button variant="subtle" color="gray" size="xs" onClick={chosen.none}>
            {t('list.chooseNone')}
          </Button>
        </div>
      ) : (
        <ListToolbar {...props} table={table} count={shown.length} onIntoList={() => scroller?.focus()} />
      )}
      <div
        ref={setScroller}
        className={classes.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-activedescendant={activeRow && cellId(`${idPrefix}-${activeRow.id}`, cells?.columnId)}
        tabIndex={0}
        data-compact={compact || undefined}
        {...(chosen && { 'aria-multiselectable': true })}
        onKeyDown={(event) => {
          if (cells?.onKeyDown(event, activeRow)) event.preventDefault();
          else onKeyDown(event);
        }}
        style={{
          '--list-columns': compact ? '1fr' : `${chosen ? '22px ' : ''}${columnWidths(columns, rows)}`,
        }}
      >
        <ListHead
          columns={columns}
          state={state}
          change={change}
          compact={compact}
          label={label}
          onChooseAll={chosen?.all ?? null}
        />
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
          chosen={chosen}
          cells={cells}
        />
        {shown.length === 0 && (
          <p className={classes.nothing}>{t(state.filter ? 'list.nothingFound' : 'list.noneArchived')}</p>
        )}
      </div>
    </div>
  );
}

/** The boxes by which rows are chosen, with the gap after them, in pixels at 100 %. */
const choiceWidth = 38;

const noCell = () => null;

const nothing: ShownTable = { headings: [], rows: () => [] };

/** A cell as it is exported: numbers as numbers where they are shown as such, else the words that are shown. */
function cellText<R>(column: ListColumn<R>, row: R): string | number | null {
  if (column.text) return column.text(row);
  const shown = column.show?.(row);
  return typeof shown === 'string' ? shown : column.value(row);
}
