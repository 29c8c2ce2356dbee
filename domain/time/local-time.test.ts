import { describe, expect, it } from 'vitest';
import { instantAt, localTime, readTimeOfDay } from './local-time.ts';

const zone = 'America/Toronto';

describe('local time', () => {
  it.each([
    ['2026-11-22T10:40:59.999Z', '2026-11-22', '05:40'],
    ['2026-07-01T03:59:00.000Z', '2026-06-30', '23:59'],
  ])('%s is %s %s in Toronto', (instant, date, time) => {
    expect(localTime(zone, instant)).toEqual({ date, time });
  });

  it.each([
    ['2026-11-22', '05:40', '2026-11-22T10:40:00.000Z'],
    ['2027-03-14', '02:30', '2027-03-14T07:30:00.000Z'],
    ['2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  ])('%s %s in Toronto is %s', (date, time, instant) => {
    expect(instantAt(zone, date, time)).toBe(instant);
  });
});

describe('a time of day as it is typed', () => {
  it.each([
    ['16:05', '16:05'],
    ['5:40', '05:40'],
    ['0540', '05:40'],
    ['16 h 05', '16:05'],
    ['16h', '16:00'],
    ['16\u00a0h\u00a005', '16:05'],
    ['4 pm', '16:00'],
    ['4:05 p.m.', '16:05'],
    ['12 am', '00:00'],
    ['12:30 PM', '12:30'],
    ['00:00', '00:00'],
  ])('%s is %s', (typed, time) => expect(readTimeOfDay(typed)).toBe(time));

  it.each(['', 'noon', '24:00', '16:60', '4', '13 pm', '0 am', '16:5', '1:2:3'])('%s is none', (typed) => {
    expect(readTimeOfDay(typed)).toBeUndefined();
  });
});
