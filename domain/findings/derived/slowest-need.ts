import type { FindingRef } from '../finding.ts';
import { capabilityOf, type TargetKind, targetOf } from '../needs.ts';
import type { Facts, Table } from '../plan-facts.ts';

/** What a function waits for the longest, and the way to it through other functions. */
export interface SlowestNeed {
  minutes: number;
  /** The first is what the function itself needs, the last what is slow. */
  path: FindingRef[];
}

interface Edge {
  functionId: string;
  /** Minutes that a way around bridges. */
  bridges: number;
}

interface Base {
  kind: TargetKind;
  id: string;
  minutes: number;
}

/**
 * For every function the longest time after which something that it needs, directly or through other functions, can
 * really be back. A need is bridged, and holds nothing up, when the way around it lasts as long as that takes. Our own
 * rule: the slowest thing decides, so values go up the chain from the slowest on, by the fewest steps; functions that
 * need each other get the same value and no endless chain.
 */
export const slowestNeeds: Table<SlowestNeed> = {
  kinds: ['criticalFunction', 'dependency', 'application', 'supplier', 'equipment', 'vitalRecord', 'site'],
  compute: (facts) => {
    const { edges, bases } = network(facts);
    const rtoOf = new Map(facts.all('criticalFunction').map((f) => [f.id, f.rtoMinutes]));
    const found = new Map<string, SlowestNeed>();
    bases.sort((a, b) => b.minutes - a.minutes || compare(a.id, b.id));
    for (let at = 0; at < bases.length; ) {
      const minutes = bases[at]?.minutes ?? 0;
      const wave: { ref: FindingRef; path: FindingRef[] }[] = [];
      for (; bases[at]?.minutes === minutes; at += 1) {
        const base = bases[at];
        if (base) wave.push({ ref: { kind: base.kind, id: base.id }, path: [] });
      }
      for (const { ref, path } of wave) {
        for (const { functionId, bridges } of edges.get(ref.id) ?? []) {
          if (bridges >= minutes || found.has(functionId)) continue;
          const way = [ref, ...path];
          found.set(functionId, { minutes, path: way });
          // A function that is slower by itself has been told to its own dependents already.
          if ((rtoOf.get(functionId) ?? 0) < minutes)
            wave.push({ ref: { kind: 'criticalFunction', id: functionId }, path: way });
        }
      }
    }
    return found;
  },
  same: (a, b) =>
    a.minutes === b.minutes &&
    a.path.length === b.path.length &&
    a.path.every((p, i) => p.id === b.path[i]?.id),
};

function network(facts: Facts): { edges: Map<string, Edge[]>; bases: Base[] } {
  const edges = new Map<string, Edge[]>();
  const bases = new Map<string, Base>();
  for (const need of facts.all('dependency')) {
    const target = targetOf(facts, need);
    if (!target || !facts.get('criticalFunction', need.functionId)) continue;
    const edge = { functionId: need.functionId, bridges: need.workaroundLastsMinutes ?? 0 };
    const known = edges.get(target.id);
    if (known) known.push(edge);
    else {
      edges.set(target.id, [edge]);
      const minutes = capabilityOf(facts, target);
      if (minutes !== null && minutes > 0) bases.set(target.id, { ...target, minutes });
    }
  }
  for (const list of edges.values()) list.sort((a, b) => compare(a.functionId, b.functionId));
  return { edges, bases: [...bases.values()] };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
