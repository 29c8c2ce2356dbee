import type { ActivationState } from '../activation/activation-state.ts';
import { asItStands } from '../activation/corrections.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import { correctionsOf, saidBy } from '../activation/log-filter.ts';
import type { DecisionFact } from './fact-data.ts';

/** Every decision as it stands, with who made it and whether it was corrected. */
export function decisionFacts(state: ActivationState): DecisionFact[] {
  return state.decisions.map(({ entryId, at, author, text, reason }) => {
    const entry = state.log.find(({ id }) => id === entryId);
    return {
      ...{ at, text, reason },
      by: (entry && saidBy(asItStands(state, entry))) || author,
      corrected: entry ? lastCorrection(state, entry) : null,
    };
  });
}

/** When, by whom and why an entry was last corrected; null where it was not. */
export function lastCorrection(state: ActivationState, entry: LogEntry): DecisionFact['corrected'] {
  const last = correctionsOf(state, entry).at(-1);
  if (last?.kind !== 'correction') return null;
  return { at: last.eventAt, by: last.author, reason: last.body.reason };
}
