import { knots } from './circles.ts';
import { linksOf } from './links.ts';
import type { MapEdge, MapNode } from './map.ts';

/**
 * The layer of each thing: functions first, each after those that need it; then what they run on, and what that runs on.
 * Things that need one another share a layer.
 */
export function ranksOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): Map<string, number> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const isFunction = (id: string) => kinds.get(id) === 'criticalFunction';
  const functionEdges = edges.filter(({ from, to }) => isFunction(from) && isFunction(to));
  const ranks = longestWays(
    nodes.filter(({ id }) => isFunction(id)),
    functionEdges,
    () => 0,
  );
  const firstAfter = Math.max(-1, ...ranks.values()) + 1;
  const resources = nodes.filter(({ id }) => !isFunction(id));
  const resourceEdges = edges.filter(({ from, to }) => !isFunction(from) && !isFunction(to));
  for (const [id, rank] of longestWays(resources, resourceEdges, () => firstAfter)) ranks.set(id, rank);
  return ranks;
}

/** The length of the longest way to each thing, circles counted as one step. */
function longestWays(
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
  startOf: (id: string) => number,
): Map<string, number> {
  const links = linksOf(edges);
  const ranks = new Map(nodes.map(({ id }) => [id, startOf(id)]));
  // Knots come with what needs nothing first: walked backwards, each is reached after all that need it.
  for (const knot of knots(links).reverse()) {
    const rank = Math.max(...knot.map((id) => ranks.get(id) ?? 0));
    const within = new Set(knot);
    for (const id of knot) {
      ranks.set(id, rank);
      for (const to of links.needs.get(id) ?? []) {
        if (!within.has(to)) ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1));
      }
    }
  }
  return ranks;
}
