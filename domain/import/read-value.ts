import { parseDuration } from '../time/duration.ts';
import { fold, unprintable } from './fold.ts';
import { splitList } from './list-cell.ts';
import type { ProblemCode } from './problem.ts';
import { readDate } from './read-date.ts';
import { entranceWords, languageCodes, readGroup, targetKindWords } from './spoken-values.ts';
import type { ColumnMapping, FieldValue, ImportField } from './subject.ts';

/** What a cell says: a value (null when it is empty), or why it can't be taken, and what is worth telling besides. */
export interface CellReading {
  value: FieldValue;
  problem?: ProblemCode;
  details?: Record<string, string | number>;
  note?: ProblemCode;
}

type How = Pick<ColumnMapping, 'dateOrder' | 'bareUnit'>;
type Reader = (text: string, field: ImportField, how: How) => CellReading;

/** Ways to write "nothing" in a cell that holds no free text. */
const nothing = new Set([
  '-',
  '–',
  '—',
  'n/a',
  'na',
  's/o',
  's.o.',
  'nil',
  'none',
  'aucun',
  'aucune',
  '?',
  'tbd',
  'à déterminer',
]);
const wordy = new Set<ImportField['kind']>(['code', 'line', 'text', 'lines', 'fullName']);

/**
 * Reads one cell as people write it, in English or French.
 * @param how what the user said about the column: which number of a date is the day, the unit of bare numbers.
 */
