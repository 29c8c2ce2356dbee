import type { Effect } from './effect.ts';
import type { Cause, FunctionOutcome, StrategyUse } from './outcome.ts';
import type { FunctionFacts, StrategyFacts } from './plan-facts.ts';
import { before, type Stretch, union, without } from './stretches.ts';

/** When a function is stopped and when it is degraded, and what it uses to go on. */
export interface FunctionTimes {
  stopped: Stretch[];
  degraded: Stretch[];
  causes: Cause[];
  strategies: StrategyUse[];
}

/** Strategies that can be counted on: it is said when they are in place, and they give at least the minimum service. */
export function usableStrategies(
  { mbcoPercent }: FunctionFacts,
  strategies: readonly StrategyFacts[],
): StrategyFacts[] {
  return strategies.filter(
    (s) =>
      s.readyMinutes !== null &&
      (s.capacityPercent === null || mbcoPercent === null || s.capacityPercent >= mbcoPercent),
  );
}

interface Window {
  strategy: StrategyFacts;
  window: Stretch;
}

/** When a function is stopped, its strategies reckoned with (rule 9 of take-away.ts). */
export function stoppedTimes(
  effects: readonly Pick<Effect, 'parts'>[],
  strategies: readonly StrategyFacts[],
  horizon: number,
): Stretch[] {
  if (strategies.length === 0)
    return before(horizon, union(...effects.flatMap(({ parts }) => parts.map((p) => p.stops))));
  const windows = strategies.flatMap((strategy) => windowOf(strategy, effects, horizon));
  return union(...effects.map((effect) => uncovered(effect, windows, horizon)));
}

/** Puts what the causes do, and what the strategies mend, into the times of one function. */
export function functionTimes(
  effects: readonly Effect[],
  strategies: readonly StrategyFacts[],
  horizon: number,
): FunctionTimes {
  const windows = strategies.flatMap((strategy) => windowOf(strategy, effects, horizon));
  const stops = effects.map((effect) => uncovered(effect, windows, horizon));
  const stopped = union(...stops);
  const touched = union(
    ...effects.flatMap(({ parts, degraded }) => [degraded, ...parts.map((p) => p.stops)]),
  );
  return {
    stopped,
    degraded: without(before(horizon, touched), stopped),
    causes: effects
      .map(({ cause }, n) => ({ ...cause, stopsAt: stops[n]?.[0]?.from ?? null }))
      .sort(firstCause),
    strategies: windows
      .map(({ strategy: { id, textEn, textFr }, window }) => ({ strategyId: id, textEn, textFr, ...window }))
      .sort((a, b) => a.from - b.from || (a.strategyId < b.strategyId ? -1 : 1)),
  };
}

/** What is left of the stops of a cause while no strategy that answers it is in place. */
function uncovered({ parts }: Pick<Effect, 'parts'>, windows: readonly Window[], horizon: number): Stretch[] {
  const left = parts.map(({ stops, scenarios }) => {
    const mending = windows.filter((w) => answers(w.strategy, scenarios));
    const within = before(horizon, stops);
    return mending.length === 0 ? within : without(within, union(mending.map((w) => w.window)));
  });
  return union(...left);
}

function answers({ scenario }: StrategyFacts, scenarios: Effect['parts'][number]['scenarios']): boolean {
  return scenarios.includes(scenario);
}

function windowOf(
  strategy: StrategyFacts,
  effects: readonly Pick<Effect, 'parts'>[],
  horizon: number,
): Window[] {
  let first = Infinity;
  for (const { parts } of effects) {
    for (const { stops, scenarios } of parts)
      if (answers(strategy, scenarios)) first = Math.min(first, stops[0]?.from ?? Infinity);
  }
  const from = Math.max(first, strategy.readyMinutes ?? Infinity);
  if (from >= horizon) return [];
  return [{ strategy, window: { from, to: Math.min(horizon, from + (strategy.lastsMinutes ?? Infinity)) } }];
}

/** What stops the function first stands first; other functions stand last among those that do so at the same minute. */
function firstCause(a: Cause, b: Cause): number {
  return (
    (a.stopsAt ?? Infinity) - (b.stopsAt ?? Infinity) ||
    Number(isFunction(a)) - Number(isFunction(b)) ||
    (idOf(a) < idOf(b) ? -1 : 1)
  );
}

function isFunction(cause: Cause): boolean {
  return cause.kind === 'dependency' && cause.targetKind === 'function';
}

function idOf(cause: Cause): string {
  return cause.kind === 'dependency' ? cause.dependencyId : cause.requirementId;
}

/** The outcome of a function from its times. */
export function outcomeOf(
  { id, tier, rtoMinutes, mtpdMinutes }: FunctionFacts,
  { stopped, degraded, causes, strategies }: FunctionTimes,
  horizon: number,
): FunctionOutcome {
  return {
    functionId: id,
    tier,
    rtoMinutes,
    mtpdMinutes,
    states: statesOf(stopped, degraded, horizon),
    degradedAt: degraded[0]?.from ?? null,
    stopsAt: stopped[0]?.from ?? null,
    passesRtoAt: passedAt(stopped, rtoMinutes),
    passesMtpdAt: passedAt(stopped, mtpdMinutes),
    causes,
    strategies,
  };
}

function statesOf(
  stopped: readonly Stretch[],
  degraded: readonly Stretch[],
  horizon: number,
): FunctionOutcome['states'] {
  const other = union(stopped, degraded);
  const normal = without([{ from: 0, to: horizon }], other);
  return [
    ...stopped.map((s) => ({ ...s, state: 'stopped' as const })),
    ...degraded.map((s) => ({ ...s, state: 'degraded' as const })),
    ...normal.map((s) => ({ ...s, state: 'normal' as const })),
  ].sort((a, b) => a.from - b.from);
}

/** A function that is back in exactly its time has met it. */
function passedAt(stopped: readonly Stretch[], within: number | null): number | null {
  if (within === null) return null;
  const late = stopped.find(({ from, to }) => to - from > within);
  return late ? late.from + within : null;
}
