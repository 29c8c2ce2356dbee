import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallsOf, type ImpactPoint, ratedTimes, severityAt, withPoint } from './impact-curve.ts';

const p = (atMinutes: number, severity: number, justificationEn = '', justificationFr = ''): ImpactPoint => ({
  ...{ atMinutes, severity, justificationEn, justificationFr },
});
const points = fc
  .uniqueArray(
    fc.record({
      atMinutes: fc.integer({ min: 1, max: 50_000 }),
      severity: fc.integer({ min: 0, max: 4 }),
      justificationEn: fc.string({ maxLength: 5 }),
      justificationFr: fc.string({ maxLength: 5 }),
    }),
    { selector: (point) => point.atMinutes, maxLength: 12 },
  )
  .map((list): ImpactPoint[] => list);

describe('a curve of impact', () => {
  const payroll = [p(240, 1), p(1440, 3, 'Pay day'), p(4320, 4)];

  it('holds a severity from its time until the next', () => {
    expect([60, 240, 480, 1440, 4319, 4320, 43_200].map((at) => severityAt(payroll, at))).toEqual([
      null,
      1,
      1,
      3,
      3,
      4,
      4,
    ]);
  });

  it('keeps the justification of a point whose severity changes, unless another is given', () => {
    expect(withPoint(payroll, { atMinutes: 1440, severity: 4 })).toContainEqual(p(1440, 4, 'Pay day'));
    expect(
      withPoint(payroll, { atMinutes: 1440, severity: 3, justificationFr: 'Jour de paie' }),
    ).toContainEqual(p(1440, 3, 'Pay day', 'Jour de paie'));
    expect(withPoint(payroll, { atMinutes: 1440, severity: 3, justificationEn: '' })).toContainEqual(
      p(1440, 3),
    );
  });

  it('takes a point away, and adds one in its place in time', () => {
    expect(withPoint(payroll, { atMinutes: 1440, severity: null })).toEqual([p(240, 1), p(4320, 4)]);
    expect(withPoint(payroll, { atMinutes: 480, severity: 2 }).map((x) => x.atMinutes)).toEqual([
      240, 480, 1440, 4320,
    ]);
  });

  it('points out every time at which the harm is less than it was', () => {
    expect(fallsOf(payroll)).toEqual([]);
    expect(fallsOf([p(1440, 2), p(60, 3), p(4320, 3), p(10_080, 1)])).toEqual([1440, 10_080]);
  });

  it('shows the times of the organisation and those rated beside them, each once', () => {
    expect(ratedTimes([1440, 60], [{ category: 'people', points: [p(120, 1), p(60, 0)] }])).toEqual([
      60, 120, 1440,
    ]);
  });

  it('has each time once, in order, whatever is set', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 1, max: 50_000 }),
        fc.option(fc.integer({ min: 0, max: 4 })),
        (curve, atMinutes, severity) => {
          const next = withPoint(curve, { atMinutes, severity });
          const times = next.map((x) => x.atMinutes);
          expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
          if (severity === null) expect(times).not.toContain(atMinutes);
          else expect(severityAt(next, atMinutes)).toBe(severity);
        },
      ),
    );
  });

  it('has no fall if and only if it never sinks', () => {
    fc.assert(
      fc.property(points, (curve) => {
        const rising = [...curve].sort((a, b) => a.atMinutes - b.atMinutes).map((x) => x.severity);
        const sinks = rising.some((s, i) => i > 0 && s < Math.max(...rising.slice(0, i)));
        expect(fallsOf(curve).length > 0).toBe(sinks);
      }),
    );
  });
});
