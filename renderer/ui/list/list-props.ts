import type { ReactNode } from 'react';
import type { Parsed } from '../fields/use-draft.ts';

/** A value as it is typed in its cell. */
export interface CellInput {
  label: string;
  /** What is stored, as it is typed. */
  text: string;
  lang?: 'en' | 'fr';
  example?: string;
  /** One of these, in the place of what is typed. */
  choices?: { value: string; label: string }[];
  parse: (typed: string) => Parsed<unknown>;
  show: (value: unknown) => string;
  save: (value: unknown) => Promise<unknown>;
}

export interface ListColumn<R> {
  id: string;
  header: string;
  /** What the list is sorted by; empty values come last. */
  value: (row: R) => string | number | null;
  /** What is exported, where that is neither the value nor what is shown as words. */
  text?: (row: R) => string;
  /** What is shown, where that is not the value. */
  show?: (row: R) => ReactNode;
  /** A track of the grid; a share of the width without it. */
  width?: string;
  /** Shown only where the list is at least this wide, in pixels at 100 %. */
  fromWidth?: number;
  /** Numbers and durations stand at the end. */
  atEnd?: boolean;
  /** The field that is shown as it is stored: it can be edited in its cell. */
  field?: string;
  /** A press on this cell opens the row at once; it is edited with F2. */
  opens?: true;
}

/** A list as it is shown: filtered, sorted, with the columns that were chosen. */
export interface ShownTable {
  headings: string[];
  rows: () => (string | number | null)[][];
}

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
  actions?: ReactNode | ((shown: ShownTable) => ReactNode);
  /** How a field of a row is typed in its cell; null where it is not. */
  cell?: (row: R, field: string) => CellInput | null;
  /** What can be done with several rows, which can then be chosen. */
  bulk?: (ids: string[], done: () => void) => ReactNode;
  /** Shown in place of the list when there is nothing at all. */
  empty: ReactNode;
}
