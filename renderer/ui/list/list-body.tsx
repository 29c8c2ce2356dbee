// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element can not do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { IconCheck } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { Abbreviated } from '../abbreviated.tsx';
import type { CellEditing } from './cell-editing.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { Cells } from './list-cells.tsx';
import type { ListColumn, RecordListProps } from './list-props.ts';
import classes from './record-list.module.css';
import { rowHeights } from './row-heights.ts';

interface ListBodyProps<R> extends Pick<RecordListProps<R>, 'rows' | 'compactCell' | 'selectedId'> {
  columns: ListColumn<R>[];
  compact: boolean;
  activeIndex: number;
  scroller: HTMLElement | null;
  idPrefix: string;
  onOpen: (id: string) => void;
  /** Where rows can be chosen. */
  chosen: ChosenRows | null;
  /** Where cells can be edited. */
  cells: CellEditing<R> | null;
}

/** Only the rows in sight are drawn. */
export function ListBody<R extends { id: string }>(props: ListBodyProps<R>) {
  const { rows, columns, compact, compactCell, selectedId, activeIndex, scroller, idPrefix, onOpen, chosen } =
    props;
  const { cells } = props;
  const edited = cells?.place ? rows.findIndex(({ id }) => id === cells.place?.rowId) : -1;
  const height = compact ? rowHeights.two : rowHeights.one;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    // What is being typed stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return edited < 0 || inSight.includes(edited)
        ? inSight
        : [...inSight, edited].toSorted((a, b) => a - b);
    },
    scrollPaddingStart: compact ? 0 : 34,
    initialRect: { width: 800, height: 800 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are measured again when they change
  useEffect(() => virtual.measure(), [height]);
  useEffect(() => {
    if (activeIndex > 0 || selectedId !== undefined) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, selectedId, virtual]);
  return (
    <div className={classes.rows} style={{ height: virtual.getTotalSize() }} role="rowgroup">
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys
          <div
            key={row.id}
            id={`${idPrefix}-${row.id}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={chosen ? chosen.has(row.id) : row.id === selectedId}
            data-chosen={chosen?.has(row.id) || undefined}
            data-active={item.index === activeIndex || undefined}
            className={classes.row}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            onClick={() => onOpen(row.id)}
          >
            {chosen && <ChoiceCell chosen={chosen} id={row.id} />}
            {compact ? (
              <CompactCell {...compactCell(row)} />
            ) : (
              <Cells
                row={row}
                columns={columns}
                rowId={`${idPrefix}-${row.id}`}
                isActive={item.index === activeIndex}
                cells={cells}
                onOpen={onOpen}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A press chooses the row and does not open it; the keys choose with Space, and the row says that it is chosen. */
function ChoiceCell({ chosen, id }: { chosen: ChosenRows; id: string }) {
  return (
    <div
      aria-hidden
      className={classes.choice}
      onClick={(event) => {
        event.stopPropagation();
        chosen.toggle(id, event.shiftKey);
      }}
    >
      <span className={classes.box} data-on={chosen.has(id) || undefined}>
        {chosen.has(id) && <IconCheck size={13} stroke={2.6} />}
      </span>
    </div>
  );
}

function CompactCell({ main, under }: ReturnType<RecordListProps<never>['compactCell']>) {
  return (
    <div role="gridcell" className={classes.compactCell}>
      <div className={classes.compactMain}>{main}</div>
      <div className={classes.compactUnder}>
        {typeof under === 'string' ? <Abbreviated>{under}</Abbreviated> : under}
      </div>
    </div>
  );
}
