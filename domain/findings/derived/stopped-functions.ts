import type { Table } from '../plan-facts.ts';
import { functionGraph, mutualGroups } from './function-graph.ts';
import { type NeedNetwork, needNetwork, networkIn } from './need-network.ts';

/** A set of functions: a bit for each, by its place. */
type Bits = Uint32Array;

/**
 * By the id of a resource or role: the functions that stop without it, directly and because they need one that stops;
 * those with a way around go on. What an application without an alternate stops, its supplier stops too.
 */
export const stoppedFunctions: Table<string[]> = {
  reads: { ...needNetwork.reads, application: ['supplierId', 'alternateApplicationId'] },
  compute: (facts) => {
    const network = networkIn(facts);
    const words = Math.ceil(network.functionIds.length / 32);
    const stoppedBy = stoppedByFunctions(network, words);
    const bits = new Map<string, Bits>();
    const add = (id: string, more: Bits | undefined) => {
      if (more) bits.set(id, merge(bits.get(id) ?? new Uint32Array(words), more));
    };
    for (const { ref, neededBy } of network.targets) {
      if (ref.kind === 'criticalFunction') continue;
      for (const { fn, hasWayAround } of neededBy) if (!hasWayAround) add(ref.id, stoppedBy[fn]);
    }
    for (const { id, supplierId, alternateApplicationId } of facts.all('application'))
      if (supplierId !== null && alternateApplicationId === null) add(supplierId, bits.get(id));
    return new Map([...bits].map(([id, set]) => [id, members(set, network.functionIds)]));
  },
  same: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
};

/** By the place of a function: itself and those that stop when it stops. */
function stoppedByFunctions(network: NeedNetwork, words: number): Bits[] {
  const graph = functionGraph(network, (need) => !need.hasWayAround);
  const stoppedBy: Bits[] = graph.map((_, fn) => {
    const own = new Uint32Array(words);
    own[fn >> 5] = 1 << (fn & 31);
    return own;
  });
  // Those that need most come last: from there down, each has heard of all that stop because of it.
  for (const group of mutualGroups(graph).reverse()) {
    const [first = 0, ...others] = group;
    const all = stoppedBy[first] ?? new Uint32Array(words);
    for (const fn of others) {
      merge(all, stoppedBy[fn] ?? all);
      stoppedBy[fn] = all;
    }
    for (const fn of group) {
      for (const needed of graph[fn] ?? []) {
        const told = stoppedBy[needed];
        if (told && told !== all) merge(told, all);
      }
    }
  }
  return stoppedBy;
}

function merge(into: Bits, more: Bits): Bits {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) | (more[i] ?? 0);
  return into;
}

function members(bits: Bits, ids: readonly string[]): string[] {
  const found: string[] = [];
  for (const [i, word] of bits.entries()) {
    for (let rest = word, bit = 0; rest !== 0; rest >>>= 1, bit += 1) {
      const id = ids[i * 32 + bit];
      if (rest & 1 && id !== undefined) found.push(id);
    }
  }
  return found;
}
