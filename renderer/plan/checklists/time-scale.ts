/** Minutes that people think in; the axis is marked at those that lie within it. */
const marks = [
  15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 7200, 10_080, 20_160, 43_200, 129_600, 525_600,
];

/** An hour matters at the start and a day at the end: times stand at their logarithm, on both sides of the anchor. */
function place(minutes: number): number {
  return Math.sign(minutes) * Math.log(1 + Math.abs(minutes) / 20);
}

export interface TimeScale {
  /** Share of the width, 0–100, at which a time stands. */
  at(minutes: number): number;
  /** Times to mark, with no two so near that their words would touch. */
  marks: number[];
}

/** A scale from the earliest to the latest of some times, in minutes from an anchor, which is always in it. */
export function timeScale(times: readonly number[]): TimeScale {
  const from = place(Math.min(0, ...times));
  const to = place(Math.max(15, ...times));
  const at = (minutes: number) => ((place(minutes) - from) / (to - from)) * 100;
  const within = [...marks.map((m) => -m).reverse(), 0, ...marks].filter(
    (m) => place(m) >= from && place(m) <= to,
  );
  const kept: number[] = [0];
  const near = (a: number, b: number) => Math.abs(at(a) - at(b)) < 9;
  for (const mark of within.toReversed()) if (!kept.some((k) => near(k, mark))) kept.push(mark);
  return { at, marks: kept.sort((a, b) => a - b) };
}
