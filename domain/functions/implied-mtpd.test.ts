import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImpactCurve } from './impact-curve.ts';
import { impliedMtpd, mtpdAgainstImpact } from './implied-mtpd.ts';

const scale = {
  impactCategories: [{ key: 'people' }, { key: 'legal' }, { key: 'financial' }],
  intolerableSeverity: 4,
};
const curve = (category: string, ...points: [number, number][]): ImpactCurve => ({
  category,
  points: points.map(([atMinutes, severity]) => ({
    atMinutes,
    severity,
    justificationEn: '',
    justificationFr: '',
  })),
});

describe('the MTPD that ratings imply', () => {
  it.each([
    ['nothing is rated', [], null],
    ['nothing becomes intolerable', [curve('people', [60, 1], [43_200, 3])], null],
    ['one category does', [curve('people', [60, 1], [1440, 4])], { minutes: 1440, categories: ['people'] }],
    [
      'the sooner of two categories counts',
      [curve('people', [4320, 4]), curve('legal', [480, 4])],
      { minutes: 480, categories: ['legal'] },
    ],
    [
      'both are named when they come together',
      [curve('legal', [480, 4]), curve('people', [480, 4])],
      { minutes: 480, categories: ['people', 'legal'] },
    ],
    [
      // "1 w" and "30 d" sort before "8 h" as words: only the duration counts.
      'times are listed in another order',
      [curve('people', [43_200, 4], [10_080, 4], [480, 4])],
      { minutes: 480, categories: ['people'] },
    ],
    [
      'a fall afterwards changes nothing',
      [curve('people', [60, 4], [480, 2])],
      { minutes: 60, categories: ['people'] },
    ],
    ['a category that is no longer used does not count', [curve('gone', [60, 4])], null],
  ])('%s', (_, curves, expected) => {
    expect(impliedMtpd(curves, scale)).toEqual(expected);
  });

  it('comes sooner when less is tolerated', () => {
    const curves = [curve('people', [60, 1], [480, 3], [1440, 4])];
    expect(impliedMtpd(curves, { ...scale, intolerableSeverity: 3 })?.minutes).toBe(480);
    expect(impliedMtpd(curves, { ...scale, intolerableSeverity: 1 })?.minutes).toBe(60);
  });

  const curves = fc.array(
    fc.record({
      category: fc.constantFrom('people', 'legal', 'financial'),
      points: fc.array(
        fc.record({
          atMinutes: fc.constantFrom(60, 240, 480, 1440, 4320, 10_080),
          severity: fc.integer({ min: 0, max: 4 }),
          justificationEn: fc.constant(''),
          justificationFr: fc.constant(''),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 5 },
  );

  it('does not depend on any order', () => {
    fc.assert(
      fc.property(curves, (list) => {
        const turned = [...list].reverse().map((c) => ({ ...c, points: [...c.points].reverse() }));
        expect(impliedMtpd(turned, scale)).toEqual(impliedMtpd(list, scale));
      }),
    );
  });

  it('never comes later for one more rating, nor for a higher intolerable severity', () => {
    const soon = (m: { minutes: number } | null) => m?.minutes ?? Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(curves, curves, fc.integer({ min: 1, max: 3 }), (some, more, severity) => {
        expect(soon(impliedMtpd([...some, ...more], scale))).toBeLessThanOrEqual(
          soon(impliedMtpd(some, scale)),
        );
        expect(soon(impliedMtpd(some, { ...scale, intolerableSeverity: severity }))).toBeLessThanOrEqual(
          soon(impliedMtpd(some, { ...scale, intolerableSeverity: severity + 1 })),
        );
      }),
    );
  });
});

describe('a stated MTPD beside the implied one', () => {
  it.each([
    [null, null, 'notRated'],
    [1440, null, 'notRated'],
    [null, 1440, 'notStated'],
    [1440, 1440, 'agrees'],
    [480, 1440, 'sooner'],
    [4320, 1440, 'later'],
  ] as const)('%s against %s: %s', (stated, implied, expected) => {
    expect(mtpdAgainstImpact(stated, implied)).toBe(expected);
  });
});
