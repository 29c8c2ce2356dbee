import { daysAfter, type FreshFact, type FreshKind, reviewIntervalDays } from '../record/freshness.ts';
import type { Facts } from './plan-facts.ts';

/**
 * The day on which a fact was last known to be right, when that is longer ago than its review interval; else null. Where
 * nobody has confirmed it yet, the day on which it was written down counts.
 */
export function staleSince(
  facts: Facts,
  fact: FreshFact & { createdAt: string },
  kind: FreshKind,
): string | null {
  const on = fact.verifiedOn ?? fact.createdAt.slice(0, 10);
  const days = reviewIntervalDays(fact, kind, facts.organisation().reviewIntervals);
  return daysAfter(on, days) < facts.today ? on : null;
}

/** The stale ones among facts of a kind: how many, and the day on which the oldest was last known to be right. */
export function staleAmong(
  facts: Facts,
  list: readonly (FreshFact & { createdAt: string })[],
  kind: FreshKind,
): { count: number; oldest: string } | undefined {
  const days = list.flatMap((fact) => staleSince(facts, fact, kind) ?? []).sort();
  const [oldest] = days;
  return oldest === undefined ? undefined : { count: days.length, oldest };
}
