import { parseDuration } from '../time/duration.ts';
import { fold, unprintable } from './fold.ts';
import { splitList } from './list-cell.ts';
import { isWord, saysNothing, saysNotYet } from './nothing-words.ts';
import type { ProblemCode } from './problem.ts';
import { readDate } from './read-date.ts';
import { readSpokenDuration } from './spoken-duration.ts';
import {
  checkedWords,
  contactKindWords,
  entranceWords,
  languageCodes,
  mediumWords,
  picketStanceWords,
  readGroup,
  targetKindWords,
} from './spoken-values.ts';
import type { ColumnMapping, FieldValue, ImportField } from './subject.ts';
import { contactParts, contactText } from './supplier-contacts.ts';
import { readTierWords, stepValue } from './tier-words.ts';

/** What a cell says: a value (null when it is empty), or why it can't be taken, and what is worth telling besides. */
export interface CellReading {
  value: FieldValue;
  problem?: ProblemCode;
  details?: Record<string, string | number>;
  note?: ProblemCode;
  /** The cell itself is told with the note: what it says differs from row to row. */
  noteOfValue?: true;
  /** Lengths in minutes that the cell may mean, the shortest first; `problem` says so. */
  mayBe?: number[];
}

type How = Pick<ColumnMapping, 'dateOrder' | 'bareUnit'>;
type Reader = (text: string, field: ImportField, how: How) => CellReading;

/** Text is what it says; what a reference means is known only when all lists are read (resolve.ts). */
const wordy = new Set<ImportField['kind']>(['code', 'line', 'text', 'lines', 'fullName', 'reference']);

/**
 * Reads one cell as people write it, in English or French.
 * @param how what the user said about the column: which number of a date is the day, the unit of bare numbers.
 */
export function readValue(text: string, field: ImportField, how: How): CellReading {
  const clean = text
    .replace(unprintable, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  if (clean === '') return { value: null };
  if (!wordy.has(field.kind) && saysNothing(clean)) {
    const told = saysNotYet(clean) && isWord(clean);
    return { value: null, ...(told && { note: 'readAsEmpty' as const, noteOfValue: true as const }) };
  }
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
      ? refuse('notWhole', bounds(field))
      : within(number, field);
  },
  number: (text, field) => {
    const number = readNumber(text);
    return number === undefined ? refuse('invalidNumber', bounds(field)) : within(number, field);
  },
  percent: (text, field) => {
    const number = readNumber(text.replace(/(%|percent|per cent|pour cent|p\. ?100)\s*$/i, ''));
    return number === undefined ? refuse('invalidNumber', bounds(field)) : within(number, field);
  },
  tier: readTier,
  duration: readDuration,
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
  supplierContacts: (text, field) => readContacts(text, field),
  picketStance: (text) => {
    const stance = picketStanceWords.get(fold(text));
    return stance === undefined ? refuse('invalidWord') : { value: stance };
  },
  medium: (text) => {
    const medium = mediumWords.get(fold(text));
    return medium === undefined ? refuse('invalidWord') : { value: medium };
  },
  checked: (text, _, how) => {
    const said = /^[✓✔☑☒]$/u.test(text) || checkedWords.get(fold(text));
    if (said !== undefined) return { value: said ? 'yes' : null };
    const date = readDate(text, how.dateOrder);
    return date && 'iso' in date ? { value: date.iso } : refuse('invalidCheck');
  },
  targetKind: (text) => {
    const kind = targetKindWords.get(fold(text));
    return kind === undefined ? refuse('invalidTargetKind') : { value: kind };
  },
};

/** "2 business days", "1 jour ouvrable": no working hours are known here, so that a day is a day. */
const workingTime =
  /(?:business|working|work)\s+(days?|hours?)\b|\b(jours?|heures?)\s+(?:ouvrables?|ouvrée?s?|de travail)(?!\p{L})/iu;
const workingTimeRead = { note: 'workingTimeRead', noteOfValue: true } as const;

function readDuration(text: string, field: ImportField, how: How): CellReading {
  const said = text.length > longestNumber ? '' : text.replace(workingTime, '$1$2');
  const minutes = parseDuration(said, how.bareUnit ?? undefined);
  if (minutes !== undefined) {
    const reading = within(minutes, field);
    return reading.problem || said === text ? reading : { ...reading, ...workingTimeRead };
  }
  const spoken = readSpokenDuration(said, how.bareUnit ?? undefined);
  if (spoken && 'minutes' in spoken) {
    const reading = within(spoken.minutes, field);
    const told = spoken.read
      ? ({ note: 'durationRead', noteOfValue: true, details: { minutes: spoken.minutes } } as const)
      : said !== text && workingTimeRead;
    return reading.problem ? reading : { ...reading, ...told };
  }
  const mayBe = spoken?.choices.filter((m) => within(m, field).problem === undefined) ?? [];
  if (mayBe.length > 0) return { value: null, problem: 'unclearDuration', mayBe };
  return refuse(isBareNumber(text) && how.bareUnit === null ? 'durationWithoutUnit' : 'invalidDuration');
}

/** 1, "P1", "Tier 1", or a step ("High") that gets its number when the whole list is known. */
function readTier(text: string, field: ImportField): CellReading {
  const number = readNumber(text);
  if (number !== undefined)
    return Number.isInteger(number) ? within(number, field) : refuse('notWhole', bounds(field));
  const found = text.length > longestNumber ? undefined : readTierWords(text);
  if (!found) return refuse('invalidTier');
  if ('step' in found) return { value: stepValue(found.step, text) };
  const reading = within(found.tier, field);
  return reading.problem ? reading : { ...reading, note: 'numberRead', noteOfValue: true };
}

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
  const { min, max } = bounds(field);
  return number < min || number > max ? refuse('outOfRange', { min, max }) : { value: number };
}

function bounds({ min = 0, max = Number.MAX_SAFE_INTEGER }: ImportField): { min: number; max: number } {
  return { min, max };
}

/** What parts a list in one cell; an export puts a backslash before those that belong to a part. */
export const listSeparators = {
  lines: '\n;|',
  skills: '\n;|',
  entrances: '\n|',
  supplierContacts: '\n|',
} as const;

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

/** "phone: 416-555-0100 / Ana Roy | email: help@vendor.example"; a way without a kind is known by what it looks like. */
function readContacts(text: string, field: ImportField): CellReading {
  const parts = list(text, listSeparators.supplierContacts, { ...field, maxLength: 420 }, 20);
  if (!Array.isArray(parts.value)) return parts;
  const longest = field.maxLength ?? 200;
  const ways = parts.value.map((part: string) => {
    const found = /^([^:]{3,30}?)\s*:\s*(.*)$/.exec(part);
    const said = found?.[1] === undefined ? undefined : contactKindWords.get(fold(found[1]));
    const way = contactParts(`phone: ${said && found ? found[2] : part}`);
    return { ...way, kind: said ?? (isEmail(way.value) ? ('email' as const) : ('phone' as const)) };
  });
  const tooLong = ways.flatMap((way) => [way.value, way.name]).find((said) => said.length > longest);
  if (tooLong !== undefined) return refuse('tooLong', { length: tooLong.length, longest });
  return { value: ways.filter((way) => way.value !== '').map(contactText) };
}
