import { expect, it } from 'vitest';
import { clockBehind } from './clock-behind.ts';
import { sampleState, start } from './testing/sample-plan.ts';

const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

it.each([
  [at(0), 0],
  [at(90), 0],
  [at(-1), 0],
  [at(-2), 2],
  [at(-60), 60],
])('at %s on the wall a clock is so many minutes behind the log: %i', (wallNow, minutes) => {
  expect(clockBehind(sampleState().log, wallNow)).toBe(minutes);
});

it('goes by the stamp of the last entry, which a clock that went back did not move', () => {
  const [first] = sampleState().log;
  const later = first ? [{ ...first, recordedAt: at(-60), stamp: `${at(0)}-0001` }] : [];
  expect(clockBehind(later, at(-59))).toBe(59);
  expect(clockBehind([], start)).toBe(0);
});
