import { type DragEvent, useMemo, useState } from 'react';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { taskKeyOf, useTaskKeys } from '../use-task-keys.ts';
import classes from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { actInto, boardColumns, type ColumnName, columnNames, stepOnBoard } from './board-columns.ts';

/** The tasks by their state, as cards in columns: arrows go from card to card, a key or a drag moves one. */
export function TaskBoard({ tasks, selected }: { tasks: readonly TaskAt[]; selected: string | null }) {
  const columns = useMemo(() => boardColumns(tasks), [tasks]);
  const flat = useMemo(() => columnNames.flatMap((name) => columns[name]), [columns]);
  const { active, doAct, handlers } = useTaskKeys({
    tasks: flat,
    selected,
    step: (key, at) => stepOnBoard(columns, key, at),
  });
  const [dragged, setDragged] = useState<string | null>(null);

  function drop(into: ColumnName): void {
    const task = flat.find((each) => each.key === dragged);
    const act = actInto[into];
    setDragged(null);
    if (task && act) void doAct(act, task);
  }

  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    setDragged(taskKeyOf(event.target) ?? null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the boxes in it, in one place
    <div {...handlers} className={classes.board} onDragStart={onDragStart} onDragEnd={() => setDragged(null)}>
      {columnNames.map((name) => (
        <BoardColumn
          key={name}
          name={name}
          tasks={columns[name]}
          active={active}
          selected={selected}
          onDrop={dragged !== null && actInto[name] !== undefined ? drop : null}
        />
      ))}
    </div>
  );
}
