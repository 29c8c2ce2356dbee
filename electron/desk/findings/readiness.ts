import type { Finding } from '../../../domain/findings/finding.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { tierOf } from '../../../domain/functions/tier.ts';
import type { Output } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import { linkTo } from './finding-links.ts';
import { stateOf } from './finding-states.ts';

type Readiness = Output<typeof findingCalls, 'readiness.get'>;
type Trend = Output<typeof findingCalls, 'readiness.trend'>;
export type ReadinessCounts = Omit<Readiness, 'on' | 'unprotected' | 'staleFacts'>;

/** A function of which these are found has not been assessed: nothing can be said of its protection yet. */
const notAssessed: ReadonlySet<string> = new Set(['functionIncomplete', 'impactNotRated', 'noStrategy']);

/** Open critical findings by the function that they leave unprotected; 0 where it has not been assessed. */
function criticalByFunction(facts: PlanFacts, findings: readonly Finding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of findings) {
    if (stateOf(facts, finding).state === 'waived') continue;
    const weight = finding.severity === 'critical' ? 1 : 0;
    if (weight === 0 && !notAssessed.has(finding.ruleId)) continue;
    for (const id of weight === 0 ? [finding.subject.id] : finding.functionIds)
      found.set(id, (found.get(id) ?? 0) + weight);
  }
  return found;
}

/**
 * How ready the plan is. A finding that is waived counts as settled; one that somebody is mending does not protect a
 * function yet.
 */
export function readinessCounts(facts: PlanFacts, findings: readonly Finding[]): ReadinessCounts {
  const states = findings.map((finding) => ({ ...finding, ...stateOf(facts, finding) }));
  const open = states.filter(({ state }) => state !== 'waived');
  const count = (test: (each: (typeof states)[number]) => boolean) => states.filter(test).length;
  const unsettled = (test: (each: (typeof states)[number]) => boolean) => open.filter(test).length;
  const plans = facts.all('plan').filter(({ status }) => status !== 'retired');
  return {
    functions: facts.all('criticalFunction').length,
    tiers: tierCounts(facts, criticalByFunction(facts, findings)),
    critical: count(({ severity, state }) => state === 'open' && severity === 'critical'),
    major: count(({ severity, state }) => state === 'open' && severity === 'major'),
    minor: count(({ severity, state }) => state === 'open' && severity === 'minor'),
    tasks: count(({ state }) => state === 'task'),
    overdueTasks: count(({ overdue }) => overdue),
    waivers: count(({ state }) => state === 'waived'),
    lapsedWaivers: count(({ lapsed }) => lapsed),
    plans: plans.length,
    approvedPlans: plans.filter(({ status }) => status === 'approved').length,
    plansToReview: unsettled(({ ruleId }) => ruleId === 'planReviewOverdue'),
    plansChanged: unsettled(({ ruleId }) => ruleId === 'planChanged'),
  };
}

function tierCounts(facts: PlanFacts, critical: ReadonlyMap<string, number>): ReadinessCounts['tiers'] {
  const byTier = Map.groupBy(facts.all('criticalFunction'), tierOf);
  return [...byTier]
    .map(([tier, functions]) => ({
      tier,
      functions: functions.length,
      unprotected: functions.filter(({ id }) => critical.has(id)).length,
    }))
    .sort((a, b) => (a.tier ?? 9) - (b.tier ?? 9));
}

const last = Number.MAX_SAFE_INTEGER;

/** Functions with a critical finding that nobody has waived, or not assessed yet; the most urgent first. */
export function unprotectedFunctions(
  facts: PlanFacts,
  findings: readonly Finding[],
): Readiness['unprotected'] {
  const critical = criticalByFunction(facts, findings);
  return facts
    .all('criticalFunction')
    .flatMap((fn) => {
      const tier = tierOf(fn);
      const count = critical.get(fn.id);
      if (count === undefined) return [];
      const rto = fn.rtoMinutes ?? last;
      return [
        { rto, row: { ...linkTo(facts, { kind: 'criticalFunction', id: fn.id }), tier, critical: count } },
      ];
    })
    .sort(
      (a, b) =>
        (a.row.tier ?? last) - (b.row.tier ?? last) || a.rto - b.rto || a.row.code.localeCompare(b.row.code),
    )
    .map(({ row }) => row);
}

/** The last day of each quarter that was kept, the oldest first. */
export function byQuarter(days: readonly { on: string; counts: string }[]): Trend {
  const last = new Map<string, Trend[number]>();
  for (const { on, counts } of days) {
    const quarter = quarterOf(on);
    last.set(quarter, { on, quarter, ...JSON.parse(counts) });
  }
  return [...last.values()];
}

/** '2026-11-22' → '2026-Q4': quarters of the calendar. */
function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
