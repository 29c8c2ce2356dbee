import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, linksOf } from './links.ts';
import { mapOf } from './testing/sample-map.ts';

const chain = (arrows: string[], id: string) => {
  const { up, down } = chainOf(linksOf(mapOf(...arrows).edges), id);
  return { up: [...up].sort(), down: [...down].sort() };
};

describe('the chain of a thing', () => {
  const arrows = ['F1>F2', 'F2>A1', 'A1>P1', 'F3>A1', 'F3>A2'];

  it('goes through other things, both ways', () => {
    expect(chain(arrows, 'A1')).toEqual({ up: ['F1', 'F2', 'F3'], down: ['P1'] });
    expect(chain(arrows, 'F1')).toEqual({ up: [], down: ['A1', 'F2', 'P1'] });
  });

  it('is empty for what stands alone', () => {
    expect(chain(arrows, 'S9')).toEqual({ up: [], down: [] });
  });

  it('ends in a circle, and does not name the thing itself', () => {
    expect(chain(['F1>F2', 'F2>F1', 'F2>A1'], 'F1')).toEqual({ up: ['F2'], down: ['A1', 'F2'] });
  });

  it('is the same seen from both ends, in any map', () => {
    const arrow = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => `F${a}>F${b}`);
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 25 }), (made) => {
        const links = linksOf(mapOf(...made).edges);
        const ids = Array.from({ length: 9 }, (_, n) => `F${n}`);
        for (const a of ids) {
          for (const b of ids) {
            expect(chainOf(links, a).down.has(b)).toBe(chainOf(links, b).up.has(a));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
