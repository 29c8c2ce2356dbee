import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionsInScope, unitsInScope } from './plan-scope.ts';
import { ids, sampleFacts, samplePlan } from './testing/sample-facts.ts';

const { units, functions } = sampleFacts();
const codes = (more: Parameters<typeof samplePlan>[0]) =>
  functionsInScope(samplePlan(more), units, functions).map((f) => f.code);

describe('the scope of a plan', () => {
  it('takes the functions of a unit with those of the units below it', () => {
    expect(codes({ scopeUnitIds: [ids.finance] })).toEqual(['F03', 'F01']);
    expect(codes({ scopeUnitIds: [ids.payroll] })).toEqual(['F03']);
  });

  it('takes functions named one by one, each once', () => {
    expect(codes({ scopeUnitIds: [ids.payroll], scopeFunctionIds: [ids.f02, ids.f03] })).toEqual([
      'F03',
      'F02',
    ]);
    expect(codes({ scopeUnitIds: [], scopeFunctionIds: [] })).toEqual([]);
  });

  it('passes over a unit that is gone', () => {
    expect(codes({ scopeUnitIds: [ids.ann] })).toEqual([]);
  });

  it('ends, and is the same in whatever order, even where units stand in a circle', () => {
    const unit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      parentId: fc.constantFrom('a', 'b', 'c', 'd', null),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(unit, { selector: (u) => u.id }),
        fc.subarray(['a', 'b', 'c', 'd']),
        (list, chosen) => {
          const found = unitsInScope(chosen, list);
          expect([...unitsInScope(chosen.toReversed(), list.toReversed())].sort()).toEqual([...found].sort());
          for (const u of list)
            if (u.parentId !== null && found.has(u.parentId)) expect(found.has(u.id)).toBe(true);
        },
      ),
    );
  });
});
