import { describe, expect, it } from 'vitest';
import { placeOfMend } from './function-sections.ts';

describe('the place at which a function is mended', () => {
  it.each([
    [null, 'impactRating', 'impact'],
    ['neededBackMinutes', 'dependency', 'needs'],
    [null, 'strategy', 'strategies'],
    ['minimumCount', 'staffingRequirement', 'staffing'],
    ['nameFr', null, 'notes'],
    ['mtpdMinutes', null, 'recovery'],
    [null, null, 'recovery'],
    [null, 'plan', 'recovery'],
  ] as const)('%s of %s: %s', (field, kind, section) => {
    expect(placeOfMend('x', { field, part: kind && { kind } })).toBe(`/plan/functions/x?part=${section}`);
  });
});
