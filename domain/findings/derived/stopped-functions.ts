import { hasWayAround, targetOf } from '../needs.ts';
import type { Facts, Table } from '../plan-facts.ts';
import { functionGraph, mutualGroups } from './function-graph.ts';

/**
 * By the id of a resource or role: the functions that stop without it, directly and because they need one that stops;
 * those with a way around go on. What an application without an alternate stops, its supplier stops too.
 */
export const stoppedFunctions: Table<string[]> = {
  kinds: [
    'criticalFunction',
    'dependency',
    'application',
    'supplier',
    'equipment',
    'vitalRecord',
    'site',
    'role',
  ],
  compute: (facts) => {
    const { ids, stoppedBy } = stoppedByFunctions(facts);
    const bits = new Map<string, Uint32Array>();
    const add = (id: string, more: Uint32Array | undefined) => {
      if (more) bits.set(id, merge(bits.get(id) ?? new Uint32Array(more.length), more));
    };
    for (const need of facts.all('dependency')) {
      if (need.targetKind === 'function' || hasWayAround(need)) continue;
      const target = targetOf(facts, need);
      if (target) add(target.id, stoppedBy.get(need.functionId));
    }
    for (const application of facts.all('application')) {
      const { id, supplierId, alternateApplicationId } = application;
      if (supplierId !== null && alternateApplicationId === null) add(supplierId, bits.get(id));
    }
    return new Map([...bits].map(([id, set]) => [id, members(set, ids)]));
  },
  same: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
};

/** By function: itself and those that stop when it stops, as bits in the order of ids. */
function stoppedByFunctions(facts: Facts): { ids: string[]; stoppedBy: Map<string, Uint32Array> } {
  const graph = functionGraph(facts, (need) => !hasWayAround(need));
  const place = new Map(graph.ids.map((id, i) => [id, i]));
  const words = Math.ceil(graph.ids.length / 32);
  const stoppedBy = new Map<string, Uint32Array>();
  // Those that need most come last: from there down, each has heard of all that stop because of it.
  for (const group of mutualGroups(graph).reverse()) {
    const all = new Uint32Array(words);
    for (const id of group) {
      const at = place.get(id) ?? 0;
      all[at >> 5] = (all[at >> 5] ?? 0) | (1 << (at & 31));
      const heard = stoppedBy.get(id);
      if (heard) merge(all, heard);
    }
    for (const id of group) stoppedBy.set(id, all);
    for (const id of group) {
      for (const needed of graph.needs.get(id) ?? []) {
        if (stoppedBy.get(needed) === all) continue;
        stoppedBy.set(needed, merge(stoppedBy.get(needed) ?? new Uint32Array(words), all));
      }
    }
  }
  return { ids: graph.ids, stoppedBy };
}

function merge(into: Uint32Array, more: Uint32Array): Uint32Array {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) | (more[i] ?? 0);
  return into;
}

function members(bits: Uint32Array, ids: readonly string[]): string[] {
  return ids.filter((_, i) => ((bits[i >> 5] ?? 0) >>> (i & 31)) & 1);
}
