/** Since `wallAt` the activation's clock has run from `activationAt`, `speed` minutes for each minute on the wall. */
export interface ClockRun {
  wallAt: string;
  activationAt: string;
  speed: number;
}

/** Later than this after the event, an entry is a late one and needs a reason. */
export const lateEntryMinutes = 10;

/**
 * What the activation's clock shows at an instant on the wall. In the real thing the two are one; in an exercise
 * simulated = start + (wall − start) × speed.
 */
export function activationTime(clock: ClockRun, wallNow: string): string {
  const passed = Date.parse(wallNow) - Date.parse(clock.wallAt);
  return new Date(Date.parse(clock.activationAt) + passed * clock.speed).toISOString();
}

/** Whole minutes from one instant to another, negative when it is before; part of a minute is dropped. */
export function minutesBetween(from: string, to: string): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / 60_000);
}
