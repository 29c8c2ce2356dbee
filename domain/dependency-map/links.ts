import type { MapEdge } from './map.ts';

type Arrow = Pick<MapEdge, 'from' | 'to'>;

/** What each thing needs, and what needs it: the arrows of a map, ready to be walked. */
export interface Links {
  needs: ReadonlyMap<string, readonly string[]>;
  neededBy: ReadonlyMap<string, readonly string[]>;
}

export function linksOf(edges: readonly Arrow[]): Links {
  const needs = new Map<string, string[]>();
  const neededBy = new Map<string, string[]>();
  for (const { from, to } of edges) {
    append(needs, from, to);
    append(neededBy, to, from);
  }
  return { needs, neededBy };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Everything that can be come to from the starts along the arrows, nearest first; the starts themselves lead. */
export function reachable(next: Links['needs'], starts: readonly string[]): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const other of next.get(id) ?? []) found.add(other);
  return found;
}

/** The chain of a thing: all that it needs, directly or through others (`down`), and all that needs it (`up`); itself in neither. */
export interface Chain {
  up: ReadonlySet<string>;
  down: ReadonlySet<string>;
}

/** The whole chain through other things is followed (ISO 22301, 8.2.2: dependencies and interdependencies). */
export function chainOf({ needs, neededBy }: Links, id: string): Chain {
  const up = reachable(neededBy, [id]);
  const down = reachable(needs, [id]);
  up.delete(id);
  down.delete(id);
  return { up, down };
}
