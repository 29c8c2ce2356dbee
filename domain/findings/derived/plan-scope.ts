import { functionsInScope } from '../../plans/plan-scope.ts';
import type { Derived, FactOf, Facts } from '../plan-facts.ts';

/** Ids of the functions that a plan is about, in order. */
function scopeOf(facts: Facts, plan: FactOf<'plan'>): string[] {
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
