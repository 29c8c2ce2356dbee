import { linksOf } from './links.ts';
import type { MapEdge } from './map.ts';
import type { PlacedNode } from './placed.ts';

const rounds = 4;

/**
 * Moves the things of each layer that is a single column to the height of what they are tied to, as near as can be
 * without changing their order or standing closer than `pitch` (isotonic regression: pool adjacent violators).
 */
export function settle(
  placed: readonly PlacedNode[],
  edges: readonly MapEdge[],
  pitch: number,
): PlacedNode[] {
  const { needs, neededBy } = linksOf(edges);
  const top = new Map(placed.map(({ id, y }) => [id, y]));
  const layers = [...new Set(placed.map(({ layer }) => layer))].map((layer) =>
    placed.filter((node) => node.layer === layer),
  );
  const single = layers.filter((nodes) => new Set(nodes.map(({ x }) => x)).size === 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const nodes of single) {
      const wanted = nodes.map(({ id }) => {
        const tied = [...(needs.get(id) ?? []), ...(neededBy.get(id) ?? [])].filter((other) => other !== id);
        const tops = tied.flatMap((other) => top.get(other) ?? []);
        return tops.length === 0 ? (top.get(id) ?? 0) : tops.reduce((sum, y) => sum + y, 0) / tops.length;
      });
      for (const [at, y] of spaced(wanted, pitch).entries()) top.set(nodes[at]?.id ?? '', y);
    }
  }
  const highest = Math.min(0, ...top.values());
  return placed.map((node) => ({ ...node, y: Math.round((top.get(node.id) ?? node.y) - highest) }));
}

/** The heights nearest to those wanted (least squares) that rise by `pitch` or more from one to the next. */
export function spaced(wanted: readonly number[], pitch: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [at, value] of wanted.entries()) {
    let pool = { sum: value - at * pitch, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((level, at) => level + at * pitch);
}
