import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedTier, isTierOverridden, tierOf } from './tier.ts';

const hours = (h: number) => h * 60;
const fields = (rto: number | null, mtpd: number | null, tier: number | null = null) => ({
  rtoMinutes: rto,
  mtpdMinutes: mtpd,
  tier,
});

describe('the tier that follows from the recovery times', () => {
  it.each([
    ['nothing is stated', null, null, null],
    ['at once', 0, null, 1],
    ['24 hours are still tier 1', hours(24), null, 1],
    ['a minute more is tier 2', hours(24) + 1, null, 2],
    ['72 hours are still tier 2', hours(72), null, 2],
    ['4 days', hours(96), null, 3],
    ['7 days are still tier 3', hours(168), null, 3],
    ['8 days', hours(192), null, 4],
    ['only the MTPD is stated', null, hours(48), 2],
    ['the RTO is sooner, as it should be', hours(24), hours(96), 1],
    ['the RTO contradicts the MTPD: the sooner counts', hours(96), hours(24), 1],
  ])('%s', (_, rto, mtpd, tier) => {
    expect(computedTier(fields(rto, mtpd))).toBe(tier);
  });

  it('gives way to the one that was chosen', () => {
    expect(tierOf(fields(hours(4), null, 3))).toBe(3);
    expect(tierOf(fields(hours(4), null))).toBe(1);
    expect(isTierOverridden(fields(hours(4), null, 3))).toBe(true);
    expect(isTierOverridden(fields(hours(4), null, 1))).toBe(false);
    expect(isTierOverridden(fields(null, null, 1))).toBe(false);
    expect(isTierOverridden(fields(hours(4), null))).toBe(false);
  });

  it('never falls when a function may be back later', () => {
    const time = fc.integer({ min: 0, max: 5_256_000 });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        expect(computedTier(fields(sooner, null)) ?? 9).toBeLessThanOrEqual(
          computedTier(fields(later, null)) ?? 0,
        );
        expect(computedTier(fields(a, b))).toBe(computedTier(fields(sooner, null)));
      }),
    );
  });
});
