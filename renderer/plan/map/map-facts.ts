import { useMemo } from 'react';
import { type Chain, chainOf, type Links, linksOf } from '../../../domain/dependency-map/links.ts';
import type { DependencyMap, MapEdge, MapNode } from '../../../domain/dependency-map/map.ts';
import type { DeskOutput } from '../../desk.ts';
import { useCall } from '../../desk.ts';

export type FindingMark = Pick<DeskOutput<'findings.marks'>[number], 'severity' | 'count'>;

/** A map with what is looked up in it again and again. */
export interface MapFacts extends DependencyMap {
  byId: ReadonlyMap<string, MapNode>;
  links: Links;
  /** Arrows by the thing that they start and end at. */
  starting: ReadonlyMap<string, readonly MapEdge[]>;
  ending: ReadonlyMap<string, readonly MapEdge[]>;
}

export function useMapFacts(map: DependencyMap): MapFacts {
  return useMemo(() => {
    const starting = new Map<string, MapEdge[]>();
    const ending = new Map<string, MapEdge[]>();
    for (const edge of map.edges) {
      append(starting, edge.from, edge);
      append(ending, edge.to, edge);
    }
    const byId = new Map(map.nodes.map((node) => [node.id, node]));
    return { ...map, byId, links: linksOf(map.edges), starting, ending };
  }, [map]);
}

function append(lists: Map<string, MapEdge[]>, key: string, edge: MapEdge): void {
  const list = lists.get(key);
  if (list) list.push(edge);
  else lists.set(key, [edge]);
}

export function useChain(links: Links, id: string | null): Chain | null {
  return useMemo(() => (id === null ? null : chainOf(links, id)), [links, id]);
}

/** Open findings by the record that they are about; none while they can't be read. */
export function useFindingMarks(): ReadonlyMap<string, FindingMark> {
  const { data } = useCall('findings.marks', {});
  return useMemo(() => new Map((data ?? []).map((mark) => [mark.id, mark])), [data]);
}

/** A unit and all below it; null for no unit, and for one that is gone. */
export function useUnitIds(unitId: string | null): string[] | null {
  const { data: units } = useCall('units.list', {});
  return useMemo(() => {
    if (unitId === null || !units?.some(({ id }) => id === unitId)) return null;
    const below = [unitId];
    for (const id of below) {
      for (const unit of units) if (unit.parentId === id && !below.includes(unit.id)) below.push(unit.id);
    }
    return below;
  }, [units, unitId]);
}
