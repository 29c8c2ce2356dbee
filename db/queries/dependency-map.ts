import {
  type DependencyMap,
  type MapEdge,
  type MapKind,
  type MapLink,
  type MapNode,
  needState,
} from '../../domain/dependency-map/map.ts';
import { tierOf } from '../../domain/functions/tier.ts';
import { neededBack } from '../../domain/resources/needed-back.ts';
import type { Db } from '../writer.ts';
import { targetFields } from './dependencies.ts';

/**
 * Every critical function, what functions depend on, and what that stands on in its turn (an application's supplier, the
 * site of equipment and records): names, times and arrows only, so that thousands are read in one pass. What is archived
 * is left out with its arrows; a resource that nothing leads to is not on the map.
 */
export async function dependencyMap(db: Db): Promise<DependencyMap> {
  const things = await allThings(db);
  const [needs, follows] = [await needEdges(db, things), followingEdges(things)];
  const edges = withinReach(things, needs, follows);
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = [...things.values()].filter(({ id, kind }) => kind === 'criticalFunction' || tied.has(id));
  return { nodes: nodes.map(nodeOf), edges };
}

/** A thing with what it stands on besides dependencies, by the record's own fields. */
interface Thing extends MapNode {
  supplierId?: string | null;
  siteId?: string | null;
  applicationId?: string | null;
}

function nodeOf({ id, kind, code, nameEn, nameFr, tier, backMinutes, unitId }: Thing): MapNode {
  return { id, kind, code, nameEn, nameFr, tier, backMinutes, unitId };
}

const named = ['id', 'code', 'nameEn', 'nameFr'] as const;

async function allThings(db: Db): Promise<Map<string, Thing>> {
  const resource = [...named, 'rtoMinutes as backMinutes'] as const;
  const [functions, roles, sites, suppliers, applications, equipment, records] = await Promise.all([
    db
      .selectFrom('criticalFunction')
      .select([...named, 'tier', 'rtoMinutes', 'mtpdMinutes', 'unitId'])
      .where('archivedAt', 'is', null)
      .execute(),
    db.selectFrom('role').select(named).where('archivedAt', 'is', null).execute(),
    db
      .selectFrom('site')
      .select([...named, 'alternateReadyMinutes as backMinutes'])
      .where('archivedAt', 'is', null)
      .execute(),
    db.selectFrom('supplier').select(resource).where('archivedAt', 'is', null).execute(),
    db
      .selectFrom('application')
      .select([...resource, 'supplierId'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('equipment')
      .select([...resource, 'siteId'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('vitalRecord')
      .select([...resource, 'siteId', 'applicationId'])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const of = <R extends { id: string; code: string; nameEn: string; nameFr: string }>(
    kind: MapKind,
    rows: R[],
  ) => rows.map((row) => ({ tier: null, backMinutes: null, unitId: null, ...row, kind }));
  const all: Thing[] = [
    ...functions.map(
      (f): Thing => ({
        ...f,
        kind: 'criticalFunction',
        tier: tierOf(f),
        backMinutes: f.rtoMinutes,
      }),
    ),
    ...of('role', roles),
    ...of('site', sites),
    ...of('supplier', suppliers),
    ...of('application', applications),
    ...of('equipment', equipment),
    ...of('vitalRecord', records),
  ];
  return new Map(all.map((thing) => [thing.id, thing]));
}

async function needEdges(db: Db, things: ReadonlyMap<string, Thing>): Promise<MapEdge[]> {
  const rows = await db
    .selectFrom('dependency')
    .select([
      'id',
      'functionId',
      'targetKind',
      'neededBackMinutes',
      'workaroundLastsMinutes as bridgedMinutes',
    ])
    .select(Object.values(targetFields))
    .where('archivedAt', 'is', null)
    .execute();
  return rows.flatMap((row): MapEdge[] => {
    const { id, functionId: from, bridgedMinutes } = row;
    const to = things.get(row[targetFields[row.targetKind]] ?? '');
    const fn = things.get(from);
    if (!fn || !to) return [];
    const within = neededBack(row, fn.backMinutes);
    const [neededBackMinutes, neededByRto] = [within?.minutes ?? null, within?.byRto ?? false];
    const state = needState(neededBackMinutes, to.backMinutes, bridgedMinutes);
    return [{ id, link: 'needs', from, to: to.id, neededBackMinutes, neededByRto, bridgedMinutes, state }];
  });
}

const followingFields = [
  ['supplierId', 'providedBy'],
  ['siteId', 'standsAt'],
  ['applicationId', 'keptIn'],
] as const satisfies readonly (readonly [keyof Thing, MapLink])[];

function followingEdges(things: ReadonlyMap<string, Thing>): MapEdge[] {
  return [...things.values()].flatMap((thing) =>
    followingFields.flatMap(([field, link]): MapEdge[] => {
      const to = things.get(thing[field] ?? '');
      if (!to) return [];
      const [from, state] = [thing.id, 'unknown'] as const;
      const ends = { id: `${from}:${to.id}`, from, to: to.id };
      return [{ ...ends, link, neededBackMinutes: null, bridgedMinutes: null, state }];
    }),
  );
}

/** Arrows of dependencies, and of what can be come to by them. */
function withinReach(
  things: ReadonlyMap<string, Thing>,
  needs: readonly MapEdge[],
  follows: readonly MapEdge[],
): MapEdge[] {
  const reached = new Set(needs.map(({ to }) => to));
  const byStart = new Map<string, MapEdge[]>();
  for (const edge of follows) byStart.set(edge.from, [...(byStart.get(edge.from) ?? []), edge]);
  const kept: MapEdge[] = [];
  for (const id of reached) {
    for (const edge of byStart.get(id) ?? []) {
      kept.push(edge);
      if (things.has(edge.to)) reached.add(edge.to);
    }
  }
  return [...needs, ...kept];
}
