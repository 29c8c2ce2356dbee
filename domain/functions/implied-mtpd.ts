import type { ImpactCurve } from './impact-curve.ts';

/** What of the organisation the rule needs. */
interface ImpactScale {
  impactCategories: readonly { key: string }[];
  /** The severity from which an impact is intolerable, 1–4. */
  intolerableSeverity: number;
}

export interface ImpliedMtpd {
  minutes: number;
  /** The categories that become intolerable at that time, in the organisation's order. */
  categories: string[];
}

/**
 * The MTPD that impact ratings imply: the earliest time, by duration and never by the order in which times are listed,
 * at which any category that the organisation uses becomes intolerable (ISO/TS 22317, 5.4.3).
 * @returns null when none becomes intolerable within the times that are rated.
 */
export function impliedMtpd(curves: readonly ImpactCurve[], scale: ImpactScale): ImpliedMtpd | null {
  const order = scale.impactCategories.map((c) => c.key);
  const reached = curves
    .filter((c) => order.includes(c.category))
    .flatMap(({ category, points }) => {
      const times = points.filter((p) => p.severity >= scale.intolerableSeverity).map((p) => p.atMinutes);
      return times.length > 0 ? [{ category, minutes: Math.min(...times) }] : [];
    });
  if (reached.length === 0) return null;
  const minutes = Math.min(...reached.map((r) => r.minutes));
  const categories = new Set(reached.filter((r) => r.minutes === minutes).map((r) => r.category));
  return { minutes, categories: order.filter((key) => categories.has(key)) };
}

/** What a recovery target says against the ratings. */
type AgainstImpact = 'agrees' | 'sooner' | 'later' | 'notStated' | 'notRated';

/**
 * A stated MTPD beside the one that the ratings imply, in minutes. `later` contradicts the ratings; `sooner` is
 * stricter than they ask for.
 */
export function mtpdAgainstImpact(stated: number | null, implied: number | null): AgainstImpact {
  if (implied === null) return 'notRated';
  if (stated === null) return 'notStated';
  if (stated === implied) return 'agrees';
  return stated < implied ? 'sooner' : 'later';
}
