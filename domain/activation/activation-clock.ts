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

/** What the activation's clock showed at an instant on the wall, by how it ran then. */
export function activationTimeThen(clocks: readonly ClockRun[], wallAt: string): string {
  const at = Date.parse(wallAt);
  const clock = clocks.findLast((c) => Date.parse(c.wallAt) <= at) ?? clocks[0];
  return clock ? activationTime(clock, wallAt) : wallAt;
}

/**
 * The clock after it was set at an instant on the wall: it goes on from what it showed then, and from later by a jump.
 * It never goes back: what the log tells would come after what follows from it.
 */
export function setClock(
  clock: ClockRun,
  { speed, jumpMinutes }: { speed: number; jumpMinutes: number },
  wallAt: string,
): ClockRun {
  const shown = Date.parse(activationTime(clock, wallAt));
  return { wallAt, activationAt: new Date(shown + jumpMinutes * 60_000).toISOString(), speed };
}

/** Whole minutes from one instant to another, negative when it is before; part of a minute is dropped. */
export function minutesBetween(from: string, to: string): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / 60_000);
}
