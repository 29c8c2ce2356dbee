import type { ActivationState } from './activation-state.ts';
import { asItStands } from './corrections.ts';
import { deriveActivation } from './derive-activation.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * The state of an activation as it was at an earlier moment of its own clock, told by all that is known of that moment
 * now: entries that were written down later count from when they happened, and a correction or a decision between two
 * copies holds for what it is about.
 * @param at instant by the activation's clock; before the declaration it is that of the declaration
 */
export function activationAt(state: ActivationState, at: string): ActivationState {
  const happened = (entry: LogEntry) => asItStands(state, entry).eventAt <= at;
  if (state.log.every((entry) => entry.eventAt <= at && happened(entry))) return state;
  const told = new Set<string>();
  const log = state.log.filter((entry) => {
    const isTold = entry.kind === 'declared' || happened(entry) || isAbout(entry, told);
    if (isTold) told.add(entry.id);
    return isTold;
  });
  return deriveActivation(log);
}

/** What puts an entry right belongs to it, whenever it was written. */
function isAbout(entry: LogEntry, told: ReadonlySet<string>): boolean {
  if (entry.kind === 'correction') return told.has(entry.body.corrects);
  return entry.kind === 'settled' && told.has(entry.body.keeps);
}
