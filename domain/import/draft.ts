import type { FieldValues, ImportSubject } from './subject.ts';

/** A row of a file that may become a record: read, not yet compared. */
export interface Draft {
  subject: ImportSubject;
  tableId: string;
  row: number;
  /** The code or employee number as written, else what tells the row until it has one; empty for dependencies until their references are known. */
  key: string;
  /** Not `key`: the name or e-mail stands for a code that the list has not, until the record that it means is found or a code given. */
  keyFrom: 'key' | 'name' | 'email';
  values: FieldValues;
  /** Who says that the row is right: the unit whose review form it is in. */
  verifiedBy?: string;
  /** Where each field was read, for problems found later. */
  columns: ReadonlyMap<string, number>;
}
