import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf } from './cause-chain.ts';
import { compareOutcomes } from './compare.ts';
import { coverOf } from './cover.ts';
import { functionStates, stateAt, type TakeAwayOutcome } from './outcome.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';
import { takeAway } from './take-away.ts';
import { anyPlan, anyTaken } from './testing/any-plan.ts';
import { asking, day } from './testing/plan-of.ts';

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
