import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactChange, PlanFacts } from '../plan-facts.ts';
import { changesOf, recordOf, today } from '../testing/facts-of.ts';
import { functionCycles } from './function-cycles.ts';
import { slowestNeeds } from './slowest-need.ts';
import { stoppedFunctions } from './stopped-functions.ts';

const size = 6;
const place = fc.integer({ min: 0, max: size - 1 });
const times = fc.constantFrom(null, 60, 240, 480, 1440);

interface Drawn {
  rtos: (number | null)[];
  capabilities: (number | null)[];
  /** A function needs another, or (`on`) a resource; what bridges it. */
  needs: { of: number; on: 'function' | 'application'; what: number; bridges: number | null }[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  rtos: fc.array(times, { minLength: size, maxLength: size }),
  capabilities: fc.array(times, { minLength: size, maxLength: size }),
  needs: fc.array(
    fc.record({
      of: place,
      on: fc.constantFrom('function' as const, 'function' as const, 'application' as const),
      what: place,
      bridges: fc.constantFrom(null, null, null, 240),
    }),
    { maxLength: 14, size: 'max' },
  ),
});

function planOf({ rtos, capabilities, needs }: Drawn): PlanFacts {
  const record = (kind: FactChange['kind'], id: string, given: object): FactChange => ({
    kind,
    id,
    record: recordOf(kind, id, given),
  });
  return new PlanFacts(today, [
    ...changesOf({}),
    ...rtos.map((rtoMinutes, i) => record('criticalFunction', `F${i}`, { rtoMinutes })),
    ...capabilities.map((rtoMinutes, i) => record('application', `A${i}`, { rtoMinutes })),
    ...needs.map(({ of, on, what, bridges }, i) =>
      record('dependency', `D${i}`, {
        functionId: `F${of}`,
        targetKind: on,
        [on === 'function' ? 'otherFunctionId' : 'applicationId']: `${on === 'function' ? 'F' : 'A'}${what}`,
        workaroundLastsMinutes: bridges,
      }),
    ),
  ]);
}

/** Round after round until nothing changes: slow, and plainly what the rule says. */
function slowestByRounds({ rtos, capabilities, needs }: Drawn): number[] {
  const values = rtos.map(() => 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { of, on, what, bridges } of needs) {
      const can =
        on === 'function' ? Math.max(rtos[what] ?? 0, values[what] ?? 0) : (capabilities[what] ?? 0);
      if (can <= (bridges ?? 0) || can <= (values[of] ?? 0)) continue;
      values[of] = can;
      changed = true;
    }
  }
  return values;
}

function stoppedByRounds({ needs }: Drawn, application: number): string[] {
  const stopped = new Set<number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { of, on, what, bridges } of needs) {
      const isGone = on === 'function' ? stopped.has(what) : what === application;
      if (bridges !== null || !isGone || stopped.has(of)) continue;
      stopped.add(of);
      changed = true;
    }
  }
  return [...stopped].sort().map((fn) => `F${fn}`);
}

describe('what is worked out over the whole plan', () => {
  it('gives the slowest need of every function, with a way that leads to it', () => {
    fc.assert(
      fc.property(drawn, (plan) => {
        const facts = planOf(plan);
        const expected = slowestByRounds(plan);
        for (const [fn, minutes] of expected.entries()) {
          const found = facts.tabled(slowestNeeds, `F${fn}`);
          expect(found?.minutes ?? 0).toBe(minutes);
          const last = found?.path.at(-1);
          const end =
            last && facts.get(last.kind === 'application' ? 'application' : 'criticalFunction', last.id);
          if (found) expect(end?.rtoMinutes).toBe(minutes);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives all functions that stop without a resource', () => {
    fc.assert(
      fc.property(drawn, (plan) => {
        const facts = planOf(plan);
        for (let application = 0; application < size; application += 1) {
          const found = facts.tabled(stoppedFunctions, `A${application}`) ?? [];
          expect(found).toEqual(stoppedByRounds(plan, application));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds a circle exactly where one can come back to where one was', () => {
    fc.assert(
      fc.property(drawn, (plan) => {
        const facts = planOf(plan);
        const needs = plan.needs.filter(({ on, of, what }) => on === 'function' && of !== what);
        const comesBack = (start: number) => {
          const seen = new Set<number>();
          const waiting = [start];
          for (const at of waiting)
            for (const { what } of needs.filter(({ of }) => of === at))
              if (!seen.has(what)) {
                seen.add(what);
                waiting.push(what);
              }
          return seen.has(start);
        };
        const cycles = Array.from({ length: size }, (_, fn) => facts.tabled(functionCycles, `F${fn}`) ?? []);
        const anyone = Array.from({ length: size }, (_, fn) => fn).some(comesBack);
        expect(cycles.some((cycle) => cycle.length > 1)).toBe(anyone);
        for (const cycle of cycles)
          for (const [i, id] of cycle.entries()) {
            const next = cycle[(i + 1) % cycle.length];
            expect(needs.some(({ of, what }) => `F${of}` === id && `F${what}` === next)).toBe(true);
          }
      }),
      { numRuns: 200 },
    );
  });
});
