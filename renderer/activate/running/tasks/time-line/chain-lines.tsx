import { useMemo } from 'react';
import type { TaskChain } from '../../../../../domain/activation/task-chain.ts';
import type { TaskAt } from '../../../../../domain/activation/tasks-at.ts';
import classes from './time-line.module.css';
import { rowHeight, type TimeRow } from './time-rows.ts';
import type { TimeScale } from './time-scale.ts';

/** More lines than these say nothing. */
const mostLines = 150;

interface ChainLinesProps {
  rows: TimeRow[];
  scale: TimeScale;
  chain: TaskChain;
  focused: TaskAt;
}

/** Lines from the end of each task to the beginning of what waits for it, along the chain of the one that has the focus. */
export function ChainLines({ rows, scale, chain, focused }: ChainLinesProps) {
  const lines = useMemo(() => linesOf(rows, scale, chain, focused), [rows, scale, chain, focused]);
  return (
    <svg className={classes.chain} aria-hidden="true">
      {lines.map(({ id, path, isCritical }) => (
        <path key={id} d={path} data-critical={isCritical || undefined} />
      ))}
    </svg>
  );
}

function linesOf(rows: TimeRow[], scale: TimeScale, chain: TaskChain, focused: TaskAt) {
  const self = focused.task.id;
  const inChain = (id: string) => id === self || chain.before.has(id) || chain.after.has(id);
  const isCritical = (id: string) => id === self || chain.critical.has(id);
  const places = new Map<string, { y: number; from: number; to: number; after: readonly string[] }>();
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'task' || !row.bar || !inChain(row.task.task.id)) continue;
    const place = { y: (index + 0.5) * rowHeight, from: scale.x(row.bar.from), to: scale.x(row.bar.to) };
    places.set(row.task.task.id, { ...place, after: row.task.task.after });
  }
  return [...places]
    .flatMap(([id, place]) =>
      place.after.flatMap((beforeId) => {
        const before = places.get(beforeId);
        if (!before) return [];
        const turn = Math.max(before.to + 8, place.from - 8);
        const path = `M${before.to} ${before.y}H${turn}V${place.y}H${place.from}`;
        return [{ id: `${beforeId} ${id}`, path, isCritical: isCritical(beforeId) && isCritical(id) }];
      }),
    )
    .slice(0, mostLines);
}
