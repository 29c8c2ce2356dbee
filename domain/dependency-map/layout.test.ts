import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';
import { mapSizes } from './placed.ts';
import { spaced } from './settle.ts';
import { mapOf, node } from './testing/sample-map.ts';

const layers = (...arrows: string[]) =>
  Object.fromEntries(layOut(mapOf(...arrows)).nodes.map(({ id, layer }) => [id, layer]));

describe('the layers of the picture', () => {
  it('are functions, then what they run on, then what that runs on', () => {
    expect(layers('F1>A1', 'A1>P1', 'F2>P1')).toEqual({ F1: 0, F2: 0, A1: 1, P1: 2 });
  });

  it('put a function after those that need it, and resources after all functions', () => {
    expect(layers('F1>F2', 'F2>F3', 'F1>A1')).toEqual({ F1: 0, F2: 1, F3: 2, A1: 3 });
  });

  it('hold functions that need one another in one layer', () => {
    expect(layers('F1>F2', 'F2>F1', 'F2>F3', 'F0>F1')).toEqual({ F0: 0, F1: 1, F2: 1, F3: 2 });
  });
});

describe('the picture', () => {
  it('is empty for an empty map', () => {
    expect(layOut({ nodes: [], edges: [] })).toEqual({ nodes: [], edges: [], width: 0, height: 0 });
  });

  it('puts what belongs together at one height', () => {
    const { nodes } = layOut(mapOf('F1>A2', 'F2>A1', 'F3>A3'));
    const y = new Map(nodes.map((n) => [n.id, n.y]));
    expect([y.get('F1'), y.get('F2'), y.get('F3')]).toEqual([y.get('A2'), y.get('A1'), y.get('A3')]);
  });

  it('never lays one thing over another, is the same each time, and leaves no arrow out', () => {
    const arrow = fc
      .tuple(fc.constantFrom('F', 'A', 'P'), fc.nat(30), fc.constantFrom('F', 'A', 'P'), fc.nat(30))
      .map(([a, m, b, n]) => `${a}${m}>${b}${n}`);
    fc.assert(
      fc.property(fc.array(arrow, { minLength: 1, maxLength: 80 }), (made) => {
        const map = mapOf(...made);
        const layout = layOut(map);
        expect(layout.edges).toHaveLength(map.edges.length);
        expect(layOut(map)).toEqual(layout);
        for (const [at, a] of layout.nodes.entries()) {
          for (const b of layout.nodes.slice(at + 1)) {
            const isApart =
              Math.abs(a.x - b.x) >= mapSizes.nodeWidth || Math.abs(a.y - b.y) >= mapSizes.nodeHeight;
            expect(isApart, `${a.id} ${b.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of 300 things has the shape of a window', () => {
    const nodes = Array.from({ length: 300 }, (_, n) => node(`${n < 100 ? 'F' : 'A'}${n}`));
    const { width, height } = layOut({ nodes, edges: [] });
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
  });
});

it('heights are as near to those wanted as their order and distance allow', () => {
  expect(spaced([0, 100, 200], 50)).toEqual([0, 100, 200]);
  expect(spaced([100, 100], 50)).toEqual([75, 125]);
  expect(spaced([200, 0, 500], 50)).toEqual([75, 125, 500]);
});
