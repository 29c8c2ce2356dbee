/** A function and one that it needs. */
export interface FunctionNeed {
  functionId: string;
  otherFunctionId: string;
}

/**
 * Functions that would wait for each other for ever because of one of `added` (which are among `all`): their ids along
 * the cycle, each needing the next and the last the first; undefined when there is none. A cycle that none of `added`
 * is part of is not looked for.
 */
export function needCycle(
  all: readonly FunctionNeed[],
  added: readonly FunctionNeed[],
): string[] | undefined {
  const needs = new Map<string, string[]>();
  for (const { functionId, otherFunctionId } of all) {
    const known = needs.get(functionId);
    if (known) known.push(otherFunctionId);
    else needs.set(functionId, [otherFunctionId]);
  }
  if (isAcyclic(needs)) return undefined;
  for (const { functionId, otherFunctionId } of added) {
    const path = pathBetween(needs, otherFunctionId, functionId);
    if (path) return [functionId, ...path.slice(0, -1)];
  }
  return undefined;
}

/** Takes away what nothing needs, again and again (Kahn): what is left then is in a cycle or behind one. */
function isAcyclic(needs: Map<string, string[]>): boolean {
  const neededBy = new Map<string, number>();
  for (const others of needs.values())
    for (const other of others) neededBy.set(other, (neededBy.get(other) ?? 0) + 1);
  const free = [...needs.keys()].filter((id) => !neededBy.has(id));
  let left = neededBy.size;
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    for (const other of needs.get(at) ?? []) {
      const count = (neededBy.get(other) ?? 0) - 1;
      neededBy.set(other, count);
      if (count > 0) continue;
      left -= 1;
      free.push(other);
    }
  }
  return left === 0;
}

/** The shortest way from one to another along what they need, both included; undefined when there is none. */
function pathBetween(needs: Map<string, string[]>, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) return wayBack(cameFrom, to);
    for (const next of needs.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(cameFrom: Map<string, string | null>, end: string): string[] {
  const path: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}
