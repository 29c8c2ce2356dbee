import { type DependencyMap, type MapEdge, type MapKind, type MapNode, needState } from '../map.ts';

const kinds: Record<string, MapKind> = {
  F: 'criticalFunction',
  R: 'role',
  A: 'application',
  E: 'equipment',
  V: 'vitalRecord',
  S: 'site',
  P: 'supplier',
};

/** A thing whose kind is told by its first letter: F functions, A applications, P suppliers, S sites … */
export function node(id: string, more: Partial<MapNode> = {}): MapNode {
  const isFunction = id.startsWith('F');
  return {
    id,
    kind: kinds[id[0] ?? ''] ?? 'application',
    code: id,
    nameEn: `Name of ${id}`,
    nameFr: `Nom de ${id}`,
    tier: isFunction ? 2 : null,
    backMinutes: null,
    unitId: null,
    ...more,
  };
}

/** "F1>A1 60/240": F1 needs A1 back within 60 minutes, and it can be back in 240. */
export function edge(said: string): MapEdge {
  const [, from = '', to = '', need, can] = /^(\w+)>(\w+)(?: (\d+)\/(\d+))?$/.exec(said) ?? [];
  const neededBackMinutes = need === undefined ? null : Number(need);
  const state = needState(neededBackMinutes, can === undefined ? null : Number(can));
  return { id: `${from}>${to}`, link: 'needs', from, to, neededBackMinutes, bridgedMinutes: null, state };
}

/** A map of arrows; the things are those that they name. */
export function mapOf(...arrows: string[]): DependencyMap {
  const edges = arrows.map(edge);
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...ids].map((id) => node(id)), edges };
}
