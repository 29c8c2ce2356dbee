import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowPath } from './arrow-path.ts';
import { labelSize, placeLabels } from './labels.ts';
import { layOut } from './layout.ts';
import { mapSizes, type PlacedEdge } from './placed.ts';
import { edge, mapOf } from './testing/sample-map.ts';

describe('arrows', () => {
  it('go around the things of the columns between', () => {
    const arrow = fc
      .tuple(fc.constantFrom('F', 'A'), fc.nat(20), fc.constantFrom('F', 'A', 'P'), fc.nat(20))
      .map(([a, m, b, n]) => `${a}${m}>${b}${n}`);
    fc.assert(
      fc.property(fc.array(arrow, { minLength: 1, maxLength: 60 }), (made) => {
        const { nodes, edges } = layOut(mapOf(...made));
        for (const { points, from, to } of edges) {
          for (const [at, point] of points.entries()) {
            const next = points[at + 1];
            if (!next || next.y !== point.y || next.x - point.x !== mapSizes.nodeWidth) continue;
            const under = nodes.filter(
              ({ id, x, y }) =>
                x === point.x && id !== from && id !== to && y < point.y && point.y < y + mapSizes.nodeHeight,
            );
            expect(under.map(({ id }) => id)).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('start and end at the sides of their things', () => {
    const { nodes, edges } = layOut(mapOf('F1>F2', 'F2>A1', 'F1>A1'));
    for (const { points, from, to } of edges) {
      const [start, end] = [nodes.find((n) => n.id === from), nodes.find((n) => n.id === to)];
      expect(points[0]?.x).toBe((start?.x ?? 0) + mapSizes.nodeWidth);
      expect(points.at(-1)?.x).toBe(end?.x);
    }
  });

  it('of one point or none draw nothing that is wrong', () => {
    expect(arrowPath([])).toBe('');
    expect(
      arrowPath([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
    ).toBe('M0,0 H100');
  });
});

describe('words on arrows', () => {
  const line = (y: number, width: number = mapSizes.layerGap): PlacedEdge => ({
    ...edge('F1>A1'),
    points: [
      { x: 0, y },
      { x: width, y },
    ],
  });

  it('never lie over each other: the shorter ones are taken, and then none', () => {
    const wanted = [line(0), line(4), line(30)].map((e) => ({
      edge: e,
      texts: ['12 h, needed in 2 h', 'late'],
    }));
    const placed = placeLabels(wanted);
    expect(placed.map(({ y, text }) => [y, text])).toEqual([
      [0, '12 h, needed in 2 h'],
      [30, '12 h, needed in 2 h'],
    ]);
    expect(Math.abs((placed[0]?.y ?? 0) - (placed[1]?.y ?? 0))).toBeGreaterThan(labelSize);
  });

  it('are left out where they would lie over a thing', () => {
    expect(placeLabels([{ edge: line(0, 60), texts: ['a very long word on it', 'late'] }])).toMatchObject([
      { text: 'late' },
    ]);
    expect(placeLabels([{ edge: line(0, 20), texts: ['late'] }])).toEqual([]);
  });
});
