import { useRef, useState } from 'react';
import { type ImpactCurve, withPoint } from '../../../../domain/functions/impact-curve.ts';
import { call, type DeskOutput } from '../../../desk.ts';
import { keepWindowFor } from '../../../ui/pending-work.ts';

type Ratings = DeskOutput<'functions.get'>['ratings'];

/** One point as it is drawn. */
interface DrawnPoint {
  category: string;
  atMinutes: number;
  severity: number | null;
  justificationEn?: string;
  justificationFr?: string;
}

/**
 * The impact of a function as it is drawn: each point shows at once and is stored. When that fails, what is stored
 * comes back, and `rate` throws CallFailed.
 */
export function useImpact(functionId: string, ratings: Ratings) {
  const [drawn, setDrawn] = useState<{ over: Ratings; curves: ImpactCurve[] } | null>(null);
  const [busy, setBusy] = useState(0);
  const curves: readonly ImpactCurve[] =
    drawn !== null && (busy > 0 || drawn.over === ratings) ? drawn.curves : ratings;
  const latest = useRef({ ratings, curves, busy });
  latest.current = { ratings, curves, busy };

  async function rate(point: DrawnPoint): Promise<void> {
    const next = drawnOver(latest.current.curves, point);
    latest.current.curves = next;
    setDrawn({ over: ratings, curves: next });
    setBusy((n) => n + 1);
    try {
      await keepWindowFor(call('functions.rate', { functionId, ...point }));
      setDrawn((now) => now && { ...now, over: latest.current.ratings });
    } catch (error) {
      setDrawn(null);
      throw error;
    } finally {
      setBusy((n) => n - 1);
    }
  }
  return { curves, rate };
}

function drawnOver(curves: readonly ImpactCurve[], { category, ...point }: DrawnPoint): ImpactCurve[] {
  const curve = curves.find((c) => c.category === category);
  const points = withPoint(curve?.points ?? [], point);
  const next = { category, points };
  return curve ? curves.map((c) => (c === curve ? next : c)) : [...curves, next];
}
