import { minutesBetween } from './activation-clock.ts';
import type { LogEntry } from './log-entry.ts';

/** Clocks of computers differ by so much, and nobody need look. */
const toleratedMinutes = 1;

/**
 * How many minutes a computer's clock is behind the last entry of a log: it went back, or the computer that wrote the
 * entry was ahead. The order of the log is kept (log-stamp.ts), but the times that are written from now on mislead.
 * @returns 0 while it is within what clocks differ by
 */
export function clockBehind(log: readonly LogEntry[], wallNow: string): number {
  const last = log.at(-1);
  if (!last) return 0;
  const minutes = minutesBetween(wallNow, last.stamp.slice(0, last.recordedAt.length) || last.recordedAt);
  return minutes > toleratedMinutes ? minutes : 0;
}
