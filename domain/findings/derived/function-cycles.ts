import type { Table } from '../plan-facts.ts';
import { type FunctionGraph, functionGraph, mutualGroups } from './function-graph.ts';
import { needNetwork, networkIn } from './need-network.ts';

/** By the first function (in the order of ids) of each group that needs itself: the shortest way round from it. */
export const functionCycles: Table<string[]> = {
  reads: needNetwork.reads,
  compute: (facts) => {
    const network = networkIn(facts);
    const graph = functionGraph(network);
    const nameOf = (fn: number) => network.functionIds[fn] ?? '';
    const cycles = new Map<string, string[]>();
    for (const group of mutualGroups(graph)) {
      if (group.length < 2) continue;
      const first = Math.min(...group);
      cycles.set(nameOf(first), wayRound(first, new Set(group), graph).map(nameOf));
    }
    return cycles;
  },
  same: (a, b) => a.join() === b.join(),
};

function wayRound(start: number, group: ReadonlySet<number>, graph: FunctionGraph): number[] {
  const cameFrom = new Map<number, number>();
  const waiting = [start];
  for (const at of waiting) {
    for (const next of graph[at] ?? []) {
      if (next === start) return pathTo(at, start, cameFrom);
      if (!group.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return [start];
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}
