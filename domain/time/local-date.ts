import { Temporal } from 'temporal-polyfill';

/** The calendar date (YYYY-MM-DD) that an instant falls on in a time zone. */
export function dateIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
