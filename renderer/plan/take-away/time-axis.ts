const marks = [60, 240, 1440, 4320, 10_080, 20_160, 43_200];

/**
 * Share of the width, 0–100, at which a minute stands: by its logarithm, since an hour matters at the start and a day at the end.
 */
export function shareOf(minute: number, horizon: number): number {
  const at = Math.min(Math.max(minute, 0), horizon);
  return (Math.log(1 + at / 30) / Math.log(1 + horizon / 30)) * 100;
}

/** Width of a small letter and the room around words, in pixels: on the safe side for the fonts of every system. */
const letterWidth = 7;
const around = 10;

function roomFor(words: string): number {
  return words.length * letterWidth + around;
}

interface AxisWords {
  start: string;
  time: (minute: number) => string;
}

/**
 * Times that the axis names, the last of them its end: as many as have room for their words, in pixels, between the words
 * of the start and those of the end.
 */
export function axisMarks(horizon: number, width: number, { start, time }: AxisWords): number[] {
  const end = width - roomFor(time(horizon));
  let free = roomFor(start);
  const kept: number[] = [];
  for (const minute of marks.filter((m) => m < horizon)) {
    const at = (shareOf(minute, horizon) / 100) * width;
    const until = at + roomFor(time(minute));
    if (at < free || until > end) continue;
    kept.push(minute);
    free = until;
  }
  return [...kept, horizon];
}

/**
 * Where a word begins within a band so that no mark strikes it through, in pixels; null: there is no such place.
 * @param lines where marks stand, in pixels.
 */
export function wordStart(
  band: { from: number; to: number },
  lines: readonly number[],
  word: string,
): number | null {
  const inside = lines.filter((x) => x > band.from && x < band.to).sort((a, b) => a - b);
  const edges = [band.from, ...inside, band.to];
  const at = edges.findIndex((x, n) => (edges[n + 1] ?? x) - x >= roomFor(word));
  return at === -1 ? null : (edges[at] ?? null);
}

/** 1 h, 4 h, 24 h, 3 days and 7 days after the start, as far as is looked at. */
export function tableTimes(horizon: number): number[] {
  return [60, 240, 1440, 4320, 10_080].filter((m) => m < horizon);
}
