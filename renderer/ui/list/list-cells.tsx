// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element can not do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row or cell
import { type MouseEvent, useEffect, useRef } from 'react';
import type { CellEditing } from './cell-editing.ts';
import { CellEditor } from './cell-editor.tsx';
import type { ListColumn } from './list-props.ts';
import classes from './record-list.module.css';

interface CellsProps<R> {
  row: R;
  columns: ListColumn<R>[];
  rowId: string;
  isActive: boolean;
  cells: CellEditing<R> | null;
  onOpen: (id: string) => void;
}

/** A second press within this time edits the cell in the place of opening the row. */
const secondPressMs = 220;

/** The id of a row, or of a cell in it. */
export function cellId(rowId: string, columnId: string | null | undefined): string {
  return columnId ? `${rowId}-${columnId}` : rowId;
}

/** The cells of a row; one of them may be being edited. */
export function Cells<R extends { id: string }>(props: CellsProps<R>) {
  const { row, columns, rowId, isActive, cells, onOpen } = props;
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);

  function pressed(event: MouseEvent, column: ListColumn<R>): void {
    if (cells?.place?.rowId === row.id && cells.place.columnId === column.id) {
      event.stopPropagation();
      return;
    }
    if (!cells || column.opens || !cells.inputOf(row, column.id)) return;
    event.stopPropagation();
    clearTimeout(opening.current);
    if (event.detail > 1) cells.begin(row, column.id);
    else opening.current = setTimeout(() => onOpen(row.id), secondPressMs);
  }

  return columns.map((column) => {
    const place = { rowId: row.id, columnId: column.id };
    const input =
      cells?.place?.rowId === row.id && cells.place.columnId === column.id
        ? cells.inputOf(row, column.id)
        : null;
    const shown =
      cells?.justStored(row.id, column.id) ?? (column.show ? column.show(row) : column.value(row));
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys
      <div
        key={column.id}
        id={cellId(rowId, column.id)}
        role="gridcell"
        {...(cells && column.field === undefined && { 'aria-readonly': true })}
        className={classes.cell}
        data-end={column.atEnd || undefined}
        data-active={(isActive && cells?.columnId === column.id) || undefined}
        data-edited={input !== null || undefined}
        // What does not fit is told under the pointer.
        title={typeof shown === 'string' && !input ? shown : undefined}
        onClick={(event) => pressed(event, column)}
      >
        {input && cells ? (
          <CellEditor
            input={input}
            atEnd={column.atEnd === true}
            onDone={(move, stored) => cells.end(place, move, stored)}
          />
        ) : (
          shown
        )}
      </div>
    );
  });
}
