import { expect, it } from 'vitest';
import { inOrderOfTime } from './script-order.ts';

const order = (...times: (number | null)[]) =>
  inOrderOfTime(times.map((atMinutes, i) => ({ id: `${i}`, atMinutes }))).join('');

it.each<[string, (number | null)[], string]>([
  ['is in order', [0, 60, 90], '012'],
  ['is put in order', [90, 0, 60], '120'],
  ['keeps those of one time as they stand', [60, 0, 60, 60], '1023'],
  ['keeps what is given by hand behind what it follows', [90, null, 0, null], '2301'],
  ['keeps what is given by hand at the start', [null, 60, 0], '021'],
])('a script %s', (_, times, expected) => {
  expect(order(...times)).toBe(expected);
});
