import type { Ask } from './ask.ts';
import type { ImportSubject } from './subject.ts';

/** What is wrong in a file, one code a kind: the screen has words for each (`problems.CODE` in the translations). */
export const problemCodes = [
  'keyMissing',
  'nameMissing',
  'tooLong',
  'duplicateKey',
  'duplicateHolder',
  'sameHolder',
  'primaryMissing',
  'invalidDate',
  'ambiguousDate',
  'invalidDuration',
  'unclearDuration',
  'durationRead',
  'durationWithoutUnit',
  'invalidNumber',
  'notWhole',
  'outOfRange',
  'invalidEmail',
  'invalidPhone',
  'invalidLanguage',
  'invalidTargetKind',
  'invalidWord',
  'invalidCheck',
  'needCycle',
  'referenceMissing',
  'referenceUnclear',
  'nearName',
  'nearRecord',
  'neededReferenceMissing',
  'cellError',
  'formulaEmpty',
  'formulaUsed',
  'leaveEndsBefore',
  'parentCycle',
  'refersToItself',
  'willCreate',
  'codeGiven',
  'nameFromFrench',
  'numberGiven',
  'dayNumberRead',
  'staffWithoutNumber',
  'archivedReference',
  'readAsNobody',
  'readAsEmpty',
  'tierRead',
  'numberRead',
  'invalidTier',
  'workingTimeRead',
  'roleFromPerson',
  'personWithoutRole',
  'personWithRoles',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** error: something is left out; question: the user can settle it; note: good to know. */
export const severities = ['error', 'question', 'note'] as const;
export type Severity = (typeof severities)[number];

/** What is left out because of it. */
export const effects = ['row', 'cell', 'none'] as const;
export type Effect = (typeof effects)[number];

/** One problem at one place, or the same problem at several rows of one column with one value. */
export interface ImportProblem {
  severity: Severity;
  effect: Effect;
  code: ProblemCode;
  subject: ImportSubject;
  /** Which table (a sheet of a file) it is in. */
  tableId: string;
  /** Number of the first row, as the spreadsheet counts; null when it is about the whole column. */
  row: number | null;
  column: number | null;
  value: string;
  details: Record<string, string | number>;
  /** All rows that have it (the first hundred), `row` included. */
  rows: number[];
  /** How many rows have it. */
  count: number;
  /** What the user may choose, where the cell leaves a choice. */
  ask?: Ask | undefined;
}

const listedRows = 100;
const shownValue = 120;

type Place = Pick<ImportProblem, 'code' | 'subject' | 'tableId' | 'row' | 'column' | 'value'> &
  Partial<Pick<ImportProblem, 'severity' | 'effect' | 'details' | 'ask'>>;

/** Gathers problems; those that the user settles once for all rows (a missing unit named by forty people) become one. */
export function problemList() {
  const list: ImportProblem[] = [];
  const together = new Map<string, ImportProblem>();
  function make(place: Place): ImportProblem {
    const severity = place.severity ?? 'error';
    const effect = place.effect ?? (severity === 'error' ? 'row' : 'none');
    const value = place.value.length > shownValue ? `${place.value.slice(0, shownValue)}…` : place.value;
    const rows = place.row === null ? [] : [place.row];
    return { ...place, severity, effect, value, details: place.details ?? {}, rows, count: 1 };
  }
  return {
    list,
    add(place: Place): void {
      list.push(make(place));
    },
    /** The same problem with the same value in the same column is told once, with its rows. */
    addTogether(place: Place): void {
      const key = JSON.stringify([place.code, place.tableId, place.column, place.value, place.severity]);
      const known = together.get(key);
      if (!known) {
        const problem = make(place);
        together.set(key, problem);
        list.push(problem);
        return;
      }
      known.count += 1;
      if (place.row !== null && known.rows.length < listedRows) known.rows.push(place.row);
    },
  };
}

/** Of a row that is left out, whatever for, no rest is brought in: what is wrong with its cells says so too. */
export function settleEffects(list: readonly ImportProblem[]): void {
  const at = (problem: ImportProblem) => problem.rows.map((row) => `${problem.tableId} ${row}`);
  const leftOut = new Set(list.filter((p) => p.effect === 'row').flatMap(at));
  for (const problem of list) {
    // One row of dependencies may be several, of which others are brought in; a question says what its answers leave out.
    if (problem.effect !== 'cell' || problem.ask || problem.subject === 'dependencies') continue;
    const isListed = problem.rows.length > 0 && problem.rows.length === problem.count;
    if (isListed && at(problem).every((place) => leftOut.has(place))) problem.effect = 'row';
  }
}

/** How many rows are left out: one with several reasons is one. */
export function rowsLeftOut(list: readonly ImportProblem[]): number {
  const out = list.filter((p) => p.effect === 'row');
  const rows = new Set(out.flatMap((p) => p.rows.map((row) => `${p.tableId} ${row}`)));
  return out.reduce((sum, p) => sum + p.count - p.rows.length, rows.size);
}

export type ProblemList = ReturnType<typeof problemList>;
