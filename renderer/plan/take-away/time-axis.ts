const marks = [60, 240, 1440, 4320, 10_080, 20_160, 43_200];

/**
 * Share of the width, 0–100, at which a minute stands: by its logarithm, since an hour matters at the start and a day at the end.
 */
export function shareOf(minute: number, horizon: number): number {
  const at = Math.min(Math.max(minute, 0), horizon);
  return (Math.log(1 + at / 30) / Math.log(1 + horizon / 30)) * 100;
}

/** Times that the axis names: those that leave room for the words of the next. */
export function axisMarks(horizon: number): number[] {
  const within = marks.filter((m) => m < horizon && shareOf(m, horizon) < 94);
  return [...within, horizon];
}

/** 1 h, 4 h, 24 h, 3 days and 7 days after the start, as far as is looked at. */
export function tableTimes(horizon: number): number[] {
  return [60, 240, 1440, 4320, 10_080].filter((m) => m < horizon);
}
