interface StaffingCounts {
  normalCount: number | null;
  degradedCount: number | null;
  minimumCount: number;
}

/**
 * Whether the people needed do not rise as service falls: normal ≥ degraded ≥ minimum, as far as they are stated.
 * @returns the first pair that is the wrong way round.
 */
export function staffingContradiction(
  counts: StaffingCounts,
): 'minimumAboveDegraded' | 'minimumAboveNormal' | 'degradedAboveNormal' | null {
  const { normalCount, degradedCount, minimumCount } = counts;
  if (degradedCount !== null && minimumCount > degradedCount) return 'minimumAboveDegraded';
  if (normalCount !== null && minimumCount > normalCount) return 'minimumAboveNormal';
  if (normalCount !== null && degradedCount !== null && degradedCount > normalCount)
    return 'degradedAboveNormal';
  return null;
}
