import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { observeLaidOut } from '../../../../ui/observe-laid-out.ts';
import { useActivationView } from '../../activation-context.ts';
import { withOne } from '../task-list.tsx';
import { useSurroundings } from '../use-surroundings.ts';
import classes from './board.module.css';
import type { ColumnName } from './board-columns.ts';
import { TaskCard } from './task-card.tsx';

/** Every card has the same height, so that thousands of them need not be measured. */
const cardHeight = 132;

interface BoardColumnProps {
  name: ColumnName;
  tasks: TaskAt[];
  active: string | null;
  selected: string | null;
  /** Null while nothing is dragged that may come here. */
  onDrop: ((name: ColumnName) => void) | null;
}

/** One state, with its cards; only those near the ones in sight are drawn. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { name, tasks, active, selected, onDrop } = props;
  const { t } = useTranslation('runTasks');
  const { myRoleId } = useActivationView();
  const surroundings = useSurroundings();
  const [isOver, setIsOver] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const stop = stopOf(tasks, active, selected);
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => tasks[index]?.key ?? index,
    overscan: 3,
    rangeExtractor: (range) => withOne(defaultRangeExtractor(range), stop),
    observeElementRect: observeLaidOut,
    initialRect: { width: 240, height: 800 },
  });
  const late = tasks.filter((task) => task.isLate).length;
  const over = (event: DragEvent) => {
    if (!onDrop) return;
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <section
      className={classes.column}
      aria-label={t(`column.${name}`)}
      data-over={(onDrop && isOver) || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop?.(name);
      }}
    >
      <h2 className={classes.heading}>
        {t(`column.${name}`)} <span className={classes.count}>{tasks.length}</span>
        {late > 0 && <span className={classes.lateCount}>{t('activate:bar.late', { count: late })}</span>}
      </h2>
      <div className={classes.scroller} ref={scroller}>
        <ul className={classes.cards} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const task = tasks[index];
            if (!task) return null;
            return (
              <li
                key={key}
                className={classes.place}
                style={{ height: cardHeight, transform: `translateY(${start}px)` }}
                aria-setsize={tasks.length}
                aria-posinset={index + 1}
              >
                <TaskCard
                  task={task}
                  surroundings={surroundings}
                  isMine={task.task.roleId !== null && task.task.roleId === myRoleId}
                  isSelected={task.key === selected}
                  isStop={index === stop}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
});

/** Each column has one stop for the Tab key: the card that has or had the focus, or the first. */
function stopOf(tasks: readonly TaskAt[], active: string | null, selected: string | null): number {
  const at = tasks.findIndex((task) => task.key === active);
  return Math.max(0, at >= 0 ? at : tasks.findIndex((task) => task.key === selected));
}
