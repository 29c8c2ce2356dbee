import type { Finding } from '../../../domain/findings/finding.ts';
import type { FactOf, PlanFacts } from '../../../domain/findings/plan-facts.ts';

export interface FindingState {
  state: 'open' | 'task' | 'waived';
  /** A task that is past its day: its finding stays a task. */
  overdue: boolean;
  /** A waiver that is past its day: its finding is open again. */
  lapsed: boolean;
  response: FactOf<'findingResponse'> | null;
}

type Responses = ReadonlyMap<string, FactOf<'findingResponse'>>;

/** By the list that they were read from, which is another one as soon as an answer changes. */
const byKey = new WeakMap<readonly FactOf<'findingResponse'>[], Responses>();

function responsesIn(facts: PlanFacts): Responses {
  const list = facts.all('findingResponse');
  const known = byKey.get(list) ?? new Map(list.map((response) => [response.findingKey, response]));
  byKey.set(list, known);
  return known;
}

/** What was decided about a finding, today. On its last day a waiver still holds, and a task is not yet overdue. */
export function stateOf(facts: PlanFacts, { key }: Pick<Finding, 'key'>): FindingState {
  const response = responsesIn(facts).get(key) ?? null;
  if (!response) return { state: 'open', overdue: false, lapsed: false, response };
  if (response.response === 'task') {
    const overdue = response.dueOn !== null && response.dueOn < facts.today;
    return { state: 'task', overdue, lapsed: false, response };
  }
  const lapsed = response.until === null || response.until < facts.today;
  return { state: lapsed ? 'open' : 'waived', overdue: false, lapsed, response };
}
