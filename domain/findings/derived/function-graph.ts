import type { Facts } from '../plan-facts.ts';

/** Functions and what each needs of other functions; both in the order of ids. */
export interface FunctionGraph {
  ids: string[];
  needs: Map<string, string[]>;
}

/** @param counts which dependencies are followed. */
export function functionGraph(
  facts: Facts,
  counts: (need: { workaround: string; workaroundLastsMinutes: number | null }) => boolean = () => true,
): FunctionGraph {
  const ids = facts.all('criticalFunction').map((f) => f.id);
  const needs = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const need of facts.all('dependency')) {
    if (need.otherFunctionId !== null && needs.has(need.otherFunctionId) && counts(need))
      needs.get(need.functionId)?.push(need.otherFunctionId);
  }
  for (const list of needs.values()) list.sort();
  return { ids, needs };
}

/** The groups of functions that need each other, those that need least first (Tarjan 1972, without recursion). */
export function mutualGroups({ ids, needs }: FunctionGraph): string[][] {
  const seen = new Map<string, { index: number; low: number; open: boolean }>();
  const path: string[] = [];
  const groups: string[][] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    const stack = [{ id: start, next: 0 }];
    open(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const here = seen.get(top.id);
      const other = needs.get(top.id)?.[top.next];
      top.next += 1;
      if (!here) break;
      if (other !== undefined) {
        const there = seen.get(other);
        if (!there) {
          open(other);
          stack.push({ id: other, next: 0 });
        } else if (there.open) here.low = Math.min(here.low, there.index);
        continue;
      }
      stack.pop();
      const above = seen.get(stack.at(-1)?.id ?? '');
      if (above) above.low = Math.min(above.low, here.low);
      if (here.low === here.index) groups.push(close(top.id));
    }
  }
  return groups;

  function open(id: string): void {
    seen.set(id, { index: seen.size, low: seen.size, open: true });
    path.push(id);
  }

  function close(id: string): string[] {
    const group = path.splice(path.lastIndexOf(id));
    for (const member of group) {
      const state = seen.get(member);
      if (state) state.open = false;
    }
    return group;
  }
}
