import { planningHorizonOf, strategyProblems } from '../../functions/strategy-check.ts';
import { minutesPerDay } from '../../time/duration.ts';
import { minutesValue, percentValue } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

type Strategy = FactOf<'strategy'>;

/** Nothing says how the function goes on when what it needs is lost (ISO 22301, 8.3). */
export const noStrategy = rule('noStrategy', 'criticalFunction', (facts, fn) =>
  facts.count('strategy', 'functionId', fn.id) === 0
    ? { details: {}, mend: onPart('strategy', null) }
    : undefined,
);

/** Strategies that may take over from one: of its function, for the same scenario or for any. */
function othersFor(facts: Facts, { id, functionId, scenario }: Strategy): Strategy[] {
  return facts
    .parts('strategy', 'functionId', functionId)
    .filter((s) => s.id !== id && (s.scenario === scenario || s.scenario === 'any'));
}

const endOf = ({ readyMinutes, lastsMinutes }: Strategy) =>
  lastsMinutes === null ? Number.POSITIVE_INFINITY : (readyMinutes ?? 0) + lastsMinutes;

/** Ends before the disruption that is planned for, and no other strategy is ready by then and lasts longer. */
export const strategyTooShort = rule('strategyTooShort', 'strategy', (facts, strategy): Found | undefined => {
  const fn = facts.get('criticalFunction', strategy.functionId);
  const planningHorizonDays = planningHorizonOf(strategy.scenario, facts.organisation());
  const problems = fn && strategyProblems(strategy, { ...fn, planningHorizonDays });
  if (!problems?.includes('endsBeforeHorizon')) return undefined;
  const end = endOf(strategy);
  if (othersFor(facts, strategy).some((s) => (s.readyMinutes ?? 0) <= end && endOf(s) > end))
    return undefined;
  return ofFunction(strategy, 'lastsMinutes', {
    lasts: minutesValue(end),
    horizon: minutesValue(planningHorizonDays * minutesPerDay),
  });
});

/** In place only after the RTO, and no other strategy bridges the time until then. */
export const strategyTooLate = rule('strategyTooLate', 'strategy', (facts, strategy): Found | undefined => {
  const fn = facts.get('criticalFunction', strategy.functionId);
  if (!fn || fn.rtoMinutes === null || strategy.readyMinutes === null) return undefined;
  const { readyMinutes, functionId } = strategy;
  const rto = fn.rtoMinutes;
  if (readyMinutes <= rto) return undefined;
  const bridged = othersFor(facts, strategy).some(
    (s) => (s.readyMinutes ?? 0) <= rto && endOf(s) >= readyMinutes,
  );
  if (bridged) return undefined;
  return {
    ...ofFunction(strategy, 'readyMinutes', { ready: minutesValue(readyMinutes), rto: minutesValue(rto) }),
    functionIds: [functionId],
  };
});

/** Gives less than the minimum service (MBCO). */
export const strategyBelowMinimum = rule('strategyBelowMinimum', 'strategy', (facts, strategy) => {
  const fn = facts.get('criticalFunction', strategy.functionId);
  const { capacityPercent: gives } = strategy;
  if (!fn || fn.mbcoPercent === null || gives === null || gives >= fn.mbcoPercent) return undefined;
  return ofFunction(strategy, 'capacityPercent', {
    gives: percentValue(gives),
    minimum: percentValue(fn.mbcoPercent),
  });
});

function ofFunction(strategy: Strategy, field: string, details: Found['details']): Found {
  return {
    subject: { kind: 'criticalFunction', id: strategy.functionId },
    details: {
      strategy: { type: 'bilingual', nameEn: strategy.textEn, nameFr: strategy.textFr || strategy.textEn },
      ...details,
    },
    mend: onPart('strategy', strategy.id, field),
  };
}
