import { type Links, linksOf } from './links.ts';
import type { MapEdge } from './map.ts';

type Arrow = Pick<MapEdge, 'from' | 'to'>;

/**
 * Groups of things that need one another, each in the order of one way around it. None of them can be the first to come
 * back. A circle is refused where it is typed; one that came in another way is always told.
 */
export function circles(edges: readonly Arrow[]): string[][] {
  const links = linksOf(edges);
  return knots(links)
    .filter((knot) => knot.length > 1 || knot.some((id) => links.needs.get(id)?.includes(id)))
    .map((knot) => wayAround(links.needs, knot));
}

/** Things that can be come to from each other, as sets (Tarjan), those that need nothing outside first. */
export function knots({ needs, neededBy }: Links): string[][] {
  const at = new Map<string, { index: number; low: number; waiting: boolean }>();
  const stack: string[] = [];
  const found: string[][] = [];
  const enter = (id: string) => {
    const state = { index: at.size, low: at.size, waiting: true };
    at.set(id, state);
    stack.push(id);
    return { id, state, next: (needs.get(id) ?? [])[Symbol.iterator]() };
  };
  for (const start of new Set([...needs.keys(), ...neededBy.keys()])) {
    if (at.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.next.next();
      if (!step.done) {
        const seen = at.get(step.value);
        if (!seen) path.push(enter(step.value));
        else if (seen.waiting) top.state.low = Math.min(top.state.low, seen.index);
        continue;
      }
      path.pop();
      const below = path.at(-1);
      if (below) below.state.low = Math.min(below.state.low, top.state.low);
      if (top.state.low !== top.state.index) continue;
      const knot = stack.splice(stack.lastIndexOf(top.id));
      for (const id of knot) {
        const state = at.get(id);
        if (state) state.waiting = false;
      }
      found.push(knot);
    }
  }
  return found;
}

/** One way around a knot that begins with its first member in the order of the arrows. */
function wayAround(needs: Links['needs'], knot: readonly string[]): string[] {
  const within = new Set(knot);
  const inside = new Map(knot.map((id) => [id, (needs.get(id) ?? []).filter((to) => within.has(to))]));
  const [first = ''] = knot;
  const ways = (inside.get(first) ?? []).flatMap((next) => {
    const back = next === first ? [first] : shortestWay(inside, next, first);
    return back ? [[first, ...back.slice(0, -1)]] : [];
  });
  return ways.sort((a, b) => a.length - b.length)[0] ?? [...knot];
}

/** The shortest way along the arrows, both ends in it. */
function shortestWay(next: Links['needs'], from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const [id] of cameFrom) {
    if (id === to) {
      const way: string[] = [];
      for (let step: string | null = id; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const other of next.get(id) ?? []) if (!cameFrom.has(other)) cameFrom.set(other, id);
  }
  return undefined;
}
