import * as z from 'zod';

/** ISO 8601 instant in UTC. */
export const instant = z.iso.datetime();
/** Calendar date, YYYY-MM-DD. */
export const calendarDate = z.iso.date();
/** Whole minutes, zero or more; at most ten years. */
export const minutes = z.int().min(0).max(5_256_000);
/** IANA time zone, such as America/Toronto. */
export const timeZone = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, { params: { code: 'time_zone' } });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
