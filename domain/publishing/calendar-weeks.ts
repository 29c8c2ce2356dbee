import { Temporal } from 'temporal-polyfill';

const daysOfWeek = 7;

/** The week of a date (YYYY-MM-DD), from Sunday as calendars in Canada have it. */
export function weekOf(date: string): string[] {
  const day = Temporal.PlainDate.from(date);
  const sunday = day.subtract({ days: day.dayOfWeek % daysOfWeek });
  return Array.from({ length: daysOfWeek }, (_, i) => sunday.add({ days: i }).toString());
}

/** The weeks that have a day of the month of a date, with the days before and after it that fill them. */
export function weeksOfMonth(date: string): string[][] {
  const first = Temporal.PlainDate.from(date).with({ day: 1 });
  const weeks: string[][] = [];
  for (let day = first; day.month === first.month; day = Temporal.PlainDate.from(nextSunday(day))) {
    weeks.push(weekOf(day.toString()));
  }
  return weeks;
}

function nextSunday(day: Temporal.PlainDate): string {
  return day.add({ days: daysOfWeek - (day.dayOfWeek % daysOfWeek) }).toString();
}

/** The date a month or a week on, or back; the 31st becomes the last day of a shorter month. */
export function movedBy(date: string, by: { months?: number; weeks?: number }): string {
  return Temporal.PlainDate.from(date).add(by).toString();
}
