import { describe, expect, it } from 'vitest';
import { olderLanguage } from './pair.ts';

const at = (time: string) => `2026-11-22T${time}.000Z`;

describe('olderLanguage', () => {
  it.each([
    ['10:00:00', '10:00:00', null],
    ['10:01:30', '10:00:00', null],
    ['10:02:01', '10:00:00', 'fr'],
    ['10:00:00', '16:00:00', 'en'],
  ])('English at %s and French at %s: %s is older', (en, fr, older) => {
    expect(olderLanguage({ enChangedAt: at(en), frChangedAt: at(fr) })).toBe(older);
  });
});
