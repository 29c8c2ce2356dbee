import type { EntryKind, LogEntry } from './log-entry.ts';

/** How much an entry tells of what happened: 1 is the frame of it all, 4 what is only read when there is room, 5 what lies beside it. */
const weights: Record<EntryKind, 1 | 2 | 3 | 4 | 5> = {
  declared: 1,
  activated: 1,
  standDown: 1,
  close: 1,
  severity: 1,
  function: 1,
  anchor: 1,
  decision: 2,
  resource: 2,
  task: 4,
  inject: 3,
  role: 3,
  document: 3,
  taskAdded: 3,
  settled: 3,
  merged: 3,
  taskGiven: 4,
  note: 4,
  contact: 4,
  correction: 4,
  attachment: 5,
  strikeFigures: 4,
  clock: 4,
  observation: 4,
};

function weightOf(entry: LogEntry): number {
  const isTrouble = entry.kind === 'task' && (entry.body.act === 'failed' || entry.body.act === 'skipped');
  return isTrouble ? 2 : weights[entry.kind];
}

/**
 * The entries that tell the story, when all of them are too many to read: those that weigh most, and of those that weigh
 * the same the earlier ones; in order of time.
 */
export function keyEntries(entries: readonly LogEntry[], most: number): LogEntry[] {
  const inTime = entries.toSorted((a, b) => a.eventAt.localeCompare(b.eventAt));
  if (inTime.length <= most) return inTime;
  const chosen = new Set(inTime.toSorted((a, b) => weightOf(a) - weightOf(b)).slice(0, most));
  return inTime.filter((entry) => chosen.has(entry));
}
