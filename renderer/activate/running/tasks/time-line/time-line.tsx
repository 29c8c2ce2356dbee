import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { taskChain } from '../../../../../domain/activation/task-chain.ts';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import { observeLaidOut } from '../../../../ui/observe-laid-out.ts';
import { useActivationView } from '../../activation-context.ts';
import { withOne } from '../task-list.tsx';
import { phases } from '../task-view.ts';
import { useSurroundings } from '../use-surroundings.ts';
import { stepInList, useTaskKeys } from '../use-task-keys.ts';
import { ChainLines } from './chain-lines.tsx';
import { ChainWords } from './chain-words.tsx';
import { TimeGrid } from './time-grid.tsx';
import classes from './time-line.module.css';
import { TimeLineBar } from './time-line-bar.tsx';
import { GroupRow, linkOf, TaskTimeRow } from './time-line-row.tsx';
import { type Grouping, rowHeight, type TimeRow, timeRows } from './time-rows.ts';
import { timeScale, type Zoom } from './time-scale.ts';
import { TimeTable } from './time-table.tsx';

/** The tasks along the hours: what is planned, under way and over, and what waits for what. */
export function TimeLine({ tasks, selected }: { tasks: readonly TaskAt[]; selected: string | null }) {
  const [grouping, setGrouping] = useState<Grouping>('role');
  const [zoom, setZoom] = useState<Zoom>('hours');
  const [asTable, setAsTable] = useState(false);
  const [soughtNow, seekNow] = useState(0);
  const rows = useTimeRows(tasks, grouping);
  return (
    <div className={classes.timeLine}>
      <TimeLineBar
        {...{ grouping, setGrouping, zoom, setZoom, asTable, setAsTable }}
        onNow={() => seekNow(soughtNow + 1)}
      />
      {asTable ? (
        <TimeTable rows={rows} />
      ) : (
        <Drawn key={`${zoom} ${soughtNow}`} rows={rows} zoom={zoom} selected={selected} />
      )}
    </div>
  );
}

function useTimeRows(tasks: readonly TaskAt[], grouping: Grouping): TimeRow[] {
  const { state, now } = useActivationView();
  const { roles } = state;
  return useMemo(() => {
    const order = grouping === 'role' ? [...roles.keys(), ''] : phases;
    return timeRows(tasks, grouping, order, now);
  }, [tasks, grouping, roles, now]);
}

/** Begins with now in sight; drawn anew, with now in sight again, at another zoom. */
function Drawn({ rows, zoom, selected }: { rows: TimeRow[]; zoom: Zoom; selected: string | null }) {
  const { tasks: everyTask, now } = useActivationView();
  const surroundings = useSurroundings();
  const scroller = useRef<HTMLDivElement>(null);
  const flat = useMemo(() => rows.flatMap((row) => (row.kind === 'task' ? [row.task] : [])), [rows]);
  const { active, handlers } = useTaskKeys({
    tasks: flat,
    selected,
    step: (key, at) => stepInList(key, at, flat.length),
  });
  const scale = useMemo(() => {
    const bars = rows.flatMap((row) => (row.kind === 'task' && row.bar ? [row.bar] : []));
    return timeScale([now, ...bars.flatMap((bar) => [bar.from, bar.to])], zoom);
  }, [rows, zoom, now]);
  const focused = flat.find((task) => task.key === active) ?? flat.find((task) => task.key === selected);
  const stop = focused ?? flat[0];
  const chain = useMemo(
    () => (focused ? taskChain(everyTask, focused.task.id, now) : null),
    [everyTask, focused, now],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    rangeExtractor: (range) =>
      withOne(
        defaultRangeExtractor(range),
        rows.findIndex((row) => row.kind === 'task' && row.task === stop),
      ),
    observeElementRect: observeLaidOut,
    initialRect: { width: 900, height: 800 },
  });
  const nowX = scale.x(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a minute later the reader may have gone elsewhere
  useEffect(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = Math.max(0, nowX - element.clientWidth / 6);
  }, []);
  return (
    <>
      <div ref={scroller} className={classes.scroller}>
        <div className={classes.canvas} style={{ '--lane': `${scale.width}px` }}>
          <TimeGrid scale={scale} now={now} />
          <div {...handlers} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
            {focused && chain && <ChainLines rows={rows} scale={scale} chain={chain} focused={focused} />}
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              if (row.kind === 'group') return <GroupRow key={`group ${row.id}`} row={row} top={start} />;
              return (
                <TaskTimeRow
                  key={row.task.key}
                  row={row}
                  top={start}
                  scale={scale}
                  surroundings={surroundings}
                  isSelected={row.task.key === selected}
                  isStop={row.task === stop}
                  link={linkOf(row.task, focused, chain)}
                />
              );
            })}
          </div>
        </div>
      </div>
      {focused && chain && <ChainWords focused={focused} chain={chain} />}
    </>
  );
}
