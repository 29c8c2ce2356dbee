import type { Organisation } from '../organisation/schema.ts';
import { minutesPerDay } from '../time/duration.ts';
import type { Strategy } from './schema.ts';

/** What may be wrong with a strategy for its function. */
type StrategyProblem = 'startsAfterRto' | 'endsBeforeHorizon' | 'belowMinimum';

interface StrategyTimes {
  readyMinutes: number | null;
  lastsMinutes: number | null;
  capacityPercent: number | null;
}

interface Target {
  rtoMinutes: number | null;
  /** The least share of normal service. */
  mbcoPercent: number | null;
  /** Days that a plan must last. */
  planningHorizonDays: number;
}

/** Days that a plan must last in a scenario: its own where the organisation states one, else the organisation's. */
export function planningHorizonOf(
  scenario: Strategy['scenario'],
  { planningHorizonDays, scenarioHorizons }: Pick<Organisation, 'planningHorizonDays' | 'scenarioHorizons'>,
): number {
  return scenarioHorizons[scenario] ?? planningHorizonDays;
}

/**
 * What a strategy does not do for its function: it is in place after the RTO, it ends before the disruption that is
 * planned for (counted from the stop: time to put in place + how long it lasts), or it gives less than the minimum
 * service (MBCO). What is not stated is not judged. Source: ISO 22301, 8.3.2 – strategies meet the RTO and the
 * minimum service for as long as it takes.
 */
export function strategyProblems(strategy: StrategyTimes, target: Target): StrategyProblem[] {
  const { readyMinutes, lastsMinutes, capacityPercent } = strategy;
  const { rtoMinutes, mbcoPercent, planningHorizonDays } = target;
  const endsAt = lastsMinutes === null ? null : (readyMinutes ?? 0) + lastsMinutes;
  const problems: StrategyProblem[] = [];
  if (readyMinutes !== null && rtoMinutes !== null && readyMinutes > rtoMinutes)
    problems.push('startsAfterRto');
  if (endsAt !== null && endsAt < planningHorizonDays * minutesPerDay) problems.push('endsBeforeHorizon');
  if (capacityPercent !== null && mbcoPercent !== null && capacityPercent < mbcoPercent)
    problems.push('belowMinimum');
  return problems;
}
