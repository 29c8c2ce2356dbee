import { Temporal } from 'temporal-polyfill';

/** Calendar days from one instant to another as a clock on the wall of a time zone counts them; never negative. */
export function daysBetween(from: string, to: string, timeZone: string): number {
  const dayOf = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  return Math.max(0, dayOf(from).until(dayOf(to)).days);
}
