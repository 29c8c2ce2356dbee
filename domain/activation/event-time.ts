import { Temporal } from 'temporal-polyfill';
import { localTime, readTimeOfDay } from '../time/local-time.ts';

/** `unknown`: not a time; `skipped`: daylight saving left it out that night; `future`: still to come. */
export type EventTimeProblem = 'unknown' | 'skipped' | 'future';

/** When something happened: null is now. `cameTwice`: a clock showed it twice that night, and the later one is meant. */
export type EventTime = { at: string | null; cameTwice: boolean } | { problem: EventTimeProblem };

interface Here {
  /** What the activation's clock shows. */
  now: string;
  timeZone: string;
}

/** Clocks on a wall differ by as much: the rule of act.ts. */
const aheadMs = 60_000;
/** A time of day that is still to come today was yesterday's, when that is no longer ago than this: just after midnight. */
const overMidnightMs = 12 * 60 * 60_000;
const furthestBackMinutes = 30 * 24 * 60;

/**
 * Reads when something happened as a person types it in a log, in English or French: "10:40", "-20 min", "20 min ago",
 * "il y a 1 h 30", "yesterday 16:00", "hier 16 h", "Mon 9:15", "2026-11-20 16:00"; empty or "now" is now. A time that a
 * clock shows twice in a night of daylight saving is the later one that is past.
 */
export function readEventTime(typed: string, here: Here): EventTime {
  const words = tidied(typed);
  if (['', 'now', 'just now', 'maintenant', 'à l’instant'].includes(words)) return told(null);
  const minutes = minutesAgo(words);
  if (minutes !== undefined) {
    if (minutes > furthestBackMinutes) return { problem: 'unknown' };
    return told(new Date(Date.parse(here.now) - minutes * 60_000).toISOString());
  }
  const { day, time: typedTime } = dayAndTime(words);
  const time = readTimeOfDay(typedTime);
  if (time === undefined) return { problem: 'unknown' };
  return day === null ? latestAt(time, here) : onDay(day, time, here);
}

function told(at: string | null, cameTwice = false): EventTime {
  return { at, cameTwice };
}

function tidied(typed: string): string {
  const plain = typed.toLowerCase().replace(/[\u00a0\u202f]/g, ' ');
  return plain
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "-20", "- 1 h 30", "90 min ago", "il y a 2 heures" in minutes. */
function minutesAgo(words: string): number | undefined {
  const found = /^(?:-|il y a) ?(.+)$/.exec(words)?.[1] ?? /^(.+) ago$/.exec(words)?.[1];
  const stretch = /^(?:(\d{1,3}) ?h(?:(?:ou)?rs?|eures?)?)? ?(?:(\d{1,5}) ?(?:m(?:ins?|inutes?)?)?)?$/.exec(
    found ?? 'none',
  );
  if (!stretch || (stretch[1] === undefined && stretch[2] === undefined)) return undefined;
  return Number(stretch[1] ?? 0) * 60 + Number(stretch[2] ?? 0);
}

type Day = { back: number } | { weekday: number } | { date: string };

/** As days back from today, or as ISO's number of the weekday. */
const dayWords: [names: string[], day: Day][] = [
  [['today', 'aujourd’hui'], { back: 0 }],
  [['yesterday', 'hier'], { back: 1 }],
  [['avant-hier'], { back: 2 }],
  [['mon', 'monday', 'lun', 'lundi'], { weekday: 1 }],
  [['tue', 'tues', 'tuesday', 'mar', 'mardi'], { weekday: 2 }],
  [['wed', 'wednesday', 'mer', 'mercredi'], { weekday: 3 }],
  [['thu', 'thur', 'thurs', 'thursday', 'jeu', 'jeudi'], { weekday: 4 }],
  [['fri', 'friday', 'ven', 'vendredi'], { weekday: 5 }],
  [['sat', 'saturday', 'sam', 'samedi'], { weekday: 6 }],
  [['sun', 'sunday', 'dim', 'dimanche'], { weekday: 7 }],
];

/** The day may stand before the time or after it, with "at" or « à » between. */
function dayAndTime(words: string): { day: Day | null; time: string } {
  const parts = words
    .replaceAll(',', ' ')
    .split(' ')
    .filter((part) => part !== '' && part !== 'at' && part !== 'à');
  for (const part of [parts[0] ?? '', parts.at(-1) ?? '']) {
    const day = dayOf(part);
    if (day) return { day, time: parts.filter((other) => other !== part).join(' ') };
  }
  return { day: null, time: parts.join(' ') };
}

function dayOf(word: string): Day | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { date: word };
  const name = word.replace(/\.$/, '');
  return dayWords.find(([names]) => names.includes(name))?.[1];
}

/** A time without a day is today's; just after midnight, yesterday's. */
function latestAt(time: string, here: Here): EventTime {
  const { date } = localTime(here.timeZone, here.now);
  const today = at(date, time, here);
  if (!('problem' in today) || today.problem === 'skipped') return today;
  const yesterday = at(daysBefore(date, 1), time, here);
  if ('problem' in yesterday || yesterday.at === null) return today;
  return Date.parse(here.now) - Date.parse(yesterday.at) <= overMidnightMs ? yesterday : today;
}

function onDay(day: Day, time: string, here: Here): EventTime {
  const { date: today } = localTime(here.timeZone, here.now);
  if ('date' in day) return isDate(day.date) ? at(day.date, time, here) : { problem: 'unknown' };
  if ('back' in day) return at(daysBefore(today, day.back), time, here);
  const back = (Temporal.PlainDate.from(today).dayOfWeek - day.weekday + 7) % 7;
  const thisWeek = at(daysBefore(today, back), time, here);
  const isToCome = 'problem' in thisWeek && thisWeek.problem === 'future';
  return isToCome ? at(daysBefore(today, back + 7), time, here) : thisWeek;
}

function daysBefore(date: string, days: number): string {
  return Temporal.PlainDate.from(date).subtract({ days }).toString();
}

function isDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date);
}

/** The latest instant that is past at which a clock of the zone showed that date and time. */
function at(date: string, time: string, { now, timeZone }: Here): EventTime {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (!second.toPlainDateTime().equals(local)) return { problem: 'skipped' };
  const last = Date.parse(now) + aheadMs;
  const cameTwice = first.epochMilliseconds !== second.epochMilliseconds;
  for (const { epochMilliseconds } of [second, first]) {
    if (epochMilliseconds <= last) return told(new Date(epochMilliseconds).toISOString(), cameTwice);
  }
  return { problem: 'future' };
}
