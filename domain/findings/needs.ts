import { neededBack } from '../resources/needed-back.ts';
import type { DependencyTarget } from '../resources/schema.ts';
import type { FindingRef } from './finding.ts';
import type { FactOf, Facts } from './plan-facts.ts';

type Dependency = FactOf<'dependency'>;

const targets = {
  application: { field: 'applicationId', kind: 'application' },
  supplier: { field: 'supplierId', kind: 'supplier' },
  site: { field: 'siteId', kind: 'site' },
  equipment: { field: 'equipmentId', kind: 'equipment' },
  vitalRecord: { field: 'vitalRecordId', kind: 'vitalRecord' },
  role: { field: 'roleId', kind: 'role' },
  function: { field: 'otherFunctionId', kind: 'criticalFunction' },
} as const satisfies Record<DependencyTarget, { field: keyof Dependency; kind: FindingRef['kind'] }>;

export type TargetKind = (typeof targets)[DependencyTarget]['kind'];

/** The field of a dependency that names a target of a kind. */
const targetFieldOf = Object.fromEntries(
  Object.values(targets).map(({ field, kind }) => [kind, field]),
) as Record<TargetKind, (typeof targets)[DependencyTarget]['field']>;

/** What a dependency needs; undefined when that is archived. */
export function targetOf(facts: Facts, need: Dependency): { kind: TargetKind; id: string } | undefined {
  const { field, kind } = targets[need.targetKind];
  const id = need[field];
  return id !== null && facts.get(kind, id) ? { kind, id } : undefined;
}

/** What a dependency needs that is archived; undefined when it is there. */
export function archivedTargetOf(
  facts: Facts,
  need: Dependency,
): { kind: TargetKind; id: string } | undefined {
  const { field, kind } = targets[need.targetKind];
  const id = need[field];
  return id !== null && !facts.get(kind, id) ? { kind, id } : undefined;
}

/**
 * Minutes within which a resource can really be back: its own recovery time; of a site, the time until its alternate is
 * ready. Null when it is not known, and for roles, which are filled from a succession.
 */
export function capabilityOf(facts: Facts, { kind, id }: { kind: TargetKind; id: string }): number | null {
  if (kind === 'role') return null;
  if (kind === 'site') return facts.get('site', id)?.alternateReadyMinutes ?? null;
  return facts.get(kind, id)?.rtoMinutes ?? null;
}

/** How long a function can do without something that it needs; minutes from the loss. */
export interface Bearable {
  /** Until it is needed back: by the function's RTO when that is not said. */
  needed: number;
  /** Until the way around it ends, where that is later; else null. */
  bridged: number | null;
  /** The later of the two. */
  minutes: number;
}

/** Null when neither a need nor an RTO is stated. */
export function bearable(need: Dependency, rtoMinutes: number | null): Bearable | null {
  const needed = neededBack(need, rtoMinutes)?.minutes ?? null;
  if (needed === null) return null;
  const lasts = need.workaroundLastsMinutes ?? 0;
  return lasts > needed
    ? { needed, bridged: lasts, minutes: lasts }
    : { needed, bridged: null, minutes: needed };
}

/** Whether a function goes on in some way without what it needs. */
export function hasWayAround(
  need: Pick<Dependency, 'workaroundEn' | 'workaroundFr' | 'workaroundLastsMinutes'>,
): boolean {
  return need.workaroundEn !== '' || need.workaroundFr !== '' || need.workaroundLastsMinutes !== null;
}

/** The functions that need a resource, each once, with the dependency that says so. */
export function neededBy(
  facts: Facts,
  { kind, id }: { kind: TargetKind; id: string },
): { need: Dependency; fn: FactOf<'criticalFunction'> }[] {
  return facts.parts('dependency', targetFieldOf[kind], id).flatMap((need) => {
    const fn = facts.get('criticalFunction', need.functionId);
    return fn ? [{ need, fn }] : [];
  });
}
