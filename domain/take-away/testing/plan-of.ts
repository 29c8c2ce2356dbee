import type { PlanFacts } from '../plan-facts.ts';
import type { TakenAway } from '../schema.ts';
import type { TakeAwayQuestion } from '../take-away.ts';

type ListName = Exclude<keyof PlanFacts, 'timeZone'>;
type Made = { [L in ListName]?: (Partial<PlanFacts[L][number]> & { id?: string })[] };

const named = { code: '', nameEn: '', nameFr: '' };
const usual = {
  functions: { ...named, unitId: 'U', tier: 1, rtoMinutes: null, mtpdMinutes: null, mbcoPercent: null },
  staffing: {
    skillId: 'S',
    shiftEn: '',
    shiftFr: '',
    normalCount: null,
    degradedCount: null,
    minimumCount: 1,
  },
  strategies: {
    scenario: 'any',
    textEn: 'Go on by hand',
    textFr: '',
    readyMinutes: 0,
    lastsMinutes: null,
    capacityPercent: null,
  },
  dependencies: {
    targetKind: 'application',
    neededBackMinutes: null,
    workaroundEn: '',
    workaroundFr: '',
    workaroundLastsMinutes: null,
  },
  applications: { ...named, rtoMinutes: null, alternateApplicationId: null, supplierId: null },
  suppliers: { ...named, rtoMinutes: null, alternateSupplierId: null, picketStance: 'unknown' },
  equipment: { ...named, rtoMinutes: null, siteId: null, alternate: '' },
  vitalRecords: {
    ...named,
    rtoMinutes: null,
    medium: 'paper',
    siteId: null,
    applicationId: null,
    copyKeptAt: '',
  },
  sites: { ...named, capacity: null, alternateSiteId: null, alternateReadyMinutes: null },
  bargainingUnits: named,
  orgUnits: named,
  skills: { nameEn: '', nameFr: '' },
  roles: named,
  holders: {},
  people: {
    givenName: 'Ana',
    familyName: 'Roy',
    positionTitle: '',
    unitId: 'U',
    siteId: null,
    employeeGroup: 'bargaining',
    bargainingUnitId: null,
    leaveFrom: null,
    leaveUntil: null,
  },
  personSkills: { skillId: 'S', level: 'trained', validUntil: null },
} as const;

/** A plan of a few records, each with what a test says of it and nothing else. */
export function planOf(made: Made): PlanFacts {
  const lists = Object.entries(usual).map(([list, defaults]) => [
    list,
    (made[list as ListName] ?? []).map((record, at) => ({ id: `${list}${at}`, ...defaults, ...record })),
  ]);
  return { timeZone: 'America/Toronto', ...Object.fromEntries(lists) } as PlanFacts;
}

/** People p0, p1 … with the skill S. */
export function staff(
  count: number,
  one: Partial<PlanFacts['people'][number]> = {},
  prefix = 'p',
): Required<Pick<Made, 'people' | 'personSkills'>> {
  const ids = Array.from({ length: count }, (_, n) => `${prefix}${n}`);
  return {
    people: ids.map((id) => ({ ...one, id })),
    personSkills: ids.map((personId) => ({ id: `s-${personId}`, personId })),
  };
}

export const nothing: TakenAway = {
  strikingUnits: [],
  siteIds: [],
  applicationIds: [],
  supplierIds: [],
  equipmentIds: [],
  personIds: [],
  lastsMinutes: null,
};

export const hour = 60;
export const day = 24 * hour;

/** A question over 30 days from Sunday 22 November 2026, 8:00 in Toronto. */
export function asking(taken: Partial<TakenAway>, horizonMinutes = 30 * day): TakeAwayQuestion {
  return { takenAway: { ...nothing, ...taken }, horizonMinutes, startsAt: '2026-11-22T13:00:00.000Z' };
}
