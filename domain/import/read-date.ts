import type { DateOrder } from './subject.ts';

export type DateReading =
  | { iso: string; dayNumber?: true }
  /** Day or month first would both do. */
  | { dayFirst: string; monthFirst: string };

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const months = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

const longestDate = 60;
const timeOfDay = /[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z)?$/i;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numbers = /^(\d{1,2})([-/.\s])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Reads a calendar date as people write it, in English or French: 2026-11-03, 2026/11/3, 20261103, "3 nov. 2026",
 * "Nov 3, 2026", "1er mars 2026", "03-Nov-26", "mardi 3 novembre 2026", 03/11/2026 (in `order`; both readings when there is none
 * and both are dates), or a spreadsheet's day number (46329). A time of day after it is dropped.
 * @returns undefined when it is no date.
 */
export function readDate(text: string, order?: DateOrder | null): DateReading | undefined {
  if (text.length > longestDate) return undefined;
  const clean = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(timeOfDay, '')
    .trim();
  const ymd = yearFirst.exec(clean);
  if (ymd) return only(dateOf(ymd[1], ymd[3], ymd[4]));
  const dmy = numbers.exec(clean);
  if (dmy) return fromNumbers(dmy[1], dmy[3], dmy[4], order);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(clean);
  if (compact) return only(dateOf(compact[1], compact[2], compact[3]));
  if (/^[2-6]\d{4}(\.\d+)?$/.test(clean))
    return { iso: fromDayNumber(Math.floor(Number(clean))), dayNumber: true };
  return withMonthName(clean);
}

function fromNumbers(first = '', second = '', year = '', order?: DateOrder | null): DateReading | undefined {
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    if (order === 'dayFirst') return { iso: dayFirst };
    if (order === 'monthFirst') return { iso: monthFirst };
    return { dayFirst, monthFirst };
  }
  return only(dayFirst ?? monthFirst);
}

function withMonthName(text: string): DateReading | undefined {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== '' && w !== 'of' && w !== 'the' && w !== 'le');
  if (words.length === 4 && /^[a-z]+$/.test(words[0] ?? '') && !months.has(words[0] ?? '')) words.shift();
  if (words.length !== 3) return undefined;
  const at = words.findIndex((w) => months.has(w));
  const month = months.get(words[at] ?? '');
  const rest = words
    .filter((_, i) => i !== at)
    .map((w) => w.replace(/^(\d{1,2})(st|nd|rd|th|er|re|e)$/, '$1'));
  if (month === undefined || rest.some((w) => !/^\d+$/.test(w))) return undefined;
  const yearAt = rest.findIndex((w) => w.length === 4);
  const year = yearAt === -1 ? rest[1] : rest[yearAt];
  const day = yearAt === 0 ? rest[1] : rest[0];
  return only(dateOf(year, String(month), day));
}

function only(iso: string | undefined): DateReading | undefined {
  return iso === undefined ? undefined : { iso };
}

/** Two digits of a year: 00–69 is this century, 70–99 the last, as spreadsheets read them. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const at = new Date(Date.UTC(fullYear(year), Number(month) - 1, Number(day)));
  const real = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return real && fullYear(year) >= 1900 && fullYear(year) < 2200 ? at.toISOString().slice(0, 10) : undefined;
}

/** Day 1 is 1 January 1900 and the 29 February 1900 that spreadsheets believe in is counted. */
function fromDayNumber(days: number): string {
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/** How a column writes dates made of numbers, seen over all of its cells. */
export type DateOrderSeen = 'none' | DateOrder | 'unclear';

/** Watches the cells of a column: one date such as 25/12/2026 settles the order for all; without one it stays unclear. */
export function dateOrderWatch() {
  let sawDay = false;
  let sawMonth = false;
  let example: string | null = null;
  return {
    see(text: string): void {
      if (text.length > longestDate) return;
      const found = numbers.exec(text.trim().replace(timeOfDay, ''));
      if (!found) return;
      const reading = fromNumbers(found[1], found[3], found[4]);
      if (!reading) return;
      if ('dayFirst' in reading) example ??= text.trim();
      else if (Number(found[1]) > 12) sawDay = true;
      else if (Number(found[3]) > 12) sawMonth = true;
    },
    /** `example` is a cell that can be read both ways. */
    result(): { order: DateOrderSeen; example: string | null } {
      if (example === null) return { order: sawDay ? 'dayFirst' : sawMonth ? 'monthFirst' : 'none', example };
      if (sawDay !== sawMonth) return { order: sawDay ? 'dayFirst' : 'monthFirst', example };
      return { order: 'unclear', example };
    },
  };
}
