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

export type ProblemList = ReturnType<typeof problemList>;
