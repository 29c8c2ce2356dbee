import { describe, expect, it } from 'vitest';
import { type Anchors, dueTime, occurrences } from './due-time.ts';
import { plannedTask, taskId } from './testing/sample-plan.ts';

const zone = 'America/Toronto';
const anchors = (more: Partial<Anchors> = {}): Anchors => ({
  T: '2026-11-22T10:40:00.000Z',
  S: null,
  I: null,
  E: null,
  ...more,
});

describe('when a task is due', () => {
  it.each([
    ['15 min after', 'T', 15, '2026-11-22T10:55:00.000Z'],
    ['24 hours after', 'T', 1440, '2026-11-23T10:40:00.000Z'],
    ['at the anchor', 'T', 0, '2026-11-22T10:40:00.000Z'],
    ['before it', 'T', -30, '2026-11-22T10:10:00.000Z'],
  ] as const)('%s', (_, anchor, offsetMinutes, due) => {
    expect(dueTime({ anchor, offsetMinutes }, anchors(), zone)).toBe(due);
  });

  it('is not known while its anchor is not', () => {
    expect(dueTime({ anchor: 'S', offsetMinutes: -14_400 }, anchors(), zone)).toBeNull();
  });

  // Daylight saving ended in Toronto on 2026-11-01 at 02:00 and begins on 2027-03-14 at 02:00.
  it.each([
    [
      'days keep the time of day across the autumn change',
      '2026-11-05T13:00:00.000Z',
      -14_400,
      '2026-10-26T12:00:00.000Z',
    ],
    [
      'days keep the time of day across the spring change',
      '2027-03-20T12:00:00.000Z',
      -14_400,
      '2027-03-10T13:00:00.000Z',
    ],
    ['hours that pass do not care', '2026-11-01T05:30:00.000Z', 120, '2026-11-01T07:30:00.000Z'],
  ])('%s', (_, S, offsetMinutes, due) => {
    expect(dueTime({ anchor: 'S', offsetMinutes }, anchors({ S }), zone)).toBe(due);
  });
});

describe('a repeated task', () => {
  const daily = plannedTask(1, { offsetMinutes: 0, repeat: { every: 'day', at: '16:00' } });
  const dues = (now: string, task = daily, more: Partial<Anchors> = {}) =>
    occurrences(task, anchors(more), zone, now).map((o) => o.dueAt);

  it('comes up to now, and the next', () => {
    expect(dues('2026-11-24T12:00:00.000Z')).toEqual([
      '2026-11-22T21:00:00.000Z',
      '2026-11-23T21:00:00.000Z',
      '2026-11-24T21:00:00.000Z',
    ]);
  });

  it('is named by the local date', () => {
    expect(occurrences(daily, anchors(), zone, '2026-11-22T12:00:00.000Z')).toEqual([
      { key: `${taskId(1)}@2026-11-22`, date: '2026-11-22', dueAt: '2026-11-22T21:00:00.000Z' },
    ]);
  });

  it('begins the day after when the time of day has passed', () => {
    const evening = { T: '2026-11-22T21:00:00.001Z' };
    expect(dues('2026-11-22T22:00:00.000Z', daily, evening)).toEqual(['2026-11-23T21:00:00.000Z']);
  });

  it('stays at its time of day across daylight saving', () => {
    const T = '2026-10-31T12:00:00.000Z';
    expect(dues('2026-11-01T00:00:00.000Z', daily, { T })).toEqual([
      '2026-10-31T20:00:00.000Z',
      '2026-11-01T21:00:00.000Z',
    ]);
  });

  it.each([
    [
      'a time that is skipped comes as much later',
      '2027-03-13T12:00:00.000Z',
      '02:30',
      '2027-03-14T07:30:00.000Z',
    ],
    [
      'of a time that comes twice the first counts',
      '2026-10-31T12:00:00.000Z',
      '01:30',
      '2026-11-01T05:30:00.000Z',
    ],
  ])('%s', (_, T, at, due) => {
    const task = plannedTask(1, { offsetMinutes: 0, repeat: { every: 'day', at } });
    expect(dues(T, task, { T })).toEqual([due]);
  });

  it('weekly keeps the day of the week', () => {
    const weekly = plannedTask(1, { offsetMinutes: 10_080, repeat: { every: 'week', at: '14:00' } });
    expect(dues('2026-12-01T00:00:00.000Z', weekly)).toEqual([
      '2026-11-29T19:00:00.000Z',
      '2026-12-06T19:00:00.000Z',
    ]);
  });

  it('ends with the stand-down', () => {
    expect(dues('2026-11-30T00:00:00.000Z', daily, { E: '2026-11-23T20:00:00.000Z' })).toEqual([
      '2026-11-22T21:00:00.000Z',
    ]);
  });

  it('stands there once while its anchor is not known', () => {
    expect(dues('2026-11-30T00:00:00.000Z', { ...daily, anchor: 'S' })).toEqual([null]);
  });
});
