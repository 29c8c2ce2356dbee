import type { MapLayout, PlacedNode } from '../../../domain/dependency-map/placed.ts';

const steps = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Whether a key walks on the map. */
export function walks(key: string): boolean {
  return steps.has(key);
}

/**
 * Where a key leads: right along an arrow to what is needed, left to what needs it (the nearest in height), up and down
 * within the layer, Home and End to its ends. From nowhere it leads to the first thing. Undefined: there is nothing there.
 */
export function walk(
  { nodes, edges }: MapLayout,
  currentId: string | null,
  key: string,
): PlacedNode | undefined {
  const current = nodes.find(({ id }) => id === currentId);
  if (!current) return nodes.toSorted(inOrder)[0];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const tied = (end: 'from' | 'to', other: 'from' | 'to') =>
    edges.flatMap((edge) => (edge[end] === current.id ? (byId.get(edge[other]) ?? []) : []));
  const layer = nodes.filter((node) => node.layer === current.layer).sort(inOrder);
  const at = layer.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return nearest(tied('from', 'to'), current);
    case 'ArrowLeft':
      return nearest(tied('to', 'from'), current);
    case 'ArrowUp':
      return layer[at - 1];
    case 'ArrowDown':
      return layer[at + 1];
    case 'Home':
      return layer[0];
    case 'End':
      return layer.at(-1);
    default:
      return undefined;
  }
}

function inOrder(a: PlacedNode, b: PlacedNode): number {
  return a.layer - b.layer || a.y - b.y || a.x - b.x;
}

function nearest(nodes: PlacedNode[], { id, x, y }: PlacedNode): PlacedNode | undefined {
  const away = (node: PlacedNode) => Math.abs(node.y - y) * 10_000 + Math.abs(node.x - x);
  return nodes.filter((node) => node.id !== id).sort((a, b) => away(a) - away(b))[0];
}
