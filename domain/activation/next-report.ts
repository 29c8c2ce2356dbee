import type { ActivationState } from './activation-state.ts';
import type { Severity } from './log-entry.ts';

/** How long after one situation report the next is due when nobody has said otherwise: the worse, the sooner. */
const hoursToNext: Record<Severity, number> = { critical: 2, high: 4, moderate: 8, low: 24 };

const roundMs = 15 * 60_000;

/** By when the next report is to be promised in one that is drawn now, on the quarter of an hour. Null after the stand-down. */
export function proposedNextReport({ status, severity }: ActivationState, now: string): string | null {
  if (status === 'stoodDown' || status === 'closed') return null;
  const at = Date.parse(now) + hoursToNext[severity] * 3_600_000;
  return new Date(Math.ceil(at / roundMs) * roundMs).toISOString();
}
