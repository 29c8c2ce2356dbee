import { type KeyboardEvent, useRef, useState } from 'react';
import type { CellInput, ListColumn } from './list-props.ts';

export interface CellPlace {
  rowId: string;
  columnId: string;
}

/** Where editing goes when a cell has been stored, or was left as it was. */
export type CellMove = 'down' | 'right' | 'left' | 'leave' | 'stay';

interface CellEditingOptions<R> {
  rows: readonly R[];
  /** What was read: a value just stored is shown until it is read again. */
  read: readonly R[];
  columns: readonly ListColumn<R>[];
  cell: (row: R, field: string) => CellInput | null;
  scroller: HTMLElement | null;
  /** The row that is walked to, so that it comes into sight. */
  goTo: (rowId: string) => void;
}

export interface CellEditing<R> {
  /** The column that the arrows have walked to; null while the whole row is meant. */
  columnId: string | null;
  place: CellPlace | null;
  inputOf(row: R, columnId: string): CellInput | null;
  begin(row: R, columnId: string | null): boolean;
  /** The cell was left; `shown` is what was stored in it. */
  end(place: CellPlace, move: CellMove, shown?: string): void;
  /** What was stored in a cell and has not been read yet. */
  justStored(rowId: string, columnId: string): string | undefined;
  /** @returns whether the key was one of these. */
  onKeyDown(event: KeyboardEvent, active: R | undefined): boolean;
}

/** Cells of a list that are edited in place: which one, and where the keys lead from it. */
export function useCellEditing<R extends { id: string }>(options: CellEditingOptions<R>): CellEditing<R> {
  const { rows, read, columns, cell, scroller, goTo } = options;
  const [columnId, setColumnId] = useState<string | null>(null);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const stored = useRef({ read, shown: new Map<string, string>() });
  if (stored.current.read !== read) stored.current = { read, shown: new Map() };

  function inputOf(row: R, id: string): CellInput | null {
    const field = columns.find((c) => c.id === id)?.field;
    return field === undefined ? null : cell(row, field);
  }

  function begin(row: R, from: string | null): boolean {
    const start = Math.max(
      0,
      columns.findIndex((c) => c.id === from),
    );
    const column = columns.slice(start).find((c) => inputOf(row, c.id) !== null);
    if (!column) return false;
    setColumnId(column.id);
    setPlace({ rowId: row.id, columnId: column.id });
    goTo(row.id);
    return true;
  }

  function end(left: CellPlace, move: CellMove, shown?: string): void {
    if (shown !== undefined) stored.current.shown.set(keyOf(left), shown);
    const next = move === 'leave' || move === 'stay' ? null : neighbour(left, move);
    setPlace((now) => (now?.rowId === left.rowId && now.columnId === left.columnId ? next : now));
    if (next) {
      setColumnId(next.columnId);
      goTo(next.rowId);
    } else if (move !== 'stay') scroller?.focus();
  }

  /** The cell below, or the next one that can be edited, on the next row at the end of this one. */
  function neighbour(
    { rowId, columnId: from }: CellPlace,
    move: 'down' | 'right' | 'left',
  ): CellPlace | null {
    const at = rows.findIndex((row) => row.id === rowId);
    const editable = columns.filter((c) => c.field !== undefined);
    if (at < 0 || editable.length === 0) return null;
    const inRow = editable.findIndex((c) => c.id === from);
    const step = move === 'down' ? editable.length : move === 'right' ? 1 : -1;
    const next = at * editable.length + inRow + step;
    const row = rows[Math.floor(next / editable.length)];
    const column = editable[next % editable.length];
    return row && column && inputOf(row, column.id) ? { rowId: row.id, columnId: column.id } : null;
  }

  function onKeyDown(event: KeyboardEvent, active: R | undefined): boolean {
    if (event.target !== scroller || event.altKey || event.ctrlKey || event.metaKey || !active) return false;
    if (event.key === 'F2') return begin(active, columnId);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return false;
    const at = columns.findIndex((c) => c.id === columnId) + step;
    setColumnId(columns[Math.min(at, columns.length - 1)]?.id ?? null);
    return true;
  }

  return {
    columnId,
    place,
    inputOf,
    begin,
    end,
    justStored: (rowId, id) => stored.current.shown.get(keyOf({ rowId, columnId: id })),
    onKeyDown,
  };
}

const keyOf = ({ rowId, columnId }: CellPlace) => `${rowId} ${columnId}`;
