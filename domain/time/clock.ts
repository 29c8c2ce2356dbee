/** Where "now" comes from. Injected everywhere, so that an exercise can run fast and a test can stand still. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC with milliseconds: 2026-11-22T05:40:00.000Z */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands at one instant until it is moved. */
export function standingClock(
  start: string,
): Clock & { moveTo(instant: string): void; pass(minutes: number): void } {
  let at = new Date(start);
  return {
    now: () => at.toISOString(),
    moveTo: (instant) => {
      at = new Date(instant);
    },
    pass: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
}
