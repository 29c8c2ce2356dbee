import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needCycle } from './need-cycle.ts';

const need = (pair: string) => ({ functionId: pair[0] ?? '', otherFunctionId: pair[1] ?? '' });
const needs = (...pairs: string[]) => pairs.map(need);

describe('needCycle', () => {
  it.each([
    [needs('AB', 'BC'), 'BC', undefined],
    // Two ways to the same function are no cycle.
    [needs('AB', 'AC', 'BD', 'CD'), 'CD', undefined],
    [needs('AB', 'BA'), 'BA', ['B', 'A']],
    [needs('AB', 'BC', 'CD', 'DB'), 'DB', ['D', 'B', 'C']],
    // The shortest of two ways round.
    [needs('AB', 'BC', 'CD', 'BD', 'DA'), 'DA', ['D', 'A', 'B']],
    [needs('AA'), 'AA', ['A']],
    // There is a cycle, and what was added is not in it.
    [needs('AB', 'BA', 'CA'), 'CA', undefined],
  ])('of %j when %s is added', (all, added, expected) => {
    expect(needCycle(all, [need(added)])).toEqual(expected);
  });

  it('finds none where all needs lead one way, and one as soon as one leads back', () => {
    const forward = fc
      .tuple(fc.nat(30), fc.nat(30))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ functionId: `${Math.min(a, b)}`, otherFunctionId: `${Math.max(a, b)}` }));
    fc.assert(
      fc.property(fc.array(forward, { minLength: 1, maxLength: 80 }), (all) => {
        expect(needCycle(all, all)).toBeUndefined();
        const [first] = all;
        if (!first) return;
        const back = { functionId: first.otherFunctionId, otherFunctionId: first.functionId };
        const cycle = needCycle([...all, back], [back]) ?? [];
        const closed = [...cycle, cycle[0] ?? ''];
        const known = [...all, back].map((n) => `${n.functionId}>${n.otherFunctionId}`);
        expect(cycle.length).toBeGreaterThan(1);
        for (const [i, id] of cycle.entries()) expect(known).toContain(`${id}>${closed[i + 1]}`);
      }),
    );
  });

  it('goes through a chain of 20,000 without running out of stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      functionId: `${i}`,
      otherFunctionId: `${i + 1}`,
    }));
    expect(needCycle(chain, chain)).toBeUndefined();
    const back = { functionId: '20000', otherFunctionId: '0' };
    expect(needCycle([...chain, back], [back])).toHaveLength(20_001);
  });
});
