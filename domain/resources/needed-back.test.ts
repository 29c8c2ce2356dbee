import { expect, it } from 'vitest';
import { neededBack } from './needed-back.ts';

it.each([
  [240, 480, { minutes: 240, byRto: false }],
  [240, null, { minutes: 240, byRto: false }],
  [0, 480, { minutes: 0, byRto: false }],
  [null, 480, { minutes: 480, byRto: true }],
  [null, null, null],
])('stated %s, RTO %s', (neededBackMinutes, rto, expected) => {
  expect(neededBack({ neededBackMinutes }, rto)).toEqual(expected);
});