export function readValue(text: string, field: ImportField, how: How): CellReading {
  const clean = text
    .replace(unprintable, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  if (clean === '' || (!wordy.has(field.kind) && nothing.has(clean.toLowerCase()))) return { value: null };
  return readers[field.kind](clean, field, how);
}

const readers: Record<ImportField['kind'], Reader> = {
  code: oneLine,
  line: oneLine,
  fullName: oneLine,
  reference: (text) => ({ value: text.replace(/\s+/g, ' ') }),
  target: (text) => ({ value: text.replace(/\s+/g, ' ') }),
  text: (text, field) => bounded(text.replace(/\r\n?/g, '\n'), field),
  lines: (text, field) => list(text, listSeparators.lines, field, 40),
  skills: (text, field) => sorted(list(text, listSeparators.skills, field, 200)),
  skill: oneLine,
  group: (text) => ({ value: readGroup(text) }),
  whole: (text, field) => {
    const number = readNumber(text);
    return number === undefined || !Number.isInteger(number)
      ? refuse('invalidNumber')
      : within(number, field);
  },
  number: (text, field) => {
    const number = readNumber(text);
    return number === undefined ? refuse('invalidNumber') : within(number, field);
  },
  percent: (text, field) => {
    const number = readNumber(text.replace(/(%|percent|per cent|pour cent|p\. ?100)\s*$/i, ''));
    return number === undefined ? refuse('invalidNumber') : within(number, field);
  },
  duration: (text, field, how) => {
    const minutes = text.length > longestNumber ? undefined : parseDuration(text, how.bareUnit ?? undefined);
    if (minutes !== undefined) return within(minutes, field);
    return refuse(isBareNumber(text) && how.bareUnit === null ? 'durationWithoutUnit' : 'invalidDuration');
  },
  date: (text, _, how) => {
    const reading = readDate(text, how.dateOrder);
    if (!reading) return refuse('invalidDate');
    if ('iso' in reading)
      return { value: reading.iso, ...(reading.dayNumber && { note: 'dayNumberRead' as const }) };
    return {
      value: null,
      problem: 'ambiguousDate',
      details: { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst },
    };
  },
  email: (text, field) =>
    isEmail(text) ? bounded(text.replace(/^mailto:/i, ''), field) : refuse('invalidEmail'),
  phone: (text, field) =>
    isPhone(text) ? bounded(text.replace(/\s+/g, ' '), field) : refuse('invalidPhone'),
  languages: (text) => {
    const codes = text
      .split(/[\s,;/|&+]+|\bet\b|\band\b/i)
      .filter((w) => w !== '')
      .map((w) => languageCodes.get(fold(w)));
    if (codes.some((c) => c === undefined)) return refuse('invalidLanguage');
    return { value: [...new Set(codes.flatMap((c) => c ?? []))].sort() };
  },
  entrances: (text, field) => readEntrances(text, field),
  targetKind: (text) => {
    const kind = targetKindWords.get(fold(text));
    return kind === undefined ? refuse('invalidTargetKind') : { value: kind };
  },
};

function refuse(problem: ProblemCode, details?: CellReading['details']): CellReading {
  return { value: null, problem, ...(details && { details }) };
}

function oneLine(text: string, field: ImportField): CellReading {
  return bounded(text.replace(/\s+/g, ' '), field);
}

function bounded(text: string, field: ImportField): CellReading {
  const longest = field.maxLength ?? Number.POSITIVE_INFINITY;
  return text.length > longest ? refuse('tooLong', { length: text.length, longest }) : { value: text };
}

function within(number: number, field: ImportField): CellReading {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
  return number < min || number > max ? refuse('outOfRange', { min, max }) : { value: number };
}

/** What parts a list in one cell; an export puts a backslash before those that belong to a part. */
export const listSeparators = { lines: '\n;|', skills: '\n;|', entrances: '\n|' } as const;

function list(text: string, separators: string, field: ImportField, most: number): CellReading {
  const parts = splitList(text, separators);
  const longest = field.maxLength ?? Number.POSITIVE_INFINITY;
  const tooLong = parts.find((p) => p.length > longest);
  if (tooLong !== undefined) return refuse('tooLong', { length: tooLong.length, longest });
  if (parts.length > most) return refuse('tooLong', { length: parts.length, longest: most });
  return { value: parts };
}

/** A list in which the order says nothing: alphabetical, each once. */
function sorted(reading: CellReading): CellReading {
  if (!Array.isArray(reading.value)) return reading;
  const seen = new Map(reading.value.map((name: string) => [name.toLowerCase(), name]));
  return { ...reading, value: [...seen.values()].sort(byName) };
}

export function byName(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isBareNumber(text: string): boolean {
  return /^\d+([.,]\d+)?$/.test(text.trim());
}

/** 1234, 1 234, 1,234.5, 1 234,5, 36,25: a comma with three digits after it groups thousands, any other is a decimal sign. */
export function readNumber(text: string): number | undefined {
  let clean = text.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(clean)) return undefined;
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(clean)) clean = clean.replaceAll(',', '');
  else if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(clean)) clean = clean.replaceAll('.', '').replace(',', '.');
  else clean = clean.replace(',', '.');
  const number = Number(clean);
  return Number.isFinite(number) ? number : undefined;
}

const longestAddress = 254;
const longestNumber = 60;

export function isEmail(text: string): boolean {
  if (text.length > longestAddress) return false;
  return /^(mailto:)?[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/i.test(text.trim());
}

/** Digits with the signs that go with telephone numbers, and an extension; at least three digits (an internal number). */
export function isPhone(text: string): boolean {
  if (text.length > longestNumber) return false;
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 3 &&
    digits <= 24 &&
    /^[+(]?[\d\s().\-–/+#*,;]*(\s*(ext|extension|x|poste|p)\.?\s*\d+)?\s*$/i.test(text.trim())
  );
}

/** "main: Bay Street doors | accessible: ramp on the east side"; a door without a kind is a main one. */
function readEntrances(text: string, field: ImportField): CellReading {
  const parts = list(text, listSeparators.entrances, field, 20);
  if (!Array.isArray(parts.value)) return parts;
  const value = parts.value.map((part: string) => {
    const found = /^([^:]{3,30}?)\s*:\s*(.*)$/.exec(part);
    const kind = found?.[1] === undefined ? undefined : entranceWords.get(fold(found[1]));
    return kind && found ? `${kind}: ${found[2]}` : `main: ${part}`;
  });
  return { value };
}
