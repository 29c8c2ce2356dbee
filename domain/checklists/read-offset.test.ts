import { describe, expect, it } from 'vitest';
import { readOffset } from './read-offset.ts';

describe('when a task is due, as it is typed', () => {
  it.each([
    ['T + 15 min', 'T', 15],
    ['t+15m', 'T', 15],
    ['S − 10 days', 'S', -14_400],
    ['S-10j', 'S', -14_400],
    ['I + 0:30', 'I', 30],
    ['E + 4 h', 'E', 240],
    ['T', 'T', 0],
    ['2 h', 'T', 120],
    ['- 30 min', 'T', -30],
    ['T + 1h30', 'T', 90],
  ])('%s', (typed, anchor, offsetMinutes) =>
    expect(readOffset(typed, 'T')).toEqual({ anchor, offsetMinutes }),
  );

  it('keeps the anchor when none is typed', () => expect(readOffset('1 h', 'S')?.anchor).toBe('S'));

  it.each(['', '+', 'soon', 'T +', 'X + 1 h', 'T + 15', 'T + 900 days'])('%s can not be read', (typed) =>
    expect(readOffset(typed, 'T')).toBeUndefined(),
  );
});
