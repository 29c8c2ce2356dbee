import { minutesPerDay } from '../time/duration.ts';

interface TierFields {
  tier: number | null;
  rtoMinutes: number | null;
  mtpdMinutes: number | null;
}

/**
 * Each tier with the longest time, in minutes, within which its functions must be back. Our own rule: no standard
 * prescribes tiers; a day, three days and a week are the steps that continuity plans of public services use most.
 */
export const tierLimits: readonly { tier: number; withinMinutes: number }[] = [
  { tier: 1, withinMinutes: minutesPerDay },
  { tier: 2, withinMinutes: 3 * minutesPerDay },
  { tier: 3, withinMinutes: 7 * minutesPerDay },
  { tier: 4, withinMinutes: Number.POSITIVE_INFINITY },
];

/**
 * The tier that follows from the recovery times: from the RTO, or from the MTPD where that is sooner or the only one.
 * @returns null when neither is stated.
 */
export function computedTier({
  rtoMinutes,
  mtpdMinutes,
}: Pick<TierFields, 'rtoMinutes' | 'mtpdMinutes'>): number | null {
  const stated = [rtoMinutes, mtpdMinutes].filter((m) => m !== null);
  if (stated.length === 0) return null;
  const soonest = Math.min(...stated);
  return tierLimits.find((limit) => soonest <= limit.withinMinutes)?.tier ?? null;
}

/** The tier that counts: the one that was chosen, else the one that follows from the recovery times. */
export function tierOf(fields: TierFields): number | null {
  return fields.tier ?? computedTier(fields);
}

/** Whether another tier was chosen than the one that follows: it then needs a reason. */
export function isTierOverridden(fields: TierFields): boolean {
  const computed = computedTier(fields);
  return fields.tier !== null && computed !== null && fields.tier !== computed;
}
