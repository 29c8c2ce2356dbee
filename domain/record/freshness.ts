import type { ReviewIntervals } from '../organisation/schema.ts';

/** The kinds of record that go stale: each carries who confirmed it last, and when. */
export const freshKinds = [
  'contactMethod',
  'roleAssignment',
  'criticalFunction',
  'application',
  'supplier',
  'equipment',
  'vitalRecord',
  'site',
  'collectiveAgreement',
] as const satisfies readonly (keyof ReviewIntervals)[];

export type FreshKind = (typeof freshKinds)[number];

/** What a fact says of its own freshness. */
export interface FreshFact {
  verifiedOn: string | null;
  /** Days; null: the organisation's interval for its kind. */
  reviewEveryDays: number | null;
}

/** never: nobody has confirmed it yet; overdue: the day by which it was to be confirmed again is past. */
export type Freshness = 'never' | 'overdue' | 'fresh';

const dayMs = 86_400_000;

/** The calendar date so many days after another (before it when negative). Both are YYYY-MM-DD. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days within which a fact is to be confirmed again: its own, else those of the organisation for its kind. */
export function reviewIntervalDays(
  fact: Pick<FreshFact, 'reviewEveryDays'>,
  kind: FreshKind,
  intervals: ReviewIntervals,
): number {
  return fact.reviewEveryDays ?? intervals[kind];
}

/**
 * The last day on which a fact still counts as confirmed, YYYY-MM-DD: it is due for review by then.
 * @returns null when nobody has confirmed it yet, so that it is due at once.
 */
export function dueForReview(fact: FreshFact, kind: FreshKind, intervals: ReviewIntervals): string | null {
  return fact.verifiedOn === null
    ? null
    : daysAfter(fact.verifiedOn, reviewIntervalDays(fact, kind, intervals));
}

/** How fresh a fact is on a day (YYYY-MM-DD, in the organisation's time zone). On the day it is due it is still fresh. */
export function freshnessOn(
  today: string,
  fact: FreshFact,
  kind: FreshKind,
  intervals: ReviewIntervals,
): Freshness {
  const due = dueForReview(fact, kind, intervals);
  if (due === null) return 'never';
  return due < today ? 'overdue' : 'fresh';
}
