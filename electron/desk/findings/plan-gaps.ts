import type { BookSource } from '../../../domain/documents/plan-book/book.ts';
import type { FindingBoard } from '../../../domain/findings/finding-board.ts';
import type { PlanContent } from '../../../domain/plans/content-schema.ts';
import { linkTo, toldDetails } from './finding-links.ts';
import { stateOf } from './finding-states.ts';

/** What is found about the functions that a plan's content has, and about the plan itself, as the facts stand today. */
export function planGaps(board: FindingBoard, { plan, functions }: PlanContent): BookSource['gaps'] {
  const { facts } = board;
  const scope = new Set(functions.map(({ id }) => id));
  const gaps = board.findings().flatMap((finding) => {
    const { subject, functionIds, ruleId, severity, variant, details } = finding;
    const isOfPlan =
      subject.kind === 'plan' ? subject.id === plan.id : functionIds.some((id) => scope.has(id));
    if (!isOfPlan) return [];
    const { state, response, overdue, lapsed } = stateOf(facts, finding);
    const role = response?.ownerRoleId ?? null;
    const ownerRole = role === null ? null : linkTo(facts, { kind: 'role', id: role });
    return [
      {
        ...{ ruleId, severity, variant, state },
        subject: linkTo(facts, subject),
        details: toldDetails(facts, details),
        response: response && { ...response, ownerRole, overdue, lapsed },
      },
    ];
  });
  return { on: facts.today, gaps };
}
