import type { ActivationState } from '../activation/activation-state.ts';
import { correctionsOf, saidBy } from '../activation/log-filter.ts';
import type { DecisionFact } from './fact-data.ts';

/** Every decision in the words that hold now, with who made it and whether those words were corrected. */
export function decisionFacts(state: ActivationState): DecisionFact[] {
  return state.decisions.map(({ entryId, at, author, text, reason }) => {
    const entry = state.log.find(({ id }) => id === entryId);
    const last = entry && correctionsOf(state, entry).at(-1);
    return {
      ...{ at, text, reason },
      by: (entry && saidBy(entry)) || author,
      corrected: last?.kind === 'correction' ? { at: last.eventAt, reason: last.body.reason } : null,
    };
  });
}
