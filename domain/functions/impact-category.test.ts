import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCategoryKey, withTime } from './impact-category.ts';

describe('the key of a new impact category', () => {
  it.each([
    ['Service to the public', [], 'service-to-the-public'],
    ['Réputation & image', [], 'reputation-image'],
    ['People', ['people'], 'people-2'],
    ['People', ['people', 'people-2'], 'people-3'],
    ['安全', [], 'category'],
    ['—', ['category'], 'category-2'],
  ])('%s beside %j: %s', (name, taken, key) => {
    expect(newCategoryKey(name, taken)).toBe(key);
  });

  it('is new, and fits, whatever the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const taken = [newCategoryKey(name, []), ...others];
        const key = newCategoryKey(name, taken);
        expect(taken).not.toContain(key);
        expect(key.length).toBeGreaterThan(0);
        expect(key.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('the times at which impact is rated', () => {
  it('rise, each once', () => {
    expect(withTime([60, 1440], 480)).toEqual([60, 480, 1440]);
    expect(withTime([60, 1440], 60)).toEqual([60, 1440]);
  });
});
