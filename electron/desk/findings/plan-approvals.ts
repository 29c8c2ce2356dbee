import { lastApprovals, planMoves } from '../../../db/queries/plan-moves.ts';
import { type Stored, storedRecords } from '../../../db/queries/stored.ts';
import type { Db } from '../../../db/writer.ts';
import type { ExtraFacts, FactChange, FactKind, PlanFacts } from '../../../domain/findings/plan-facts.ts';

import { planFactsHeld } from './plan-facts-held.ts';

/** Kinds of record of which no plan says anything. */
const unsaid: readonly FactKind[] = [
  ...(['personSkill', 'roleSkill', 'bargainingUnit', 'collectiveAgreement', 'bargainingRound'] as const),
  ...(['findingResponse', 'planApproval', 'checklistUse', 'changedDocument'] as const),
];

/** Whether a plan may say something else since a change. People are in a plan by the roles that they hold. */
export function mayMovePlans(facts: PlanFacts, { kind, id, record }: FactChange): boolean {
  if (kind === 'person') return facts.parts('roleAssignment', 'personId', id).length > 0;
  if (kind === 'contactMethod') {
    const personId: unknown = record && Reflect.get(record, 'personId');
    return typeof personId !== 'string' || facts.parts('roleAssignment', 'personId', personId).length > 0;
  }
  return !unsaid.includes(kind);
}

/** Holds how far each approved plan has moved from what was approved; worked out anew only when it may be otherwise. */
export class PlanApprovals {
  readonly #db: Db;
  #comparedAs = '';
  #moves = new Map<string, Pick<ExtraFacts['planApproval'], 'changeCount' | 'changed'>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Has all plans compared again at the next reading. */
  forget(): void {
    this.#comparedAs = '';
  }

  /** The last approval of each plan, and the plans as they stand: their steps are outside the audit trail of edits. */
  async read(
    facts: PlanFacts,
  ): Promise<{ approvals: ExtraFacts['planApproval'][]; plans: Stored<'plan'>[] }> {
    const [plans, approvals] = [await storedRecords(this.#db, 'plan'), await lastApprovals(this.#db)];
    const versions = new Map(approvals.map(({ id, version }) => [id, version]));
    const approved = plans.flatMap((plan) => {
      const version = versions.get(plan.id);
      return plan.status === 'approved' && version !== undefined ? [{ plan, version }] : [];
    });
    const as = `${facts.today} ${approved.map(({ plan, version }) => `${plan.id} ${version}`).join()}`;
    if (as !== this.#comparedAs) {
      const moves = await planMoves(this.#db, approved, (of) => planFactsHeld(this.#db, facts, of));
      this.#moves = new Map(moves.map(({ id, ...move }) => [id, move]));
      this.#comparedAs = as;
    }
    const still = { changeCount: 0, changed: [] };
    return {
      approvals: approvals.map((each) => {
        const { changeCount, changed } = this.#moves.get(each.id) ?? still;
        return { ...each, archivedAt: null, changeCount, changed: changed.filter((r) => isKnown(facts, r)) };
      }),
      plans,
    };
  }
}

/** What was deleted has no name to be shown by. */
function isKnown(facts: PlanFacts, { kind, id }: ExtraFacts['planApproval']['changed'][number]): boolean {
  return kind !== 'document' && kind !== 'scenario' && facts.named(kind, id) !== undefined;
}
