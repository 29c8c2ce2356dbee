import type { TFunction } from 'i18next';
import { isOverdueWaiting, type TaskAt } from '../../domain/activation/tasks-at.ts';
import type { Format } from '../ui/use-format.ts';

const hour = 60;
const day = 24 * hour;

/** A stretch of time in as few words as can be read at a glance: "25 min", "3 h 20 min", "5 days". */
export function stretch(minutes: number, t: TFunction<'activate'>): string {
  const size = Math.abs(Math.trunc(minutes));
  if (size < hour) return t('time.minutes', { count: size });
  if (size < 10 * hour && size % hour !== 0) {
    return t('time.hoursMinutes', { hours: Math.trunc(size / hour), minutes: size % hour });
  }
  if (size < 2 * day) return t('time.hours', { count: Math.trunc(size / hour) });
  return t('time.days', { count: Math.trunc(size / day) });
}

/** When something is due, as a person would say it: "in 25 min", "now", "12 min late". */
export function dueWords(dueAt: string, now: string, t: TFunction<'activate'>): string {
  const minutes = (Date.parse(dueAt) - Date.parse(now)) / 60_000;
  if (Math.abs(minutes) < 1) return t('time.now');
  return t(minutes > 0 ? 'time.in' : 'time.late', { stretch: stretch(minutes, t) });
}

/** When a task is due. One that waits for others is not called late (they are), nor one that a stand-down left open. */
export function whenDue(task: TaskAt, now: string, t: TFunction<'activate'>): string {
  const { dueAt } = task;
  if (task.isLeftOpen) return t('due.leftOpen');
  if (dueAt === null) return t(`due.unknown.${task.task.anchor}`);
  if (!isOverdueWaiting(task, now)) return dueWords(dueAt, now, t);
  const minutes = (Date.parse(now) - Date.parse(dueAt)) / 60_000;
  return t('time.pastDue', { stretch: stretch(minutes, t) });
}

/** Elapsed time to the second: 0:04:09, 26:10:00 and after two days "2 d 02:10:00"; before T with a minus. */
export function elapsed(from: string, now: string, t: TFunction<'activate'>): string {
  const seconds = Math.trunc((Date.parse(now) - Date.parse(from)) / 1000);
  const size = Math.abs(seconds);
  const days = Math.trunc(size / 86_400);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${two(Math.trunc((size % 3600) / 60))}:${two(size % 60)}`;
  const hours = Math.trunc(size / 3600);
  const words =
    days < 2 ? `${hours}:${clock}` : t('time.elapsedDays', { days, clock: `${two(hours % 24)}:${clock}` });
  return seconds < 0 ? `−${words}` : words;
}

/** The time of day of an instant, with the day where that is not the day of `now`. */
export function timeOrDay(at: string, now: string, timeZone: string, format: Format): string {
  const isToday = format.day(at, timeZone) === format.day(now, timeZone);
  return isToday ? format.time(at, timeZone) : format.dayAndTime(at, timeZone);
}
