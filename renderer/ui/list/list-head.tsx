// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element can not do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Abbreviated, useFullName } from '../abbreviated.tsx';
import type { ListColumn } from './list-props.ts';
import type { ListState } from './list-state.ts';
import classes from './record-list.module.css';

interface ListHeadProps<R> {
  columns: ListColumn<R>[];
  state: ListState;
  change: (patch: Partial<ListState>) => void;
  compact: boolean;
  label: string;
  /** All rows can be chosen at once. */
  onChooseAll: (() => void) | null;
}

/** Up, down, as it was: what a press on a column does. */
export function nextSort({ sortBy, descending }: ListState, column: string): Partial<ListState> {
  if (sortBy !== column) return { sortBy: column, descending: false };
  return descending ? { sortBy: null, descending: false } : { descending: true };
}

/** The names of the columns; each sorts. Beside an open thing there is one column, and the toolbar sorts. */
export function ListHead<R>({ columns, state, change, compact, label, onChooseAll }: ListHeadProps<R>) {
  const { t } = useTranslation('common');
  const fullName = useFullName();
  if (compact) {
    return (
      <VisuallyHidden role="row" aria-rowindex={1}>
        <span role="columnheader">{label}</span>
      </VisuallyHidden>
    );
  }
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      {onChooseAll && (
        <div role="columnheader" className={classes.choice}>
          <button
            type="button"
            className={classes.box}
            aria-label={t('list.chooseAll')}
            onClick={onChooseAll}
          />
        </div>
      )}
      {columns.map((column) => {
        const sorted = state.sortBy === column.id;
        const Arrow = state.descending ? IconArrowDown : IconArrowUp;
        return (
          <div
            key={column.id}
            role="columnheader"
            className={classes.headCell}
            data-end={column.atEnd || undefined}
            {...(sorted && { 'aria-sort': state.descending ? 'descending' : 'ascending' })}
          >
            <button
              type="button"
              className={classes.sort}
              title={[fullName(column.header), t('list.sortBy', { column: column.header })]
                .filter(Boolean)
                .join(' · ')}
              onClick={() => change(nextSort(state, column.id))}
            >
              <Abbreviated>{column.header}</Abbreviated>
              {sorted && <Arrow size={13} aria-hidden />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
