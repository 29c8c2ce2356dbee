import type { Need, NeedNetwork } from './need-network.ts';

/** By the place of a function: the places of functions that it needs, in order. */
export type FunctionGraph = number[][];

/** @param counts which needs are followed. */
export function functionGraph(
  { functionIds, targets, targetOfFunction }: NeedNetwork,
  counts: (need: Need) => boolean = () => true,
): FunctionGraph {
  const graph: FunctionGraph = functionIds.map(() => []);
  for (const [needed, target] of targetOfFunction.entries()) {
    if (target === undefined) continue;
    for (const need of targets[target]?.neededBy ?? [])
      if (need.fn !== needed && counts(need)) graph[need.fn]?.push(needed);
  }
  return graph;
}

/** The groups of functions that need each other, those that need least first (Tarjan 1972, without recursion). */
export function mutualGroups(graph: FunctionGraph): number[][] {
  const size = graph.length;
  const [index, low] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  const isOpen = new Uint8Array(size);
  const path: number[] = [];
  const groups: number[][] = [];
  let seen = 0;
  const lower = (at: number, to: number) => {
    low[at] = Math.min(low[at] ?? 0, to);
  };
  const open = (at: number) => {
    index[at] = seen;
    low[at] = seen;
    seen += 1;
    isOpen[at] = 1;
    path.push(at);
  };

  for (let start = 0; start < size; start += 1) {
    if (index[start] !== -1) continue;
    const stack = [{ at: start, next: 0 }];
    open(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const other = graph[top.at]?.[top.next];
      top.next += 1;
      if (other !== undefined) {
        if (index[other] === -1) {
          open(other);
          stack.push({ at: other, next: 0 });
        } else if (isOpen[other]) lower(top.at, index[other] ?? 0);
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above) lower(above.at, low[top.at] ?? 0);
      if (low[top.at] !== index[top.at]) continue;
      const group = path.splice(path.lastIndexOf(top.at));
      for (const member of group) isOpen[member] = 0;
      groups.push(group);
    }
  }
  return groups;
}
