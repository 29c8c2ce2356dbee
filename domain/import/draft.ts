import type { FieldValues, ImportSubject } from './subject.ts';

/** A row of a file that may become a record: read, not yet compared. */
export interface Draft {
  subject: ImportSubject;
  tableId: string;
  row: number;
  /** The code, employee number or e-mail as written; empty for dependencies until their references are known. */
  key: string;
  /** The key stands for a code that the list has no column for. */
  keyFrom: 'key' | 'name' | 'email';
  values: FieldValues;
  /** Who says that the row is right: the unit whose review form it is in. */
  verifiedBy?: string;
  /** Where each field was read, for problems found later. */
  columns: ReadonlyMap<string, number>;
}
