import { instantAt, localTime } from '../../../../../domain/time/local-time.ts';

export const zooms = ['hours', 'days', 'weeks'] as const;
export type Zoom = (typeof zooms)[number];

const hourMs = 3_600_000;
const pixelsPerHour: Record<Zoom, number> = { hours: 90, days: 14, weeks: 3 };
/** Local hours at which there is a line. */
const lines: Record<Zoom, readonly string[]> = {
  hours: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
  days: ['00:00', '06:00', '12:00', '18:00'],
  weeks: ['00:00'],
};

/** From when to when a time line goes, and how long an hour is on it. */
export interface TimeScale {
  from: string;
  to: string;
  zoom: Zoom;
  /** Pixels of all of it. */
  width: number;
  /** Pixels from its beginning. */
  x(at: string): number;
}

/** A scale for all the times given, with room on both sides. */
export function timeScale(times: readonly string[], zoom: Zoom): TimeScale {
  const [first, last] = [times.reduce(earlier, times[0] ?? ''), times.reduce(later, times[0] ?? '')];
  const room = (120 / pixelsPerHour[zoom]) * hourMs;
  const from = new Date(Date.parse(first) - room).toISOString();
  const to = new Date(Date.parse(last) + 2 * room).toISOString();
  const x = (at: string) => ((Date.parse(at) - Date.parse(from)) / hourMs) * pixelsPerHour[zoom];
  return { from, to, zoom, width: x(to), x };
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

export interface Tick {
  at: string;
  /** The first of a day of the calendar. */
  isDay: boolean;
}

/** More than these are not drawn: a year by the hour. */
const mostTicks = 3000;

/**
 * The lines of a scale between two instants, at whole hours of the clock on the wall in that time zone: the day on which it
 * is set forward has 23 hours, the one on which it is set back 25.
 */
export function ticks({ zoom }: Pick<TimeScale, 'zoom'>, from: string, to: string, timeZone: string): Tick[] {
  const found: Tick[] = [];
  let { date } = localTime(timeZone, from);
  while (found.length < mostTicks) {
    for (const time of lines[zoom]) {
      const at = instantAt(timeZone, date, time);
      if (at > to) return found;
      const before = found.at(-1)?.at;
      if (at < from || (before !== undefined && at <= before)) continue;
      // An hour that comes twice is drawn twice.
      if (zoom === 'hours' && before !== undefined && Date.parse(at) - Date.parse(before) > hourMs) {
        found.push({ at: new Date(Date.parse(before) + hourMs).toISOString(), isDay: false });
      }
      found.push({ at, isDay: time === '00:00' });
    }
    date = nextDay(date);
  }
  return found;
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);
}
