import type { Inline } from './blocks.ts';
import type { DecisionFact } from './fact-data.ts';
import { type FactTeller, tableTime } from './fact-words.ts';

/** Shares of the width of when, what, why and by whom. */
export const decisionWidths = [18, 34, 28, 20] as const;

/** Decisions as the rows of a table: when, what and whether it was corrected, why, and by whom. */
export function decisionRows(decisions: readonly DecisionFact[], teller: FactTeller): Inline[][] {
  return decisions.map((each) => [
    tableTime(each.at, teller),
    decisionWords(each, teller),
    each.reason,
    each.by,
  ]);
}

function decisionWords({ text, corrected }: DecisionFact, teller: FactTeller): string {
  if (corrected === null) return text;
  const at = tableTime(corrected.at, teller);
  const { by, reason } = corrected;
  return `${text} ${teller.translate('review:correctedBy', { at, by, reason })}`;
}
