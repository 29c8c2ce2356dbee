import type { Answered, Ask } from './ask.ts';
import type { Draft } from './draft.ts';
import type { Lookup } from './lookup.ts';
import type { NewCode } from './new-codes.ts';
import type { ProblemCode, ProblemList, Severity } from './problem.ts';
import type { HeldRole } from './roles-held.ts';

/** Lists whose records may be made from a code and a name when only a reference names them. */
export const draftSubjects = ['units', 'sites', 'suppliers'] as const;
export type DraftSubject = (typeof draftSubjects)[number];

/** What references bring in besides the rows: skills, bargaining units and, when the user wants it, units, sites and suppliers. */
export interface Implied {
  kind: 'skill' | 'bargainingUnit' | DraftSubject;
  code: string;
  name: string;
}

/** What references are resolved with, and where what they bring is gathered. */
export interface Resolving {
  lookup: Lookup;
  problems: ProblemList;
  /** Make units, sites and suppliers that only a reference names. */
  createMissing: boolean;
  /** An empty cell empties the field; else it says nothing. */
  emptyClears: boolean;
  answered: Answered;
  /** Subject and folded key of every row that has a key, those that are left out too: nothing is made in the place of one. */
  listed: ReadonlySet<string>;
  /** The roles of a person, by employee number, as they will be. */
  rolesOf: (personCode: string) => readonly HeldRole[];
  /** Folded name → name as it is written, of skills and of bargaining units. */
  skills: Map<string, string>;
  bargainingUnits: Map<string, string>;
  /** Gives a code to what only a reference names. */
  newCode: NewCode;
  implied: Implied[];
}

interface Told {
  severity: Severity;
  effect: 'row' | 'cell' | 'none';
  value: string;
  details?: Record<string, string>;
  ask?: Ask;
}

/** Tells something about a field of a row; rows that say the same are told together. */
export function tell(draft: Draft, field: string, code: ProblemCode, to: Resolving, how: Told): void {
  const { subject, tableId, row } = draft;
  to.problems.addTogether({ code, subject, tableId, row, column: draft.columns.get(field) ?? null, ...how });
}
