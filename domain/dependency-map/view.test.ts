import { describe, expect, it } from 'vitest';
import type { DependencyMap } from './map.ts';
import { edge, mapOf, node } from './testing/sample-map.ts';
import { everything, type MapFilter, viewOf } from './view.ts';

const map: DependencyMap = {
  nodes: [
    node('F1', { tier: 1, unitId: 'u1' }),
    node('F2', { tier: 2, unitId: 'u2' }),
    node('F3', { tier: 3, unitId: 'u2', nameFr: 'Tenir à jour la santé' }),
    node('A1'),
    node('A2'),
    node('P1'),
  ],
  edges: ['F1>A1', 'F2>A2', 'A2>P1', 'F3>F1'].map(edge),
};

const shown = (filter: Partial<MapFilter>, most?: number) => {
  const view = viewOf(
    map,
    { ...everything, ...filter },
    most === undefined ? undefined : { things: most, arrows: 99 },
  );
  return { ids: view.nodes.map(({ id }) => id).join(' '), heldTo: view.heldTo, wanted: view.wanted };
};

describe('what a filter leaves on the map', () => {
  it.each<[string, Partial<MapFilter>, string]>([
    ['everything', {}, 'F1 F2 F3 A1 A2 P1'],
    ['one thing and its chain', { focusId: 'F1' }, 'F1 F3 A1'],
    ['a thing that is gone: everything', { focusId: 'gone' }, 'F1 F2 F3 A1 A2 P1'],
    ['a unit and what its functions need', { unitIds: ['u2'] }, 'F1 F2 F3 A1 A2 P1'],
    ['a tier and what its functions need', { tier: 1 }, 'F1 A1'],
    ['a unit and a tier', { unitIds: ['u2'], tier: 2 }, 'F2 A2 P1'],
    ['without a kind', { hiddenKinds: ['application'] }, 'F1 F2 F3 P1'],
    ['words, without accents, and what stands beside', { text: 'SANTE' }, 'F1 F3'],
    ['words that nothing has', { text: 'zzz' }, ''],
  ])('%s', (_what, filter, ids) => {
    expect(shown(filter).ids).toBe(ids);
  });

  it('keeps arrows only between what is shown', () => {
    const view = viewOf(map, { ...everything, hiddenKinds: ['application'] });
    expect(view.edges.map(({ id }) => id)).toEqual(['F3>F1']);
  });
});

describe('a map with more things than can be read', () => {
  it('begins with tier 1 and what it needs, and says so', () => {
    expect(shown({}, 3)).toEqual({ ids: 'F1 A1', heldTo: 'tierOne', wanted: 6 });
  });

  it('counts arrows too: few things with many arrows are as hard to read', () => {
    const view = viewOf(map, everything, { things: 99, arrows: 1 });
    expect(view.nodes.map(({ id }) => id)).toEqual(['F1', 'A1']);
    expect(view.heldTo).toBe('tierOne');
  });

  it('shows the nearest things of a chain that is too long', () => {
    const long = mapOf('F1>F2', 'F2>F3', 'F3>F4', 'F4>F5', 'F5>F6');
    const view = viewOf(long, { ...everything, focusId: 'F3' }, { things: 3, arrows: 99 });
    expect(view.nodes.map(({ id }) => id).sort()).toEqual(['F2', 'F3', 'F4']);
    expect(view).toMatchObject({ heldTo: 'part', wanted: 6 });
  });

  it('never shows more than that, whatever is asked', () => {
    const many = mapOf(...Array.from({ length: 50 }, (_, n) => `F${n % 7}>A${n}`));
    for (const filter of [everything, { ...everything, tier: 2 }, { ...everything, focusId: 'F1' }]) {
      expect(viewOf(many, filter, { things: 9, arrows: 99 }).nodes.length).toBeLessThanOrEqual(9);
      expect(viewOf(many, filter, { things: 9, arrows: 99 }).nodes.length).toBeGreaterThan(0);
    }
  });
});
