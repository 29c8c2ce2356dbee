import type { Table } from '../plan-facts.ts';
import { functionGraph, mutualGroups } from './function-graph.ts';

/** By the first function (in the order of ids) of each group that needs itself: the shortest way round from it. */
export const functionCycles: Table<string[]> = {
  kinds: ['criticalFunction', 'dependency'],
  compute: (facts) => {
    const graph = functionGraph(facts);
    const cycles = new Map<string, string[]>();
    for (const group of mutualGroups(graph)) {
      const [first] = group.toSorted();
      if (first === undefined || group.length < 2) continue;
      cycles.set(first, wayRound(first, new Set(group), graph.needs));
    }
    return cycles;
  },
  same: (a, b) => a.join() === b.join(),
};

function wayRound(start: string, group: ReadonlySet<string>, needs: Map<string, string[]>): string[] {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const at of waiting) {
    for (const next of needs.get(at) ?? []) {
      if (next === start) return pathTo(at, start, cameFrom);
      if (!group.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return [start];
}

function pathTo(end: string, start: string, cameFrom: Map<string, string>): string[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}
