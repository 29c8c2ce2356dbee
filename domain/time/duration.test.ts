import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, spokenDuration } from './duration.ts';

describe('parseDuration', () => {
  it.each([
    ['2 days', 2880],
    ['4 h', 240],
    ['4h', 240],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1 h 30 min', 90],
    ['1.5 hours', 90],
    ['1,5 heure', 90],
    ['2 jours 4 h', 3120],
    ['2 days and 4 hours', 3120],
    ['2 days, 4 hours', 3120],
    ['2 jours et 4 heures', 3120],
    ['3 semaines', 30240],
    ['1 wk', 10080],
    ['90 min', 90],
    ['15 mins.', 15],
    ['1:30', 90],
    ['0 h', 0],
    ['72\u00a0h', 4320],
    ['  2 J  ', 2880],
  ])('reads %s', (text, minutes) => expect(parseDuration(text)).toBe(minutes));

  it.each(['', 'soon', '4', '-4 h', '4 hats', '2 days ago', '1 day 30', 'h', '4 h h', '1:75', '24/7'])(
    'refuses %s',
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );

  it('reads a bare number only where the unit is known', () => {
    expect(parseDuration('4', 'hour')).toBe(240);
    expect(parseDuration('0,5', 'hour')).toBe(30);
    expect(parseDuration('2 days', 'hour')).toBe(2880);
  });

  it('reads back whatever was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (minutes) => {
        const { count, unit } = spokenDuration(minutes);
        expect(parseDuration(`${count} ${unit}s`)).toBe(minutes);
      }),
    );
  });
});

describe('spokenDuration', () => {
  it.each([
    [0, 0, 'minute'],
    [45, 45, 'minute'],
    [90, 90, 'minute'],
    [240, 4, 'hour'],
    [1440, 24, 'hour'],
    [2880, 2, 'day'],
    [4320, 3, 'day'],
    [4380, 73, 'hour'],
    [-4320, -3, 'day'],
  ] as const)('%d minutes', (minutes, count, unit) =>
    expect(spokenDuration(minutes)).toEqual({ count, unit }),
  );
});
