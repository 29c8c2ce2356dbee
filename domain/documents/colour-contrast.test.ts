import { describe, expect, it } from 'vitest';
import { contrastRatio, mixed, readableOn } from './colour-contrast.ts';

describe('contrast', () => {
  it.each([
    ['FFFFFF', '000000', 21],
    ['FFFFFF', 'FFFFFF', 1],
    // The two greys on either side of the line, as WCAG's own examples name them.
    ['767676', 'FFFFFF', 4.54],
    ['777777', 'FFFFFF', 4.48],
    ['1f4e79', 'ffffff', 8.63],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
  });

  it('leaves a colour that can be read as it is', () => {
    expect(readableOn('1f4e79', 'ffffff')).toBe('1F4E79');
  });

  it('offers the nearest darker shade of one that cannot', () => {
    const shade = readableOn('ffcc00', 'ffffff');
    expect(contrastRatio(shade, 'ffffff')).toBeGreaterThanOrEqual(4.5);
    // A shade of yellow still: more red and green than blue, and no darker than it must be.
    expect(shade.endsWith('00')).toBe(true);
    expect(contrastRatio(shade, 'ffffff')).toBeLessThan(4.9);
  });

  it('mixes by shares', () => {
    expect(mixed('000000', 'FFFFFF', 0.5)).toBe('808080');
    expect(mixed('102030', 'FFFFFF', 0)).toBe('102030');
  });
});
