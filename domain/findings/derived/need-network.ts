import type { FindingRef } from '../finding.ts';
import { hasWayAround, type TargetKind, targetOf } from '../needs.ts';
import type { Facts, Table } from '../plan-facts.ts';

/** One function's need of a target. */
export interface Need {
  /** Place of the function in `functionIds`. */
  fn: number;
  /** Minutes that a way around bridges. */
  bridges: number;
  hasWayAround: boolean;
}

/** Something that functions need, and those that do, in the order of their ids. */
interface NeededTarget {
  ref: FindingRef & { kind: TargetKind };
  neededBy: Need[];
}

/** All that functions need, by places in lists rather than by ids, since the tables go over it after many an edit. */
export interface NeedNetwork {
  functionIds: string[];
  /** In the order of ids. */
  targets: NeededTarget[];
  /** By the place of a function: its own place among the targets, when another needs it. */
  targetOfFunction: (number | undefined)[];
}

const membersOnly = [] as const;

/** The network of the plan; there is one. */
export const needNetwork: Table<NeedNetwork> = {
  reads: {
    criticalFunction: membersOnly,
    application: membersOnly,
    supplier: membersOnly,
    equipment: membersOnly,
    vitalRecord: membersOnly,
    site: membersOnly,
    role: membersOnly,
    dependency: [
      'functionId',
      'targetKind',
      'applicationId',
      'supplierId',
      'siteId',
      'equipmentId',
      'vitalRecordId',
      'roleId',
      'otherFunctionId',
      'workaroundEn',
      'workaroundFr',
      'workaroundLastsMinutes',
    ],
  },
  compute: (facts) => new Map([['', networkOf(facts)]]),
  // It is made anew only when something in it has changed.
  same: () => false,
};

/** @throws never: there is always a network, be it empty. */
export function networkIn(facts: Facts): NeedNetwork {
  return facts.tabled(needNetwork, '') ?? { functionIds: [], targets: [], targetOfFunction: [] };
}

function networkOf(facts: Facts): NeedNetwork {
  const functionIds = facts.all('criticalFunction').map(({ id }) => id);
  const placeOf = new Map(functionIds.map((id, place) => [id, place]));
  const byId = new Map<string, NeededTarget>();
  for (const need of facts.all('dependency')) {
    const fn = placeOf.get(need.functionId);
    const ref = targetOf(facts, need);
    if (fn === undefined || !ref) continue;
    const target = byId.get(ref.id) ?? { ref, neededBy: [] };
    byId.set(ref.id, target);
    const bridges = need.workaroundLastsMinutes ?? 0;
    target.neededBy.push({ fn, bridges, hasWayAround: hasWayAround(need) });
  }
  const targets = [...byId.values()].sort((a, b) => (a.ref.id < b.ref.id ? -1 : 1));
  for (const { neededBy } of targets) neededBy.sort((a, b) => a.fn - b.fn);
  const targetOfFunction: (number | undefined)[] = Array.from({ length: functionIds.length });
  for (const [place, { ref }] of targets.entries()) {
    const fn = ref.kind === 'criticalFunction' ? placeOf.get(ref.id) : undefined;
    if (fn !== undefined) targetOfFunction[fn] = place;
  }
  return { functionIds, targets, targetOfFunction };
}
