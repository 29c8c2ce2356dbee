import { describe, expect, it } from 'vitest';
import { axisMarks, shareOf, wordStart } from './time-axis.ts';

const names: Record<number, string> = {
  ...{ 60: '1 heure', 240: '4 heures', 1440: '24 heures', 4320: '3 jours' },
  ...{ 10080: '7 jours', 20160: '14 jours', 43200: '30 jours' },
};
const words = { start: 'Début', time: (minute: number) => names[minute] ?? '' };

/** Where the words of a mark begin and end, as they are drawn: those of the end stand before it. */
function placed(horizon: number, width: number): [number, number][] {
  const room = (text: string) => text.length * 7 + 10;
  const own = axisMarks(horizon, width, words).map((minute): [number, number] => {
    const at = (shareOf(minute, horizon) / 100) * width;
    const size = room(words.time(minute));
    return minute === horizon ? [at - size, at] : [at, at + size];
  });
  return [[0, room(words.start)], ...own];
}

describe('the axis', () => {
  it.each([
    [20_160, 420],
    [20_160, 250],
    [43_200, 400],
    [43_200, 900],
    [10_080, 300],
    [4320, 380],
    [1440, 420],
  ])('of %i minutes on %i pixels has no words that touch', (horizon, width) => {
    const spans = placed(horizon, width);
    for (const [n, [, until]] of spans.entries())
      expect(spans[n + 1]?.[0] ?? width).toBeGreaterThanOrEqual(until - 1e-9);
  });

  it('names all times that fit, and always its end', () => {
    expect(axisMarks(20_160, 420, words)).toEqual([60, 240, 1440, 20_160]);
    expect(axisMarks(20_160, 1200, words)).toEqual([60, 240, 1440, 4320, 10_080, 20_160]);
    expect(axisMarks(20_160, 0, words)).toEqual([20_160]);
  });
});

describe('the word of a band', () => {
  // "Stopped" takes 7 × 7 + 10 = 59 pixels.
  it.each([
    ['stands at its start', { from: 100, to: 200 }, [], 100],
    ['has no room', { from: 100, to: 158 }, [], null],
    ['just fits', { from: 100, to: 159 }, [], 100],
    ['goes behind a mark', { from: 100, to: 200 }, [130], 130],
    ['goes behind the second mark', { from: 100, to: 220 }, [150, 120], 150],
    ['stays before a late mark', { from: 100, to: 200 }, [180], 100],
    ['is left out where every place is struck through', { from: 100, to: 200 }, [140, 170], null],
    ['is not moved by marks beside the band', { from: 100, to: 200 }, [50, 100, 200, 300], 100],
  ])('%s', (_, band, lines, expected) => {
    expect(wordStart(band, lines, 'Stopped')).toBe(expected);
  });
});
