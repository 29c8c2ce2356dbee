import { describe, expect, it } from 'vitest';
import { ticks, timeScale } from './time-scale.ts';

const zone = 'America/Toronto';

describe('the scale of a time line', () => {
  it('has room for all that is given, and places each', () => {
    const scale = timeScale(['2026-11-22T10:00:00.000Z', '2026-11-22T08:00:00.000Z'], 'hours');
    // 90 pixels an hour, 120 before the first and 240 behind the last.
    expect([scale.x('2026-11-22T08:00:00.000Z'), scale.x('2026-11-22T09:30:00.000Z'), scale.width]).toEqual([
      120,
      255,
      120 + 180 + 240,
    ]);
  });

  it('has its lines at whole hours of the clock on the wall', () => {
    const found = ticks({ zoom: 'hours' }, '2026-11-22T10:10:00.000Z', '2026-11-22T13:00:00.000Z', zone);
    expect(found.map((t) => t.at.slice(11, 16))).toEqual(['11:00', '12:00', '13:00']);
    // St. John's is three and a half hours behind.
    const half = ticks(
      { zoom: 'hours' },
      '2026-11-22T10:10:00.000Z',
      '2026-11-22T12:00:00.000Z',
      'America/St_Johns',
    );
    expect(half.map((t) => t.at.slice(11, 16))).toEqual(['10:30', '11:30']);
  });

  it.each([
    // Set forward at 2:00 on 8 March 2026; back at 2:00 on 1 November.
    ['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.000Z', 23],
    ['2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.000Z', 25],
    ['2026-11-22T05:00:00.000Z', '2026-11-23T04:59:59.000Z', 24],
  ])('from %s to %s there are %i hours in the day', (from, to, hours) => {
    const found = ticks({ zoom: 'hours' }, from, to, zone);
    expect(found).toHaveLength(hours);
    expect(found.filter((t) => t.isDay)).toHaveLength(1);
    const gaps = found.slice(1).map((t, i) => Date.parse(t.at) - Date.parse(found[i]?.at ?? ''));
    expect(new Set(gaps)).toEqual(new Set([3_600_000]));
  });

  it('has a line a day when it is seen from far', () => {
    const found = ticks({ zoom: 'weeks' }, '2026-10-30T12:00:00.000Z', '2026-11-03T12:00:00.000Z', zone);
    expect(found.map((t) => t.at.slice(0, 13))).toEqual([
      '2026-10-31T04',
      '2026-11-01T04',
      '2026-11-02T05',
      '2026-11-03T05',
    ]);
  });
});
