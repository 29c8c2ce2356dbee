import { dateValue, minutesValue } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

type Measured = FactOf<'recoveryMeasurement'>;

/** What was measured last says how things stand, whether in an exercise or in earnest: a better time puts an older one right. */
function lastMeasured(facts: Facts, functionId: string): Measured | undefined {
  return [...facts.parts('recoveryMeasurement', 'functionId', functionId)]
    .toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn) || a.createdAt.localeCompare(b.createdAt))
    .at(-1);
}

function slower({ rtaMinutes, measuredOn, mode }: Measured, promised: number, field: string): Found {
  return {
    ...(mode === 'exercise' && { variant: 'exercise' }),
    details: {
      measured: minutesValue(rtaMinutes),
      on: dateValue(measuredOn),
      promised: minutesValue(promised),
    },
    mend: { field },
  };
}

/**
 * The last recovery that was measured took longer than the function promises today, within what can be borne
 * (ISO 22301, 8.5 and 9.1: what exercises show is acted on).
 */
export const recoverySlower = rule('recoverySlower', 'criticalFunction', (facts, fn): Found | undefined => {
  const last = lastMeasured(facts, fn.id);
  const { rtoMinutes, mtpdMinutes } = fn;
  if (!last || rtoMinutes === null || last.rtaMinutes <= rtoMinutes) return undefined;
  if (mtpdMinutes !== null && last.rtaMinutes > mtpdMinutes) return undefined;
  return slower(last, rtoMinutes, 'rtoMinutes');
});

/** The last recovery that was measured took longer than can be borne at all. */
export const recoveryPastMtpd = rule(
  'recoveryPastMtpd',
  'criticalFunction',
  (facts, fn): Found | undefined => {
    const last = lastMeasured(facts, fn.id);
    const { mtpdMinutes } = fn;
    if (!last || mtpdMinutes === null || last.rtaMinutes <= mtpdMinutes) return undefined;
    return slower(last, mtpdMinutes, 'mtpdMinutes');
  },
);
