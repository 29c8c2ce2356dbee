/** Impact over time in one category: a severity holds from its time on, until the next point. */
export interface ImpactPoint {
  atMinutes: number;
  /** 0 (none) to 4. */
  severity: number;
  justificationEn: string;
  justificationFr: string;
}

export interface ImpactCurve {
  /** A key of the organisation's impact categories. */
  category: string;
  points: readonly ImpactPoint[];
}

/** The points in the order of time. */
export function inOrder<P extends { atMinutes: number }>(points: readonly P[]): P[] {
  return [...points].sort((a, b) => a.atMinutes - b.atMinutes);
}

/**
 * The curve with one point set, or taken away (`severity` null); in the order of time. The justification that a time
 * has stays unless another is given, in each language.
 */
export function withPoint(
  points: readonly ImpactPoint[],
  change: {
    atMinutes: number;
    severity: number | null;
    justificationEn?: string | undefined;
    justificationFr?: string | undefined;
  },
): ImpactPoint[] {
  const { atMinutes, severity } = change;
  const others = points.filter((p) => p.atMinutes !== atMinutes);
  if (severity === null) return inOrder(others);
  const before = points.find((p) => p.atMinutes === atMinutes);
  const justificationEn = change.justificationEn ?? before?.justificationEn ?? '';
  const justificationFr = change.justificationFr ?? before?.justificationFr ?? '';
  return inOrder([...others, { atMinutes, severity, justificationEn, justificationFr }]);
}

/** The severity that holds at a time after the stop; null before the first point. */
export function severityAt(points: readonly ImpactPoint[], atMinutes: number): number | null {
  return inOrder(points).findLast((p) => p.atMinutes <= atMinutes)?.severity ?? null;
}

/**
 * The times at which the harm is rated lower than it was before. A stop that goes on rarely does less harm: this is
 * pointed out, and not forbidden.
 */
export function fallsOf(points: readonly ImpactPoint[]): number[] {
  let highest = 0;
  const falls: number[] = [];
  for (const { atMinutes, severity } of inOrder(points)) {
    if (severity < highest) falls.push(atMinutes);
    highest = Math.max(highest, severity);
  }
  return falls;
}

/** The columns of the chart: the organisation's times, and those at which something is rated beside them; rising. */
export function ratedTimes(impactTimes: readonly number[], curves: readonly ImpactCurve[]): number[] {
  const times = new Set([...impactTimes, ...curves.flatMap((c) => c.points.map((p) => p.atMinutes))]);
  return [...times].sort((a, b) => a - b);
}
