import type { FieldValues, ImportSubject } from './subject.ts';

/** A record of the workspace as a list would show it: references by code, contacts, skills and holders as columns. */
export interface ExistingRecord {
  id: string;
  /** Code or employee number as it is written; for a dependency function, kind and target. */
  key: string;
  archived: boolean;
  title: string;
  /** Other ways to name it in a reference: its names, the e-mail of a person. */
  names: readonly string[];
  values: FieldValues;
  /** Of a person: since when all contacts that a list shows are verified; null when one is not. */
  verifiedOn?: string | null;
  /** Roles that a person holds, by name. */
  roles?: readonly string[];
}

/** Everything that an import is compared with. */
export interface Existing {
  records: Record<ImportSubject, readonly ExistingRecord[]>;
  /** Each by its names: what it is called first is how lists name it. */
  skills: readonly (readonly string[])[];
  bargainingUnits: readonly { code: string; names: readonly string[] }[];
}

/** The key of a dependency: one function needs one thing once. */
export function dependencyKey(functionCode: string, targetKind: string, target: string): string {
  return `${functionCode} → ${targetKind}: ${target}`;
}
