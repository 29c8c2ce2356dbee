import { minutesBetween } from './activation-clock.ts';
import type { ActivationState } from './activation-state.ts';
import { asItStands } from './corrections.ts';

/** One stop of a function, from when it stopped to when it was back at a level that can be borne. */
export interface FunctionStop {
  functionId: string;
  stoppedAt: string;
  /** Null while it is stopped still. */
  backAt: string | null;
  /** The recovery time actual (RTA); null while it is stopped still. */
  rtaMinutes: number | null;
  result: 'inTime' | 'overRto' | 'overMtpd' | 'notBack' | 'noTarget';
}

/**
 * Every stop of every function by the log, in order of time; a function that stopped twice has two. RTA, RTO and MTPD
 * count from the stop (ISO 22301, 3.19 and 3.28). A function that is still stopped has not come back, however long.
 */
export function functionStops(activation: ActivationState): FunctionStop[] {
  const { log, functions } = activation;
  const stops: FunctionStop[] = [];
  const stopped = new Map<string, string>();
  for (const entry of log) {
    const { kind, body, eventAt } = asItStands(activation, entry);
    if (kind !== 'function') continue;
    const { functionId, state } = body;
    const since = stopped.get(functionId);
    if (state === 'stopped') stopped.set(functionId, since ?? eventAt);
    else if (since !== undefined) {
      stopped.delete(functionId);
      const rtaMinutes = Math.max(0, minutesBetween(since, eventAt));
      const result = resultOf(rtaMinutes, functions.get(functionId));
      stops.push({ functionId, stoppedAt: since, backAt: eventAt, rtaMinutes, result });
    }
  }
  for (const [functionId, stoppedAt] of stopped)
    stops.push({ functionId, stoppedAt, backAt: null, rtaMinutes: null, result: 'notBack' });
  return stops.sort((a, b) => a.stoppedAt.localeCompare(b.stoppedAt));
}

function resultOf(
  rtaMinutes: number,
  targets: { rtoMinutes: number | null; mtpdMinutes: number | null } | undefined,
): FunctionStop['result'] {
  const { rtoMinutes = null, mtpdMinutes = null } = targets ?? {};
  if (mtpdMinutes !== null && rtaMinutes > mtpdMinutes) return 'overMtpd';
  if (rtoMinutes === null) return mtpdMinutes === null ? 'noTarget' : 'inTime';
  return rtaMinutes > rtoMinutes ? 'overRto' : 'inTime';
}
