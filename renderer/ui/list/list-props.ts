import type { ReactNode } from 'react';

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
  /** What can be done with several rows, which can then be chosen. */
  bulk?: (ids: string[], done: () => void) => ReactNode;
  /** Shown in place of the list when there is nothing at all. */
  empty: ReactNode;
}
