import { foldKey } from './fold.ts';
import type { ImportSubject } from './subject.ts';

/** What may be chosen in the place of a cell that can be meant in several ways, or that means nothing that is known. */
export interface Choice {
  /** What an answer holds: minutes, a code, or one of `addNew` and `leaveEmpty`. */
  value: string;
  kind: 'duration' | 'record' | 'new' | 'none';
  /** Of a record its name; else empty. */
  title: string;
}

/** A question about a value of a field, asked once for all cells that say the same. */
export interface Ask {
  field: string;
  cell: string;
  choices: Choice[];
  /** The choice that is proposed; null where none is safe to take unseen. */
  proposed: string | null;
  /** What was answered, or is done while nobody has. */
  chosen: string | null;
}

/** What the user chose for a value of a field; it holds for equal cells of all lists of the subject. */
export interface Answer {
  subject: ImportSubject;
  field: string;
  cell: string;
  chosen: string;
}

export const addNew = 'new';
export const leaveEmpty = 'none';
export const newChoice: Choice = { value: addNew, kind: 'new', title: '' };
export const emptyChoice: Choice = { value: leaveEmpty, kind: 'none', title: '' };

/** Finds what was answered about a cell; null while nothing was. */
export type Answered = (subject: ImportSubject, field: string, cell: string) => string | null;

/** The answers by what was asked; case and spaces around make no other cell. */
export function answered(answers: readonly Answer[]): Answered {
  const at = (subject: ImportSubject, field: string, cell: string) => `${subject} ${field} ${foldKey(cell)}`;
  const known = new Map(answers.map((a) => [at(a.subject, a.field, a.cell), a.chosen]));
  return (subject, field, cell) => known.get(at(subject, field, cell)) ?? null;
}
