import type { DurationUnit } from '../time/duration.ts';
import type { ColumnFacts } from './column-facts.ts';
import { fold } from './fold.ts';
import { subjectWords } from './header-words.ts';
import { type HeadingMatch, languageOfHeadings, readHeading, unitInHeading } from './read-heading.ts';
import {
  type ColumnMapping,
  type DateOrder,
  fieldOf,
  type ImportSubject,
  importSubjects,
} from './subject.ts';

export interface Column {
  index: number;
  heading: string;
  facts: ColumnFacts;
}

/** Why a column was taken for a field: the screen says it in words. */
export type GuessReason =
  | { why: 'heading' }
  | { why: 'headingPart' }
  | { why: 'values'; pattern: 'emails' | 'telephones' | 'dates' | 'languages' | 'groups'; share: number };

export interface ColumnGuess extends ColumnMapping {
  reason: GuessReason | null;
}

export interface TableGuess {
  subject: ImportSubject | null;
  /** What told the subject: the name of the file or sheet, or how many headings are of that list. */
  subjectReason: { why: 'name'; word: string } | { why: 'headings'; count: number } | null;
  columns: ColumnGuess[];
}

interface Candidate {
  column: Column;
  field: string;
  certainty: number;
  reason: GuessReason;
}

/** Guesses what a table is a list of, and which column is which field. `names` are those of the file and the sheet. */
export function guessTable(columns: readonly Column[], names: readonly string[]): TableGuess {
  let best: { subject: ImportSubject; score: number; count: number; word: string | null } | null = null;
  for (const subject of importSubjects) {
    const certain = guessColumns(columns, subject).filter(
      (c) => c.field !== null && c.reason?.why === 'heading',
    );
    const word = subjectInName(names, subject);
    const score = distinctive(subject, certain) + (word === null ? 0 : 2.5);
    if (certain.length > 0 && (best === null || score > best.score))
      best = { subject, score, count: certain.length, word };
  }
  if (best === null || (best.score < 2 && best.word === null))
    return { subject: null, subjectReason: null, columns: columns.map(ignored) };
  const subjectReason =
    best.word === null
      ? { why: 'headings' as const, count: best.count }
      : { why: 'name' as const, word: best.word };
  return { subject: best.subject, subjectReason, columns: guessColumns(columns, best.subject) };
}

/** Fields that no other list has tell more than "code" and "name", which all have. */
const common = new Set([
  'code',
  'nameEn',
  'nameFr',
  'descriptionEn',
  'descriptionFr',
  'fullName',
  'unit',
  'site',
  'ownerRole',
  'workaroundsEn',
  'workaroundsFr',
  'workaroundEn',
  'workaroundFr',
  'rtoMinutes',
  'rpoMinutes',
]);

function distinctive(subject: ImportSubject, certain: readonly ColumnGuess[]): number {
  const weights = certain.map((c) => (common.has(c.field ?? '') ? 0.5 : 1));
  const needsFunction = subject === 'dependencies' && !certain.some((c) => c.field === 'function');
  return needsFunction ? 0 : weights.reduce((sum, w) => sum + w, 0);
}

function subjectInName(names: readonly string[], subject: ImportSubject): string | null {
  for (const name of names) {
    const words = ` ${fold(name.replace(/\.[a-z]+$/i, ''))} `;
    const found = subjectWords[subject].find((w) => words.includes(` ${w} `));
    if (found) return name;
  }
  return null;
}

/** Guesses the columns of a list of the subject: each field at most once, the most certain first. */
export function guessColumns(columns: readonly Column[], subject: ImportSubject): ColumnGuess[] {
  const language = languageOfHeadings(columns.map((c) => c.heading));
  const candidates = columns.flatMap((column) => [
    ...fromHeading(column, subject, language),
    ...fromValues(column, subject),
  ]);
  candidates.sort((a, b) => b.certainty - a.certainty || a.column.index - b.column.index);
  const first = takeFields(candidates);
  const service = subject === 'functions' ? serviceForName(first, language) : null;
  const taken = service === null ? first : takeFields([service, ...candidates]);
  return columns.map((column) => {
    const found = taken.get(column.index);
    return found ? { ...mappingFor(column, subject, found.field), reason: found.reason } : ignored(column);
  });
}

