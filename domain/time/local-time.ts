import { Temporal } from 'temporal-polyfill';

/** The date and time of day (YYYY-MM-DD, HH:MM) that an instant has in a time zone; seconds are dropped. */
export function localTime(timeZone: string, instant: string): { date: string; time: string } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}

/**
 * The instant at which a clock in a time zone shows a date and a time of day. A time that daylight saving skips is taken
 * as much later; of one that comes twice the first is meant.
 */
export function instantAt(timeZone: string, date: string, time: string): string {
  const plainTime = Temporal.PlainTime.from(time);
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime });
  return new Date(local.epochMilliseconds).toISOString();
}

/**
 * Reads a time of day as people write it in English or French: 16:05, 1605, "4 pm", "4:05 p.m.", "16 h 05", "16h".
 * @returns HH:MM, or undefined when it is none.
 */
export function readTimeOfDay(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f.]/g, '');
  const found = /^(\d{1,2})(?:[:h]?(\d{2})|h)?(am|pm)?$/.exec(text);
  if (!found) return undefined;
  const half = found[3];
  const hour = Number(found[1]);
  if (half ? hour < 1 || hour > 12 : hour > 23) return undefined;
  const minute = found[2] ?? '00';
  if (Number(minute) > 59) return undefined;
  // A bare "4" could be either half of the day.
  if (!half && found[2] === undefined && !text.endsWith('h')) return undefined;
  const hour24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return `${String(hour24).padStart(2, '0')}:${minute}`;
}
