import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../time/local-time.ts';
import { readEventTime } from './event-time.ts';

const timeZone = 'America/Toronto';
/** Sunday 22 November 2026, 10:50 in Toronto (UTC−5). */
const now = '2026-11-22T15:50:00.000Z';
const at = (typed: string, when = now) => readEventTime(typed, { now: when, timeZone });
const told = (instant: string | null, cameTwice = false) => ({ at: instant, cameTwice });

describe('when something happened, as it is typed', () => {
  it.each([
    ['', null],
    [' now ', null],
    ['maintenant', null],
    ['10:40', '2026-11-22T15:40:00.000Z'],
    ['1040', '2026-11-22T15:40:00.000Z'],
    ['10 h 40', '2026-11-22T15:40:00.000Z'],
    ['9 am', '2026-11-22T14:00:00.000Z'],
    ['-20 min', '2026-11-22T15:30:00.000Z'],
    ['−20', '2026-11-22T15:30:00.000Z'],
    ['- 1 h 30', '2026-11-22T14:20:00.000Z'],
    ['-2h', '2026-11-22T13:50:00.000Z'],
    ['90 minutes ago', '2026-11-22T14:20:00.000Z'],
    ['il y a 1 heure', '2026-11-22T14:50:00.000Z'],
    ['yesterday 16:00', '2026-11-21T21:00:00.000Z'],
    ['16:00 yesterday', '2026-11-21T21:00:00.000Z'],
    ['Yesterday at 4 p.m.', '2026-11-21T21:00:00.000Z'],
    ['hier à 16 h', '2026-11-21T21:00:00.000Z'],
    ['avant-hier 16 h 05', '2026-11-20T21:05:00.000Z'],
    ["aujourd'hui 8:15", '2026-11-22T13:15:00.000Z'],
    ['Fri 9:15', '2026-11-20T14:15:00.000Z'],
    ['ven. 9 h 15', '2026-11-20T14:15:00.000Z'],
    // Sunday: today while it is past, a week ago while it is to come.
    ['sunday 10:00', '2026-11-22T15:00:00.000Z'],
    ['sunday 11:00', '2026-11-15T16:00:00.000Z'],
    ['2026-11-20 16:00', '2026-11-20T21:00:00.000Z'],
    // The wall clock of whoever called may be a minute ahead.
    ['10:51', '2026-11-22T15:51:00.000Z'],
  ])('%j is %s', (typed, instant) => {
    expect(at(typed)).toEqual(told(instant));
  });

  it.each([
    ['10:52', 'future'],
    ['today 16:00', 'future'],
    ['2026-11-23 09:00', 'future'],
    ['25:00', 'unknown'],
    ['yesterday', 'unknown'],
    ['4', 'unknown'],
    ['-', 'unknown'],
    ['-20 days', 'unknown'],
    ['-99999', 'unknown'],
    ['soon', 'unknown'],
    ['2026-02-30 10:00', 'unknown'],
    ['yesterday today 10:00', 'unknown'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(at(typed)).toEqual({ problem });
  });

  it('is of yesterday just after midnight, and of no day that is nearly one ago', () => {
    expect(at('23:50', '2026-11-22T05:20:00.000Z')).toEqual(told('2026-11-22T04:50:00.000Z'));
    expect(at('12:00', '2026-11-22T05:20:00.000Z')).toEqual({ problem: 'future' });
  });
});

describe('in the nights when clocks are changed', () => {
  // On 1 November 2026 at 2:00 EDT (6:00 UTC) clocks went back to 1:00 EST.
  it.each([
    ['after the change the second is meant', '2026-11-01T06:50:00.000Z', '2026-11-01T06:40:00.000Z'],
    ['before it there is but the first', '2026-11-01T05:50:00.000Z', '2026-11-01T05:40:00.000Z'],
    ['between the two the one that is past', '2026-11-01T06:10:00.000Z', '2026-11-01T05:40:00.000Z'],
  ])('1:40 comes twice: %s', (_, when, instant) => {
    expect(at('1:40', when)).toEqual(told(instant, true));
  });

  it('minutes are those that have passed', () => {
    expect(at('-60 min', '2026-11-01T06:40:00.000Z')).toEqual(told('2026-11-01T05:40:00.000Z'));
  });

  it('a time that was left out never was', () => {
    // On 8 March 2026 2:00 EST became 3:00 EDT.
    expect(at('2:30', '2026-03-08T07:10:00.000Z')).toEqual({ problem: 'skipped' });
    expect(at('yesterday 2:30', '2026-03-09T14:00:00.000Z')).toEqual({ problem: 'skipped' });
    expect(at('yesterday 2:30', '2026-03-08T14:00:00.000Z')).toEqual(told('2026-03-07T07:30:00.000Z'));
  });

  it('a time of day is never in the future and is shown as it was typed, at any moment', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(moments, clocks, (moment, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const read = at(time, moment.toISOString());
        if ('problem' in read || read.at === null) return;
        expect(Date.parse(read.at)).toBeLessThanOrEqual(moment.getTime() + 60_000);
        expect(localTime(timeZone, read.at).time).toBe(time);
      }),
    );
  });
});
