import { linksOf } from './links.ts';
import type { DependencyMap, MapEdge, MapNode } from './map.ts';
import { mapKinds } from './map.ts';
import { type MapLayout, mapSizes, type PlacedNode } from './placed.ts';
import { ranksOf } from './ranks.ts';
import { routerFor } from './route.ts';
import { settle } from './settle.ts';

/** Width to height of a whole picture: that of a window beside its panels, and of a page across. */
const wantedShape = 1.5;
const sweeps = 8;
/** A picture of no more things than this can be read as a whole, words on its arrows too: they get more room. */
const fewNodes = 40;

/**
 * A layered picture that reads from left to right: what the organisation does, what that runs on, what that runs on. The
 * order within a layer keeps what belongs together at one height (barycentres, Sugiyama 1981); a long layer is folded
 * into several columns, row by row, so that 300 things fit a window. The same map gives the same picture.
 */
export function layOut({ nodes, edges }: DependencyMap): MapLayout {
  const layers = ordered(layersOf(nodes, edges), edges);
  const gap = nodes.length > fewNodes ? mapSizes.narrowGap : mapSizes.layerGap;
  const rows = rowsFor(
    layers.map((layer) => layer.length),
    gap,
  );
  const placed = place(layers, rows, gap, edges);
  const at = new Map(placed.map((node) => [node.id, node]));
  const router = routerFor(placed);
  return {
    nodes: placed,
    edges: edges.flatMap((edge, index) => {
      const [from, to] = [at.get(edge.from), at.get(edge.to)];
      return from && to ? [{ ...edge, points: router.route(from, to, index) }] : [];
    }),
    width: Math.max(0, ...placed.map(({ x }) => x + mapSizes.nodeWidth)),
    height: Math.max(0, ...placed.map(({ y }) => y + mapSizes.nodeHeight)),
  };
}

/** Things by layer, in the order in which they are first laid: kind, tier, code. */
function layersOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapNode[][] {
  const ranks = ranksOf(nodes, edges);
  const layers: MapNode[][] = [];
  const sorted = nodes.toSorted(
    (a, b) =>
      mapKinds.indexOf(a.kind) - mapKinds.indexOf(b.kind) ||
      (a.tier ?? 9) - (b.tier ?? 9) ||
      a.code.localeCompare(b.code, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
  for (const node of sorted) {
    const rank = ranks.get(node.id) ?? 0;
    layers[rank] = [...(layers[rank] ?? []), node];
  }
  return layers.filter((layer) => layer !== undefined);
}

/** Each thing moves to the middle height of what it is tied to, layer by layer, there and back. */
function ordered(layers: MapNode[][], edges: readonly MapEdge[]): MapNode[][] {
  const { needs, neededBy } = linksOf(edges);
  const height = new Map<string, number>();
  const measure = (layer: readonly MapNode[]) => {
    for (const [at, { id }] of layer.entries()) height.set(id, (at + 0.5) / layer.length);
  };
  for (const layer of layers) measure(layer);
  const sorted = (layer: readonly MapNode[], toward: typeof needs): MapNode[] => {
    const middles = new Map(layer.map(({ id }) => [id, middle(toward.get(id) ?? [], height, id)]));
    return layer.toSorted((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
  };
  let best = layers;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const leftward = sweep % 2 === 0;
    const next = [...best];
    for (let step = 0; step < next.length; step += 1) {
      const at = leftward ? step : next.length - 1 - step;
      next[at] = sorted(next[at] ?? [], leftward ? neededBy : needs);
      measure(next[at]);
    }
    best = next;
  }
  return best;
}

function middle(ids: readonly string[], height: ReadonlyMap<string, number>, own: string): number {
  const heights = ids.flatMap((id) => height.get(id) ?? []);
  if (heights.length === 0) return height.get(own) ?? 0;
  return heights.reduce((sum, h) => sum + h, 0) / heights.length;
}

/** How many rows let the whole picture be drawn largest in a window of the wanted shape. */
function rowsFor(lengths: readonly number[], gap: number): number {
  const longest = Math.max(1, ...lengths);
  let best = { rows: longest, scale: 0 };
  for (let rows = 1; rows <= longest; rows += 1) {
    const columns = lengths.map((n) => columnsOf(n, rows));
    const width = columns.reduce((sum, count) => sum + layerWidth(count) + gap, 0);
    const used = Math.max(...lengths.map((n, at) => Math.ceil(n / (columns[at] ?? 1))));
    const height = used * (mapSizes.nodeHeight + mapSizes.rowGap);
    const scale = Math.min(wantedShape / width, 1 / height);
    if (scale > best.scale) best = { rows: used, scale };
  }
  return best.rows;
}

const columnsOf = (count: number, rows: number) => Math.max(1, Math.ceil(count / rows));
const layerWidth = (columns: number) => columns * mapSizes.nodeWidth + (columns - 1) * mapSizes.columnGap;

function place(
  layers: readonly MapNode[][],
  rows: number,
  gap: number,
  edges: readonly MapEdge[],
): PlacedNode[] {
  const pitch = mapSizes.nodeHeight + mapSizes.rowGap;
  const placed: PlacedNode[] = [];
  let left = 0;
  for (const [layer, nodes] of layers.entries()) {
    const columns = columnsOf(nodes.length, rows);
    const used = Math.ceil(nodes.length / columns);
    for (const [at, node] of nodes.entries()) {
      placed.push({
        ...node,
        x: left + (at % columns) * (mapSizes.nodeWidth + mapSizes.columnGap),
        y: Math.round(((rows - used) / 2 + Math.floor(at / columns)) * pitch),
        layer,
      });
    }
    left += layerWidth(columns) + gap;
  }
  return settle(placed, edges, pitch);
}
