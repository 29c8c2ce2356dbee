import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

describe('timeScale', () => {
  it('goes from the earliest time to the latest, with the anchor in it', () => {
    const scale = timeScale([-2880, 60]);
    expect([scale.at(-2880), scale.at(60)]).toEqual([0, 100]);
    expect(scale.marks).toContain(0);
    expect(timeScale([60]).at(0)).toBe(0);
  });

  it('keeps the order of times, and the words of its marks apart (property)', () => {
    const times = fc.array(fc.integer({ min: -40_000, max: 525_600 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(times, (list) => {
        const { at, marks } = timeScale(list);
        const sorted = [...list].sort((a, b) => a - b).map(at);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        for (const [i, mark] of marks.entries())
          if (i > 0) expect(at(mark) - at(marks[i - 1] ?? 0)).toBeGreaterThanOrEqual(8.9);
      }),
    );
  });
});
