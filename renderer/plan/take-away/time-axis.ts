const marks = [60, 240, 1440, 4320, 10_080, 20_160, 43_200];

/**
 * Share of the width, 0–100, at which a minute stands: by its logarithm, since an hour matters at the start and a day at the end.
 */
export function shareOf(minute: number, horizon: number): number {
  const at = Math.min(Math.max(minute, 0), horizon);
  return (Math.log(1 + at / 30) / Math.log(1 + horizon / 30)) * 100;
}

/** Share of the width that the words of a time take. */
const usualRoom = 14;

/** Times that the axis names: those that leave room for the words of the next. */
export function axisMarks(horizon: number, roomForWords = usualRoom): number[] {
  const within = marks.filter((m) => m < horizon && shareOf(m, horizon) < 100 - roomForWords);
  const apart = within.filter(
    (m, at) => at === 0 || shareOf(m, horizon) - shareOf(within[at - 1] ?? 0, horizon) >= roomForWords / 2,
  );
  return [...apart, horizon];
}

/** 1 h, 4 h, 24 h, 3 days and 7 days after the start, as far as is looked at. */
export function tableTimes(horizon: number): number[] {
  return [60, 240, 1440, 4320, 10_080].filter((m) => m < horizon);
}
