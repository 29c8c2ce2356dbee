import { minutesBetween } from './activation-clock.ts';
import type { StoredEntry } from './log-entry.ts';

/** Clocks that differ by less are called equal. */
const toleratedMinutes = 5;

/**
 * How far the clock of another computer was from ours, in minutes: ahead (positive) when a copy says that it was written
 * after `now`; behind (negative) when entries say that they were written before those that their writer had seen. 0 when
 * nothing shows more than five minutes. Times of a clock that was off stand in the log as they were written.
 */
export function clockDifference(fresh: readonly StoredEntry[], exportedAt: string, now: string): number {
  const written = [exportedAt, ...fresh.map((e) => e.recordedAt)];
  const ahead = written.reduce((most, at) => Math.max(most, minutesBetween(now, at)), 0);
  if (ahead > toleratedMinutes) return ahead;
  const behind = fresh.reduce((most, e) => Math.max(most, minutesBetween(e.recordedAt, stampedAt(e))), 0);
  return behind > toleratedMinutes ? -behind : 0;
}

/** The instant in a stamp (log-stamp.ts): no earlier than that of any entry its writer had seen. */
function stampedAt({ stamp, recordedAt }: StoredEntry): string {
  return stamp === '' ? recordedAt : stamp.slice(0, stamp.lastIndexOf('-'));
}
