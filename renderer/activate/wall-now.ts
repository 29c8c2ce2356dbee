import { minuteMs, useActivationNow } from './activation-now.ts';

const epoch = new Date(0).toISOString();
/** The clock on the wall, as that of an activation that runs with it. */
const wallClock = { wallAt: epoch, activationAt: epoch, speed: 1 };

/** What the clock on the wall shows, by the minute. */
export function useWallNow(): string {
  return useActivationNow(wallClock, minuteMs);
}
