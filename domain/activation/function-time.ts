import { minutesBetween } from './activation-clock.ts';
import type { FunctionRun } from './activation-state.ts';

/** Time left of one limit: RTO or MTPD. */
export interface TimeLeft {
  limitMinutes: number;
  /** Negative once the limit is passed. */
  leftMinutes: number;
  /** How much of it is used up, 0–1 and no more. */
  usedShare: number;
}

/**
 * Time left to a limit of a function that is stopped. Both RTO and MTPD count from the stop (ISO 22301, 3.19 and 3.28);
 * a degraded function is back at a level that can be borne, so nothing counts.
 * @returns null when it is not stopped, or has no such limit.
 */
export function timeLeft(run: FunctionRun, limit: 'rto' | 'mtpd', now: string): TimeLeft | null {
  const limitMinutes = limit === 'rto' ? run.rtoMinutes : run.mtpdMinutes;
  if (run.stoppedAt === null || limitMinutes === null) return null;
  const passed = Math.max(0, minutesBetween(run.stoppedAt, now));
  return {
    limitMinutes,
    leftMinutes: limitMinutes - passed,
    usedShare: limitMinutes === 0 ? 1 : Math.min(1, passed / limitMinutes),
  };
}
