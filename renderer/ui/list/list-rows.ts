import {
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ListColumn } from './list-props.ts';
import type { ListState } from './list-state.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The rows to show: filtered by the words typed, sorted by the column chosen. */
export function useListRows<R extends { id: string }>(
  rows: R[],
  columns: ListColumn<R>[],
  { filter, sortBy, descending }: ListState,
  words: (row: R) => string,
  language: string,
): R[] {
  // Callers make their columns and words anew at each drawing; what they say changes with the language only.
  const described = columns.map((c) => `${c.id} ${c.header}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const found = useMemo(() => filtered(rows, filter, words), [rows, filter, described]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return columns.map((column) => ({
      id: column.id,
      accessorFn: (row: R) => column.value(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortDescFirst: false,
      sortFn: (a: Row<typeof features, R>, b: Row<typeof features, R>, id: string) =>
        compare(a.getValue(id), b.getValue(id), collator),
    }));
  }, [described, language]);
  const sorting: SortingState = useMemo(
    () => (sortBy === null ? [] : [{ id: sortBy, desc: descending }]),
    [sortBy, descending],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: found,
    getRowId: (row) => row.id,
    state: { sorting },
  });
  const model = table.getRowModel().rows;
  return useMemo(() => model.map((row) => row.original), [model]);
}

function compare(a: unknown, b: unknown, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Each word typed must be there, in any order, with or without accents. */
function filtered<R>(rows: R[], filter: string, words: (row: R) => string): R[] {
  const wanted = plain(filter).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = plain(words(row));
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
