import { expect, it } from 'vitest';
import { isBridged, needState } from './map.ts';

it.each([
  // needed in 4 h, back in 6 h
  [240, 360, null, 'late', false],
  [240, 360, 240, 'late', false],
  [240, 360, 359, 'late', true],
  [240, 360, 360, 'met', true],
  [240, 240, 480, 'met', true],
  [null, 360, 480, 'unknown', false],
  [240, null, 480, 'unknown', true],
])('needed in %s, back in %s, bridged for %s: %s', (need, can, bridged, state, told) => {
  expect(needState(need, can, bridged)).toBe(state);
  expect(isBridged({ neededBackMinutes: need, bridgedMinutes: bridged })).toBe(told);
});
