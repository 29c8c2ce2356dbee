import { functionsInScope } from '../../plans/plan-scope.ts';
import type { Derived, FactOf, Facts } from '../plan-facts.ts';

/** Ids of the functions that a plan is about, in order. */
export function scopeOf(facts: Facts, plan: FactOf<'plan'>): string[] {
  return functionsInScope(plan, facts.all('orgUnit'), facts.all('criticalFunction')).map(({ id }) => id);
}

/** Functions that stand in some plan that is not retired, and whether there is such a plan; there is one such list. */
export const plannedFunctions: Derived<{ plans: number; functionIds: ReadonlySet<string> }> = {
  compute: (facts) => {
    const plans = facts.all('plan').filter(({ status }) => status !== 'retired');
    return { plans: plans.length, functionIds: new Set(plans.flatMap((plan) => scopeOf(facts, plan))) };
  },
  same: (a, b) =>
    a.plans === b.plans &&
    a.functionIds.size === b.functionIds.size &&
    [...a.functionIds].every((id) => b.functionIds.has(id)),
};

const functionParts = ['impactRating', 'strategy', 'staffingRequirement', 'dependency'] as const;

/** The instant at which a function or something that belongs to it was last changed; '' when it is not there. */
export const functionTouchedAt: Derived<string> = {
  compute: (facts, id) => {
    const own = facts.get('criticalFunction', id)?.updatedAt ?? '';
    let last = own;
    for (const kind of functionParts)
      for (const { updatedAt } of facts.parts(kind, 'functionId', id)) if (updatedAt > last) last = updatedAt;
    return own === '' ? '' : last;
  },
  same: (a, b) => a === b,
};
