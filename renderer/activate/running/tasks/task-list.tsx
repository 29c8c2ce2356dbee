import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { observeLaidOut } from '../../../ui/observe-laid-out.ts';
import { useActivationView } from '../activation-context.ts';
import type { TaskSection } from './task-lists.ts';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';
import { useSurroundings } from './use-surroundings.ts';
import { stepInList, useTaskKeys } from './use-task-keys.ts';

const headingHeight = 32;
const rowHeight = 58;
/** Rows beyond those in sight: more make a tick slower, fewer are seen to come in when it is scrolled fast. */
const beyondSight = 24;

type Line = { section: TaskSection; task: TaskAt | null };

/** The list of tasks by when they are due. Only the rows near those in sight are drawn. */
export function TaskList({ sections, selected }: { sections: TaskSection[]; selected: string | null }) {
  const { t } = useTranslation('activate');
  const { myRoleId } = useActivationView();
  const surroundings = useSurroundings();
  const scroller = useRef<HTMLDivElement>(null);
  const flat = useMemo(() => sections.flatMap((section) => section.tasks), [sections]);
  const lines = useMemo(() => sections.flatMap(linesOf), [sections]);
  const { active, handlers } = useTaskKeys({
    tasks: flat,
    selected,
    step: (key, at) => stepInList(key, at, flat.length),
  });
  const kept = flat.find((task) => task.key === active) ?? flat.find((task) => task.key === selected);
  const stop = kept ?? flat[0];
  const stopAt = lines.findIndex((line) => line.task !== null && line.task === stop);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.task ? rowHeight : headingHeight),
    getItemKey: (index) => lineKey(lines[index]),
    measureElement: (line, entry, list) => measureElement(line, entry, list) || rowHeight,
    overscan: beyondSight,
    rangeExtractor: (range) => withOne(defaultRangeExtractor(range), stopAt),
    observeElementRect: observeLaidOut,
    initialRect: { width: 800, height: 800 },
  });
  const shown = virtual.getVirtualItems().flatMap((item) => {
    const line = lines[item.index];
    return line ? [{ item, line }] : [];
  });
  const place = (item: (typeof shown)[number]['item']) => ({
    ref: virtual.measureElement,
    'data-index': item.index,
    className: classes.line,
    style: { transform: `translateY(${item.start}px)` },
  });
  return (
    <div className={classes.list} ref={scroller}>
      <div {...handlers} className={classes.lines} style={{ height: virtual.getTotalSize() }}>
        {[...Map.groupBy(shown, ({ line }) => line.section)].map(([{ group, tasks }, rows]) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            {rows.map(({ item, line }) =>
              line.task ? null : (
                <h2 key={item.key} {...place(item)} data-heading>
                  <span className={classes.groupName}>
                    {t(`group.${group}`)} <span className={classes.count}>{tasks.length}</span>
                  </span>
                </h2>
              ),
            )}
            <ul className={classes.rows}>
              {rows.map(({ item, line: { task } }) =>
                task ? (
                  <li key={item.key} {...place(item)} aria-setsize={tasks.length}>
                    <TaskRow
                      task={task}
                      surroundings={surroundings}
                      isMine={task.task.roleId !== null && task.task.roleId === myRoleId}
                      isSelected={task.key === selected}
                      isStop={task === stop}
                    />
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function linesOf(section: TaskSection): Line[] {
  return [{ section, task: null }, ...section.tasks.map((task) => ({ section, task }))];
}

function lineKey(line: Line | undefined): string {
  return line?.task?.key ?? `heading ${line?.section.group}`;
}

/** What has the focus, or would have it, stays drawn wherever the list is scrolled to. */
export function withOne(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].toSorted((a, b) => a - b);
}
