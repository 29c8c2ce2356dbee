import { Temporal } from 'temporal-polyfill';
import type { Anchor } from '../checklists/schema.ts';
import { spokenDuration } from '../time/duration.ts';
import type { TaskSnapshot } from './log-entry.ts';

/** T activation, S strike start, I expected impact, E stand-down; null while it is not known. */
export type Anchors = Record<Anchor, string | null>;

/** One time that a task is to be done: a task that is not repeated has one, without a date. */
export interface Occurrence {
  /** Task id, followed by @ and the local date when the task is repeated. */
  key: string;
  date: string | null;
  dueAt: string | null;
}

/** Of more occurrences than this the earliest are not listed: more than a year of a daily task. */
const mostOccurrences = 400;
/** A UUID. */
const taskIdLength = 36;

/**
 * When a task is due: its anchor and its offset. An offset that a person would say in days (two or more) is counted in
 * days of the calendar, so that "S − 10 days" stays at the same time of day across daylight saving; a shorter one in
 * minutes that pass. A task that was added while it ran may have a time of its own (`dueAt`), which no anchor moves.
 * @returns null while the anchor is not known.
 */
export function dueTime(
  task: Pick<TaskSnapshot, 'anchor' | 'offsetMinutes'> & { dueAt?: string | null },
  anchors: Anchors,
  timeZone: string,
): string | null {
  if (task.dueAt) return task.dueAt;
  const anchor = anchors[task.anchor];
  if (anchor === null) return null;
  const { count, unit } = spokenDuration(task.offsetMinutes);
  if (unit !== 'day') return new Date(Date.parse(anchor) + task.offsetMinutes * 60_000).toISOString();
  const local = Temporal.Instant.from(anchor).toZonedDateTimeISO(timeZone);
  return iso(local.add({ days: count }));
}

/**
 * The times at which a task is to be done, up to `now` and the next one after it. A daily or weekly task comes first at
 * or after its anchor and offset, at its time of day in the activation's time zone; a time that daylight saving skips
 * is taken as much later, one that comes twice is the first. It ends with the stand-down, unless it begins there. While
 * its anchor is not known it stands there once, without a date.
 */
export function occurrences(
  task: TaskSnapshot,
  anchors: Anchors,
  timeZone: string,
  now: string,
): Occurrence[] {
  const start = dueTime(task, anchors, timeZone);
  if (!task.repeat) return [{ key: task.id, date: null, dueAt: start }];
  if (start === null) return [{ key: task.id, date: null, dueAt: null }];
  const end = task.anchor === 'E' ? null : anchors.E;
  const days = task.repeat.every === 'week' ? 7 : 1;
  const time = Temporal.PlainTime.from(task.repeat.at);
  const found: Occurrence[] = [];
  let date = firstDate(start, time, timeZone);
  for (;;) {
    const dueAt = iso(date.toZonedDateTime({ timeZone, plainTime: time }));
    if (end !== null && dueAt > end) return found;
    found.push({ key: `${task.id}@${date.toString()}`, date: date.toString(), dueAt });
    if (found.length > mostOccurrences) found.shift();
    if (dueAt > now) return found;
    date = date.add({ days });
  }
}

/** An occurrence by its key, wherever the anchors stand now: what was done on that day. */
export function occurrenceOf(task: TaskSnapshot, key: string, timeZone: string): Occurrence {
  const date = Temporal.PlainDate.from(key.slice(taskIdLength + 1));
  const plainTime = Temporal.PlainTime.from(task.repeat?.at ?? '00:00');
  return { key, date: date.toString(), dueAt: iso(date.toZonedDateTime({ timeZone, plainTime })) };
}

function firstDate(start: string, time: Temporal.PlainTime, timeZone: string): Temporal.PlainDate {
  const date = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate();
  const sameDay = iso(date.toZonedDateTime({ timeZone, plainTime: time }));
  return sameDay >= start ? date : date.add({ days: 1 });
}

/** The task that an occurrence belongs to. */
export function taskIdOf(key: string): string {
  return key.slice(0, taskIdLength);
}

/** Always with milliseconds, so that instants compare as text. */
function iso(at: Temporal.ZonedDateTime): string {
  return new Date(at.epochMilliseconds).toISOString();
}
