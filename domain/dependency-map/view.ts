import { chainOf, type Links, linksOf, reachable } from './links.ts';
import type { DependencyMap, MapEdge, MapKind, MapNode } from './map.ts';

/** More things, or more arrows, than this on one picture are a hairball. */
const readable = { things: 400, arrows: 1200 } as const;

export interface MapFilter {
  /** Only this one and its chain, whatever else is asked. */
  focusId: string | null;
  /** Kinds that are not shown. */
  hiddenKinds: readonly MapKind[];
  /** Functions of these units and all that they need. */
  unitIds: readonly string[] | null;
  /** Functions of this tier and all that they need. */
  tier: number | null;
  /** Things whose code or name has these words, and what stands next to them. */
  text: string;
}

export const everything: MapFilter = { focusId: null, hiddenKinds: [], unitIds: null, tier: null, text: '' };

export interface MapView extends DependencyMap {
  /** How many things there were before the picture was held to what can be read. */
  wanted: number;
  /** Why it shows less: only tier 1 and what it needs, or only as much of it as can be read. */
  heldTo: 'all' | 'tierOne' | 'part';
}

/** The part of the map that a filter asks for, held to what can be read on one picture. */
export function viewOf(
  map: DependencyMap,
  filter: MapFilter,
  most: { things: number; arrows: number } = readable,
): MapView {
  const links = linksOf(map.edges);
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  const wanted = wantedNodes(map, links, filter).filter(({ kind }) => !filter.hiddenKinds.includes(kind));
  const held = hold(wanted, links, filter, most);
  const ids = new Set(held.ids);
  return {
    nodes: [...ids].flatMap((id) => byId.get(id) ?? []),
    edges: edgesAmong(map.edges, ids),
    wanted: wanted.length,
    heldTo: held.to,
  };
}

/** The arrows whose ends are both there. */
function edgesAmong(edges: readonly MapEdge[], ids: ReadonlySet<string>): MapEdge[] {
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

function wantedNodes(map: DependencyMap, links: Links, filter: MapFilter): MapNode[] {
  const focus = map.nodes.find(({ id }) => id === filter.focusId);
  if (focus) {
    const { up, down } = chainOf(links, focus.id);
    return map.nodes.filter(({ id }) => id === focus.id || up.has(id) || down.has(id));
  }
  return matching(ofUnitAndTier(map, links, filter), links, filter.text);
}

function ofUnitAndTier({ nodes }: DependencyMap, { needs }: Links, filter: MapFilter): readonly MapNode[] {
  const { unitIds, tier } = filter;
  if (unitIds === null && tier === null) return nodes;
  const roots = nodes.filter(
    (node) =>
      node.kind === 'criticalFunction' &&
      (tier === null || node.tier === tier) &&
      (unitIds === null || (node.unitId !== null && unitIds.includes(node.unitId))),
  );
  const kept = reachable(
    needs,
    roots.map(({ id }) => id),
  );
  return nodes.filter(({ id }) => kept.has(id));
}

function matching(nodes: readonly MapNode[], { needs, neededBy }: Links, text: string): MapNode[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...nodes];
  const found = nodes.filter((node) => {
    const said = plain(`${node.code} ${node.nameEn} ${node.nameFr}`);
    return words.every((word) => said.includes(word));
  });
  const beside = new Set(
    found.flatMap(({ id }) => [id, ...(needs.get(id) ?? []), ...(neededBy.get(id) ?? [])]),
  );
  return nodes.filter(({ id }) => beside.has(id));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Too many: those of tier 1 with what they need; if that is still too many, as many whole chains as fit. */
function hold(
  wanted: readonly MapNode[],
  links: Links,
  { focusId, tier }: MapFilter,
  most: { things: number; arrows: number },
): { ids: readonly string[]; to: MapView['heldTo'] } {
  const ids = wanted.map(({ id }) => id);
  const there = new Set(ids);
  const arrowsOf = (id: string) => (links.needs.get(id) ?? []).filter((to) => there.has(to)).length;
  const fits = (things: number, arrows: number) => things <= most.things && arrows <= most.arrows;
  if (fits(ids.length, sum(ids.map(arrowsOf)))) return { ids, to: 'all' };
  if (focusId !== null && there.has(focusId)) {
    return { ids: nearest(links, focusId, there, most.things), to: 'part' };
  }
  const functions = wanted.filter(({ kind }) => kind === 'criticalFunction');
  const first = functions.filter((node) => node.tier === 1);
  const roots = tier === null && first.length > 0 ? first : functions.length > 0 ? functions : wanted;
  const kept = new Set<string>();
  let arrows = 0;
  let isWhole = true;
  for (const { id } of roots) {
    const chain = [...reachable(links.needs, [id])].filter((other) => there.has(other) && !kept.has(other));
    const more = sum(chain.map(arrowsOf));
    if (!fits(kept.size + chain.length, arrows + more)) {
      isWhole = false;
      continue;
    }
    arrows += more;
    for (const other of chain) kept.add(other);
  }
  if (kept.size === 0 && roots[0])
    return { ids: nearest(links, roots[0].id, there, most.things), to: 'part' };
  return { ids: [...kept], to: isWhole && roots === first ? 'tierOne' : 'part' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The things that are fewest arrows away, in either direction, each step up or down the chain taken in turn. */
function nearest(
  { needs, neededBy }: Links,
  start: string,
  there: ReadonlySet<string>,
  most: number,
): string[] {
  const [down, up] = [needs, neededBy].map((next) => [...reachable(next, [start])]);
  const found = new Set<string>();
  for (let at = 0; at < Math.max(down?.length ?? 0, up?.length ?? 0) && found.size < most; at += 1) {
    for (const id of [down?.[at], up?.[at]]) {
      if (id !== undefined && there.has(id) && found.size < most) found.add(id);
    }
  }
  return [...found];
}