/** Each field and each column once, those that come first before the others. */
function takeFields(candidates: readonly Candidate[]): Map<number, Candidate> {
  const taken = new Map<number, Candidate>();
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (taken.has(candidate.column.index) || used.has(candidate.field) || candidate.column.facts.filled === 0)
      continue;
    taken.set(candidate.column.index, candidate);
    used.add(candidate.field);
  }
  return taken;
}

/** "Service" is a unit beside the name of a function; where no other column has the name, it is what the function is called. */
function serviceForName(taken: ReadonlyMap<number, Candidate>, language: 'En' | 'Fr'): Candidate | null {
  const all = [...taken.values()];
  if (all.some(({ field }) => field === 'nameEn' || field === 'nameFr')) return null;
  const unit = all.find(
    ({ field, column }) => field === 'unit' && /\bservices?\b/.test(fold(column.heading)),
  );
  return unit ? { ...unit, field: `name${language}` } : null;
}

function ignored(column: Column): ColumnGuess {
  return { index: column.index, field: null, dateOrder: null, bareUnit: null, reason: null };
}

/** A column taken for a field, with what its cells and its heading settle already. */
export function mappingFor(column: Column, subject: ImportSubject, field: string | null): ColumnMapping {
  const kind = field === null ? undefined : fieldOf(subject, field)?.kind;
  const order = column.facts.dateOrder;
  const dateOrder: DateOrder | null =
    kind === 'date' && (order === 'dayFirst' || order === 'monthFirst') ? order : null;
  const bareUnit: DurationUnit | null = kind === 'duration' ? unitInHeading(column.heading) : null;
  return { index: column.index, field, dateOrder, bareUnit };
}

/** What the user must say before the column can be read. */
export function openQuestion(
  column: Column,
  mapping: ColumnMapping,
  subject: ImportSubject,
): 'dateOrder' | 'bareUnit' | null {
  const kind = mapping.field === null ? undefined : fieldOf(subject, mapping.field)?.kind;
  if (kind === 'date' && mapping.dateOrder === null && column.facts.dateOrder === 'unclear')
    return 'dateOrder';
  if (kind === 'duration' && mapping.bareUnit === null && column.facts.bareNumbers > 0) return 'bareUnit';
  return null;
}

const surelyCode = 0.8;

function fromHeading(column: Column, subject: ImportSubject, language: 'En' | 'Fr'): Candidate[] {
  // "Budget code" and "Postal code" are codes of something else.
  const isOther = ({ field, certainty }: HeadingMatch) => field === 'code' && certainty < surelyCode;
  const matches = readHeading(column.heading, subject, language).filter((match) => !isOther(match));
  return matches.map(({ field, certainty }) => ({
    column,
    field,
    certainty: certainty + 0.01 * fits(column.facts, subject, field),
    reason: { why: certainty >= 0.85 ? 'heading' : 'headingPart' },
  }));
}

function fits(facts: ColumnFacts, subject: ImportSubject, field: string): number {
  const kind = fieldOf(subject, field)?.kind;
  if (kind === 'email') return facts.emails;
  if (kind === 'phone') return facts.telephones;
  if (kind === 'date') return facts.dates;
  if (kind === 'group') return facts.groups;
  return 0;
}

const usual = 0.8;

/** Only people have values that give themselves away whatever their heading is. */
function fromValues(column: Column, subject: ImportSubject): Candidate[] {
  if (subject !== 'people') return [];
  const { facts } = column;
  const found: Candidate[] = [];
  const add = (pattern: 'emails' | 'telephones' | 'languages' | 'groups', fields: string[]) => {
    const share = facts[pattern];
    if (share < usual) return;
    for (const [i, field] of fields.entries())
      found.push({
        column,
        field,
        certainty: 0.38 + share * 0.1 - i * 0.05,
        reason: { why: 'values', pattern, share },
      });
  };
  add('emails', ['email']);
  add('telephones', ['workPhone', 'mobilePhone', 'homePhone']);
  add('languages', ['languages']);
  add('groups', ['group']);
  return found;
}
