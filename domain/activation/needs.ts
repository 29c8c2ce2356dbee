import type { ActivationState } from './activation-state.ts';

/** What a function needs that is out or will be, down to what began it. */
export interface Threat {
  functionId: string;
  /** From what the function itself needs down to the resource that is out or the function that is stopped; ids. */
  chain: string[];
  /** What the end of the chain is now. */
  cause: 'out' | 'limited' | 'stopped';
  /** Since when. */
  since: string;
  /** When the function needs it back at the latest; null where nobody has said how long it can do without. */
  neededBackAt: string | null;
}

/** A function that is touched when something goes, and by when that has to be back. */
export interface Touched {
  functionId: string;
  /** From what the function itself needs down to what has gone; ids. */
  chain: string[];
  /** Minutes after the loss; null where nobody has said how long a part of the chain can be done without. */
  withinMinutes: number | null;
}

type Need = ActivationState['needs'][number];
/** By what is needed: who needs it. */
export type NeededBy = ReadonlyMap<string, readonly Need[]>;

/** Who needs what, the other way round: made once and asked often. */
export function neededBy({ needs }: Pick<ActivationState, 'needs'>): NeededBy {
  return Map.groupBy(needs, (need) => need.needsId);
}

/**
 * The functions that the loss of something touches, through other functions too: each lasts as long as it can do without
 * what it needs, and is then missed by those that need it. Each function comes once, with the chain that bites first; one
 * of which a part is not known comes after those that are.
 */
export function touchedBy(needs: NeededBy, lostId: string): Touched[] {
  const found = new Map<string, Touched>();
  // Nothing gets sooner by one more link: a function that has come is done, as in Dijkstra's shortest paths.
  const waiting: Touched[] = [{ functionId: lostId, chain: [], withinMinutes: 0 }];
  for (let next = takeFirst(waiting); next; next = takeFirst(waiting)) {
    if (found.has(next.functionId) || (next.functionId === lostId && next.chain.length > 0)) continue;
    if (next.functionId !== lostId) found.set(next.functionId, next);
    for (const { functionId, neededWithinMinutes } of needs.get(next.functionId) ?? []) {
      if (found.has(functionId)) continue;
      const withinMinutes =
        next.withinMinutes === null || neededWithinMinutes === null
          ? null
          : next.withinMinutes + neededWithinMinutes;
      waiting.push({ functionId, chain: [next.functionId, ...next.chain], withinMinutes });
    }
  }
  return [...found.values()];
}

function takeFirst(waiting: Touched[]): Touched | undefined {
  let first = 0;
  for (let i = 1; i < waiting.length; i += 1) if (isBefore(waiting[i], waiting[first])) first = i;
  return waiting.splice(first, 1)[0];
}

function isBefore(one: Touched | undefined, other: Touched | undefined): boolean {
  const [a, b] = [one?.withinMinutes ?? Infinity, other?.withinMinutes ?? Infinity];
  return a < b || (a === b && (one?.chain.length ?? 0) < (other?.chain.length ?? 0));
}

/**
 * What threatens each function now: every resource that is out or limited and every function that is stopped on which it
 * hangs, those that bite first at the front. Functions that nothing threatens are not there.
 */
export function threatsNow(state: ActivationState): ReadonlyMap<string, Threat[]> {
  const needs = neededBy(state);
  const threats = new Map<string, Threat[]>();
  for (const { id, cause, since } of lost(state)) {
    for (const { functionId, chain, withinMinutes } of touchedBy(needs, id)) {
      if (!state.functions.has(functionId)) continue;
      const neededBackAt =
        withinMinutes === null ? null : new Date(Date.parse(since) + withinMinutes * 60_000).toISOString();
      const threat: Threat = { functionId, chain, cause, since, neededBackAt };
      threats.set(functionId, [...(threats.get(functionId) ?? []), threat]);
    }
  }
  for (const list of threats.values()) list.sort(byTime);
  return threats;
}

function lost({
  resources,
  functions,
}: ActivationState): { id: string; cause: Threat['cause']; since: string }[] {
  const gone = [...resources.values()].flatMap(({ id, state, since }) =>
    state === 'back' || since === null ? [] : [{ id, cause: state, since }],
  );
  const stopped = [...functions.values()].flatMap(({ id, stoppedAt }) =>
    stoppedAt === null ? [] : [{ id, cause: 'stopped' as const, since: stoppedAt }],
  );
  return [...gone, ...stopped];
}

function byTime(a: Threat, b: Threat): number {
  return (a.neededBackAt ?? '9').localeCompare(b.neededBackAt ?? '9') || a.chain.length - b.chain.length;
}
