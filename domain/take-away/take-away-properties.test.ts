import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf } from './cause-chain.ts';
import { compareOutcomes } from './compare.ts';
import { coverOf } from './cover.ts';
import { functionStates, stateAt, type TakeAwayOutcome } from './outcome.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';
import { takeAway } from './take-away.ts';
import { asking, day, hour, nothing, planOf, staff } from './testing/plan-of.ts';

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
const anyPlan: fc.Arbitrary<PlanFacts> = fc
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
const anyTaken: fc.Arbitrary<TakenAway> = fc
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

const horizon = 5 * day;
const run = (facts: PlanFacts, taken: Partial<TakenAway>) => takeAway(facts, asking(taken, horizon));

function both(a: TakenAway, b: TakenAway): TakenAway {
  return {
    strikingUnits: [...a.strikingUnits, ...b.strikingUnits],
    siteIds: [...a.siteIds, ...b.siteIds],
    applicationIds: [...a.applicationIds, ...b.applicationIds],
    supplierIds: [...a.supplierIds, ...b.supplierIds],
    equipmentIds: [...a.equipmentIds, ...b.equipmentIds],
    personIds: [...a.personIds, ...b.personIds],
    lastsMinutes: a.lastsMinutes,
  };
}

/** Minutes at which some state of some function may change. */
function turns(...outcomes: TakeAwayOutcome[]): number[] {
  return [...new Set(outcomes.flatMap((o) => o.functions.flatMap((f) => f.states.map((s) => s.from))))];
}

function levelAt({ functions }: TakeAwayOutcome, functionId: string, minute: number): number {
  const found = functions.find((f) => f.functionId === functionId);
  return found ? functionStates.indexOf(stateAt(found, minute)) : 0;
}

describe('take away', () => {
  it('of nothing leaves all as it is', () => {
    fc.assert(
      fc.property(anyPlan, (facts) => {
        expect(run(facts, {}).functions).toEqual([]);
      }),
    );
  });

  it('of more never makes a function better', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, anyTaken, (facts, some, more) => {
        const [less, all] = [run(facts, some), run(facts, both(some, more))];
        for (const { id } of facts.functions)
          for (const minute of turns(less, all))
            expect(levelAt(all, id, minute), `${id} at ${minute}`).toBeGreaterThanOrEqual(
              levelAt(less, id, minute),
            );
      }),
      { numRuns: 400 },
    );
  });

  it('for longer never makes a function better', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, (facts, taken) => {
        const [short, long] = [
          run(facts, { ...taken, lastsMinutes: day }),
          run(facts, { ...taken, lastsMinutes: null }),
        ];
        for (const { id } of facts.functions)
          for (const minute of turns(short, long))
            expect(levelAt(long, id, minute)).toBeGreaterThanOrEqual(levelAt(short, id, minute));
      }),
    );
  });

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, (facts, taken) => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([list, of]) => [list, Array.isArray(of) ? of.toReversed() : of]),
        ) as unknown as PlanFacts;
        expect(run(turned, taken)).toEqual(run(facts, taken));
      }),
    );
  });

  it('covers the whole time of each function without a gap, and knows why', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, (facts, taken) => {
        const outcome = run(facts, taken);
        const byId = new Map(outcome.functions.map((f) => [f.functionId, f]));
        for (const f of outcome.functions) {
          expect(f.states[0]?.from).toBe(0);
          expect(f.states.at(-1)?.to).toBe(horizon);
          for (const [n, s] of f.states.entries()) expect(f.states[n + 1]?.from ?? horizon).toBe(s.to);
          expect(f.causes[0]?.stopsAt ?? null).toBe(f.stopsAt);
          const chain = chainOf(byId, f.functionId);
          expect(chain.length).toBeGreaterThan(0);
          const root = chain.at(-1)?.cause;
          if (root?.kind === 'dependency' && f.stopsAt !== null) expect(root.targetKind).not.toBe('function');
        }
        expect(outcome.untouchedCount + outcome.functions.length).toBe(facts.functions.length);
      }),
    );
  });

  it('names for cover only people who are there', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, (facts, taken) => {
        const striking = new Set(
          taken.strikingUnits.filter((u) => u.participationPercent > 0).map((u) => u.bargainingUnitId),
        );
        const unitOf = new Map(facts.functions.map((f) => [f.id, f.unitId]));
        const covers = coverOf(
          facts,
          asking(taken),
          facts.functions.map((f) => f.id),
        );
        for (const [id, list] of covers)
          for (const { person } of list.flatMap((c) => c.people.map((person) => ({ person })))) {
            expect(taken.personIds).not.toContain(person.personId);
            expect(striking.has(person.bargainingUnitId ?? '')).toBe(false);
            expect(person.unitId).not.toBe(unitOf.get(id));
          }
      }),
    );
  });

  it('compared with itself has no difference; with another, the same both ways round', () => {
    fc.assert(
      fc.property(anyPlan, anyTaken, anyTaken, (facts, one, other) => {
        const [a, b] = [run(facts, one), run(facts, other)];
        expect(compareOutcomes(a, a).every((c) => c.differs.length === 0 && c.worse === null)).toBe(true);
        const swapped = { a: 'b', b: 'a' } as const;
        expect(
          compareOutcomes(b, a).map((c) => ({ ...c, a: c.b, b: c.a, worse: c.worse && swapped[c.worse] })),
        ).toEqual(compareOutcomes(a, b));
      }),
    );
  });
});
