import fc from 'fast-check';
import type { PlanFacts } from '../plan-facts.ts';
import type { TakenAway } from '../schema.ts';
import { day, hour, nothing, planOf, staff } from './plan-of.ts';

const several = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength });
const span = fc.constantFrom(null, 0, hour, 4 * hour, 9 * hour, day, 3 * day);
const pick = (prefix: string, count: number) =>
  fc.integer({ min: 0, max: count - 1 }).map((n) => `${prefix}${n}`);
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const dependency = fc.record({
  functionId: pick('F', 6),
  target: fc.oneof(
    pick('F', 6).map((targetId) => ({ targetKind: 'function' as const, targetId })),
    pick('A', 3).map((targetId) => ({ targetKind: 'application' as const, targetId })),
    pick('V', 2).map((targetId) => ({ targetKind: 'supplier' as const, targetId })),
    pick('X', 3).map((targetId) => ({ targetKind: 'site' as const, targetId })),
    pick('E', 2).map((targetId) => ({ targetKind: 'equipment' as const, targetId })),
    pick('R', 2).map((targetId) => ({ targetKind: 'vitalRecord' as const, targetId })),
    pick('role', 2).map((targetId) => ({ targetKind: 'role' as const, targetId })),
  ),
  neededBackMinutes: span,
  workaroundLastsMinutes: span,
});

const person = fc.record({
  unitId: pick('U', 2),
  siteId: perhaps(pick('X', 3)),
  bargainingUnitId: perhaps(pick('BU', 2)),
  leaveFrom: fc.constantFrom(null, '2026-11-20', '2026-11-25'),
  leaveUntil: fc.constantFrom(null, '2026-11-23', '2026-11-28'),
});

const strategy = fc.record({
  functionId: pick('F', 6),
  scenario: fc.constantFrom(
    'any',
    'strike',
    'lossOfPeople',
    'lossOfSite',
    'lossOfApplication',
    'lossOfSupplier',
  ),
  readyMinutes: span,
  lastsMinutes: span,
  capacityPercent: fc.constantFrom(null, 20, 60),
});

const withId = <T extends object>(list: readonly T[], prefix: string) =>
  list.map((one, n) => ({ ...one, id: `${prefix}${n}` }));
const exactly = <T>(one: fc.Arbitrary<T>, count: number) =>
  fc.array(one, { minLength: count, maxLength: count });

/** Small plans with everything in them that the model knows, circles of functions as well. */
export const anyPlan: fc.Arbitrary<PlanFacts> = fc
  .record({
    functions: exactly(
      fc.record({
        unitId: perhaps(pick('U', 2)),
        tier: fc.constantFrom(null, 1, 2),
        rtoMinutes: span,
        mtpdMinutes: span,
        mbcoPercent: fc.constantFrom(null, 50),
      }),
      6,
    ),
    staffing: several(
      fc.record({
        functionId: pick('F', 6),
        skillId: fc.constantFrom(null, 'S'),
        minimumCount: fc.integer({ min: 0, max: 4 }),
        normalCount: fc.constantFrom(null, 2, 5),
      }),
      6,
    ),
    strategies: several(strategy, 5),
    dependencies: several(dependency, 14),
    applications: exactly(
      fc.record({
        rtoMinutes: span,
        alternateApplicationId: perhaps(pick('A', 3)),
        supplierId: perhaps(pick('V', 2)),
      }),
      3,
    ),
    suppliers: exactly(
      fc.record({
        rtoMinutes: span,
        alternateSupplierId: perhaps(pick('V', 2)),
        picketStance: fc.constantFrom('unknown', 'crosses', 'doesNotCross'),
      }),
      2,
    ),
    equipment: exactly(
      fc.record({
        rtoMinutes: span,
        siteId: perhaps(pick('X', 3)),
        alternate: fc.constantFrom('', 'A spare'),
      }),
      2,
    ),
    vitalRecords: exactly(
      fc.record({
        medium: fc.constantFrom('paper', 'electronic', 'both'),
        siteId: perhaps(pick('X', 3)),
        applicationId: perhaps(pick('A', 3)),
        copyKeptAt: fc.constantFrom('', 'The vault'),
      }),
      2,
    ),
    sites: exactly(
      fc.record({
        capacity: fc.constantFrom(null, 2, 6),
        alternateSiteId: perhaps(pick('X', 3)),
        alternateReadyMinutes: span,
      }),
      3,
    ),
    people: exactly(person, 9),
    holders: several(fc.record({ roleId: pick('role', 2), personId: pick('p', 9) }), 5),
  })
  .map(({ dependencies, ...lists }) =>
    planOf({
      ...lists,
      functions: withId(lists.functions, 'F').map((f) => ({ ...f, code: f.id })),
      applications: withId(lists.applications, 'A'),
      suppliers: withId(lists.suppliers, 'V'),
      equipment: withId(lists.equipment, 'E'),
      vitalRecords: withId(lists.vitalRecords, 'R'),
      sites: withId(lists.sites, 'X'),
      people: withId(lists.people, 'p'),
      personSkills: staff(7).personSkills,
      dependencies: dependencies.map(({ target, ...d }) => ({ ...d, ...target })),
    }),
  );

/** Something taken away, for as long as `lastsMinutes` says. */
export const anyTaken: fc.Arbitrary<TakenAway> = fc
  .record({
    strikingUnits: several(
      fc.record({ bargainingUnitId: pick('BU', 2), participationPercent: fc.integer({ min: 0, max: 100 }) }),
      2,
    ),
    siteIds: several(pick('X', 3), 2),
    applicationIds: several(pick('A', 3), 2),
    supplierIds: several(pick('V', 2), 1),
    equipmentIds: several(pick('E', 2), 1),
    personIds: several(pick('p', 9), 3),
    lastsMinutes: fc.constantFrom(null, 6 * hour, 2 * day),
  })
  .map((taken) => ({ ...nothing, ...taken }));
