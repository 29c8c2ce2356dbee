import type { FindingRef } from '../finding.ts';
import { capabilityOf } from '../needs.ts';
import type { Table } from '../plan-facts.ts';
import { type NeedNetwork, needNetwork, networkIn } from './need-network.ts';

/** What a function waits for the longest, and the way to it through other functions. */
export interface SlowestNeed {
  minutes: number;
  /** The first is what the function itself needs, the last what is slow. */
  path: FindingRef[];
}

const recovery = ['rtoMinutes'] as const;

/**
 * For every function the longest time after which something that it needs, directly or through other functions, can
 * really be back. A need is bridged, and holds nothing up, when the way around it lasts as long as that takes. Our own
 * rule: the slowest thing decides, so values go up the chain from the slowest on, by the fewest steps; functions that
 * need each other get the same value and no endless chain.
 */
export const slowestNeeds: Table<SlowestNeed> = {
  reads: {
    ...needNetwork.reads,
    criticalFunction: recovery,
    application: recovery,
    supplier: recovery,
    equipment: recovery,
    vitalRecord: recovery,
    site: ['alternateReadyMinutes'],
  },
  compute: (facts) => {
    const network = networkIn(facts);
    const capability = network.targets.map(({ ref }) => capabilityOf(facts, ref) ?? 0);
    return new Map(
      spread(network, capability).flatMap((slowest, fn) => {
        const id = network.functionIds[fn];
        return slowest && id !== undefined ? [[id, slowest]] : [];
      }),
    );
  },
  same: (a, b) =>
    a.minutes === b.minutes &&
    a.path.length === b.path.length &&
    a.path.every((p, i) => p.id === b.path[i]?.id),
};

/** What is to be told to those who need a target: how slow it is, and what of. */
interface News {
  target: number;
  path: FindingRef[];
}

/** By the place of a function: what reaches it first, when the slowest targets tell first. */
function spread(
  { functionIds, targets, targetOfFunction }: NeedNetwork,
  capability: readonly number[],
): (SlowestNeed | undefined)[] {
  const found: (SlowestNeed | undefined)[] = Array.from({ length: functionIds.length });
  const bySlowness = Map.groupBy(capability.keys(), (target) => capability[target] ?? 0);
  for (const [minutes, places] of [...bySlowness].sort(([a], [b]) => b - a)) {
    if (minutes === 0) continue;
    const wave: News[] = places.map((target) => ({ target, path: [] }));
    for (const { target, path } of wave) {
      const needed = targets[target];
      if (!needed) continue;
      let way: FindingRef[] | undefined;
      for (const { fn, bridges } of needed.neededBy) {
        if (found[fn] || bridges >= minutes) continue;
        way ??= [needed.ref, ...path];
        found[fn] = { minutes, path: way };
        const own = targetOfFunction[fn];
        // A function that is as slow by itself has told its own dependents already.
        if (own !== undefined && (capability[own] ?? 0) < minutes) wave.push({ target: own, path: way });
      }
    }
  }
  return found;
}
