import { describe, expect, it } from 'vitest';
import { layOut } from '../../../domain/dependency-map/layout.ts';
import { mapOf } from '../../../domain/dependency-map/testing/sample-map.ts';
import { walk } from './walk.ts';

const layout = layOut(mapOf('F1>A1', 'F1>A2', 'F2>A2', 'F2>A3', 'A3>P1'));

/** Where a row of keys leads. */
const after = (from: string | null, ...keys: string[]) => {
  let at = from;
  for (const key of keys) at = walk(layout, at, key)?.id ?? 'nowhere';
  return at;
};

describe('walking on the map', () => {
  it.each([
    [null, ['ArrowDown'], 'F1'],
    ['gone', ['ArrowLeft'], 'F1'],
    ['F1', ['ArrowDown'], 'F2'],
    ['F1', ['ArrowUp'], 'nowhere'],
    ['F2', ['ArrowRight', 'ArrowLeft'], 'F2'],
    ['A3', ['ArrowRight'], 'P1'],
    ['P1', ['ArrowRight'], 'nowhere'],
    ['P1', ['ArrowLeft', 'ArrowLeft'], 'F2'],
    ['A2', ['Home'], 'A1'],
    ['A1', ['End'], 'A3'],
  ])('from %s by %j to %s', (from, keys, to) => {
    expect(after(from, ...keys)).toBe(to);
  });

  it('comes to everything by the arrows alone', () => {
    const seen = new Set(['F1']);
    for (const id of seen) {
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        const next = walk(layout, id, key)?.id;
        if (next) seen.add(next);
      }
    }
    expect(seen.size).toBe(layout.nodes.length);
  });
});
