/** The kinds of records that stand on the map, in the order of its legend. */
export const mapKinds = [
  'criticalFunction',
  'role',
  'application',
  'equipment',
  'vitalRecord',
  'site',
  'supplier',
] as const;

export type MapKind = (typeof mapKinds)[number];

/** A thing on the map: a critical function, or what functions depend on. */
export interface MapNode {
  id: string;
  kind: MapKind;
  code: string;
  nameEn: string;
  nameFr: string;
  /** Of a function; null for what is no function, and while nobody has said. */
  tier: number | null;
  /** Within what time it can be back: a function's RTO, a resource's capability, a site's alternate. Minutes. */
  backMinutes: number | null;
  /** Of a function. */
  unitId: string | null;
}

/**
 * `needs`: a function depends on it (a dependency record). The others follow from the record of a resource itself: it is
 * provided by a supplier, stands at a site, is kept in an application.
 */
export type MapLink = 'needs' | 'providedBy' | 'standsAt' | 'keptIn';

/** An arrow from what needs to what is needed. */
export interface MapEdge {
  /** The dependency's own id for `needs`; made up of both ends for the others. */
  id: string;
  link: MapLink;
  from: string;
  to: string;
  /** As the dependency says, else by the function's RTO (resources/needed-back.ts). */
  neededBackMinutes: number | null;
  neededByRto?: boolean | undefined;
  /** How long the way around it lasts, from the loss; null where there is none, or nobody has said. */
  bridgedMinutes: number | null;
  state: NeedState;
}

/** `unknown`: nobody has said within what time it is needed, or can be back. */
export type NeedState = 'met' | 'late' | 'unknown';

export interface DependencyMap {
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
}

/**
 * Whether what is needed can be back in time, or before the way around it ends, as the findings judge it.
 * All in minutes from the loss; null when not known.
 */
export function needState(
  neededBackMinutes: number | null,
  canMinutes: number | null,
  bridgedMinutes: number | null = null,
): NeedState {
  if (neededBackMinutes === null || canMinutes === null) return 'unknown';
  return canMinutes <= Math.max(neededBackMinutes, bridgedMinutes ?? 0) ? 'met' : 'late';
}

/** Whether the way around lasts longer than the need: only then it is worth telling. */
export function isBridged({
  neededBackMinutes,
  bridgedMinutes,
}: Pick<MapEdge, 'neededBackMinutes' | 'bridgedMinutes'>): boolean {
  return neededBackMinutes !== null && bridgedMinutes !== null && bridgedMinutes > neededBackMinutes;
}
