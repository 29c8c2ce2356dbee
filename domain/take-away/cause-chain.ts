import type { Cause, FunctionOutcome } from './outcome.ts';

/** A function, what stops (or degrades) it first, and the functions that it got that from, the nearest first. */
export interface ChainLink {
  functionId: string;
  cause: Cause;
}

/** A cause with what caused it in turn. */
export interface CauseNode {
  cause: Cause;
  because: CauseNode[];
}

const deepest = 12;

/**
 * The chain that leads to a function's first stop (its first trouble, when it does not stop), down to what was taken away.
 * A circle ends where it comes back to itself.
 */
export function chainOf(outcomes: ReadonlyMap<string, FunctionOutcome>, functionId: string): ChainLink[] {
  const chain: ChainLink[] = [];
  const passed = new Set<string>();
  let at: string | null = functionId;
  while (at !== null && !passed.has(at)) {
    passed.add(at);
    const cause: Cause | undefined = outcomes.get(at)?.causes.find((c) => !passed.has(functionOf(c) ?? ''));
    if (!cause) break;
    chain.push({ functionId: at, cause });
    at = functionOf(cause);
  }
  return chain;
}

/** Everything that does something to a function, each with what is behind it. */
export function causeTree(
  outcomes: ReadonlyMap<string, FunctionOutcome>,
  functionId: string,
  passed: ReadonlySet<string> = new Set(),
): CauseNode[] {
  const on = new Set(passed).add(functionId);
  return (outcomes.get(functionId)?.causes ?? []).map((cause) => {
    const next = functionOf(cause);
    if (next === null || on.has(next) || on.size > deepest) return { cause, because: [] };
    // Of the function behind, only what stops it matters here.
    const because = causeTree(outcomes, next, on).filter((node) => node.cause.stopsAt !== null);
    return { cause, because };
  });
}

/** The function that a cause is the stop of; null for another cause. */
export function functionOf(cause: Cause): string | null {
  return cause.kind === 'dependency' && cause.targetKind === 'function' ? cause.targetId : null;
}
