import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles, knots } from './circles.ts';
import { chainOf, linksOf } from './links.ts';
import { edge, mapOf } from './testing/sample-map.ts';

describe('circles', () => {
  it('are named in the order of the arrows', () => {
    const { edges } = mapOf('F1>F2', 'F2>F3', 'F3>F1', 'F3>A1', 'F4>F1');
    const [found = [], ...others] = circles(edges);
    expect(others).toEqual([]);
    expect(found.toSorted()).toEqual(['F1', 'F2', 'F3']);
    for (const [at, id] of found.entries()) {
      const next = found[(at + 1) % found.length];
      expect(edges.some((e) => e.from === id && e.to === next)).toBe(true);
    }
  });

  it('are none where two ways lead to the same thing', () => {
    expect(circles(mapOf('F1>F2', 'F1>F3', 'F2>A1', 'F3>A1').edges)).toEqual([]);
  });

  it('include a function that needs itself', () => {
    expect(circles([edge('F1>F1'), edge('F1>A1')])).toEqual([['F1']]);
  });

  it('take a chain of 5,000 functions', () => {
    const long = Array.from({ length: 5000 }, (_, n) => edge(`F${n}>F${n + 1}`));
    expect(circles(long)).toEqual([]);
    expect(circles([...long, edge('F5000>F0')])[0]).toHaveLength(5001);
  });
});

it('knots are the things that can be come to from each other, needs first, in any map', () => {
  const arrow = fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]) => `F${a}>F${b}`);
  fc.assert(
    fc.property(fc.array(arrow, { minLength: 1, maxLength: 20 }), (made) => {
      const { edges, nodes } = mapOf(...made);
      const links = linksOf(edges);
      const found = knots(links);
      const knotOf = new Map(found.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
      for (const { id: a } of nodes) {
        const { down, up } = chainOf(links, a);
        for (const { id: b } of nodes) {
          if (a === b) continue;
          expect(knotOf.get(a) === knotOf.get(b)).toBe(down.has(b) && up.has(b));
          if (down.has(b)) expect(knotOf.get(b)).toBeLessThanOrEqual(knotOf.get(a) ?? -1);
        }
      }
    }),
    { numRuns: 80 },
  );
});
