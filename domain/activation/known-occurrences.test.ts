import { describe, expect, it } from 'vitest';
import { occurrences } from './due-time.ts';
import { knownOccurrences } from './known-occurrences.ts';
import { plannedTask, start } from './testing/sample-plan.ts';

const zone = 'America/Toronto';
const anchors = (S: string | null) => ({ T: start, S, I: null, E: null });
const daily = () => plannedTask(1, { anchor: 'S', offsetMinutes: 0, repeat: { every: 'day', at: '16:00' } });

describe('remembered occurrences', () => {
  it('are what is worked out anew, whichever way the clock is asked', () => {
    const task = daily();
    const from = anchors(start);
    const days = [0, 3, 3.5, 1, 10, 0, 400, 9].map((day) =>
      new Date(Date.parse(start) + day * 86_400_000).toISOString(),
    );
    for (const now of days) {
      expect(knownOccurrences(task, from, zone, now)).toEqual(occurrences(task, from, zone, now));
    }
  });

  it('are the same list until the next one is due, and another from then on', () => {
    const task = daily();
    const from = anchors(start);
    // 16:00 in Toronto is 21:00Z in November.
    const first = knownOccurrences(task, from, zone, '2026-11-22T11:00:00.000Z');
    expect(knownOccurrences(task, from, zone, '2026-11-22T20:59:59.000Z')).toBe(first);
    expect(knownOccurrences(task, from, zone, '2026-11-22T21:00:00.000Z')).toHaveLength(2);
  });

  it('go with their anchor', () => {
    const task = plannedTask(1, { anchor: 'S', offsetMinutes: 60 });
    expect(knownOccurrences(task, anchors(null), zone, start)[0]?.dueAt).toBeNull();
    expect(knownOccurrences(task, anchors(start), zone, start)[0]?.dueAt).toBe('2026-11-22T11:40:00.000Z');
  });
});
