import type { Answered } from './ask.ts';
import type { Draft } from './draft.ts';
import type { FormMark } from './form-mark.ts';
import { saysNothing } from './nothing-words.ts';
import type { ProblemList } from './problem.ts';
import { readCells } from './read-cells.ts';
import {
  type ColumnMapping,
  type FieldValues,
  fieldOf,
  type ImportField,
  type ImportSubject,
  isEmpty,
  type SheetRow,
} from './subject.ts';

/** One list of the import: a sheet of a file, what it is a list of, and which of its columns is what. */
export interface MappedTable {
  id: string;
  subject: ImportSubject;
  columns: readonly ColumnMapping[];
  /** The review form that it is a table of; its rows are all that it may say to be gone. */
  form?: FormMark | null;
  /** The rows below the headings. */
  rows: Iterable<SheetRow>;
}

export interface ReadOptions {
  /** An empty cell empties the field; else it says nothing. */
  emptyClears: boolean;
}

export const keyFieldOf: Record<ImportSubject, string | null> = {
  units: 'code',
  sites: 'code',
  people: 'employeeNumber',
  roles: 'code',
  suppliers: 'code',
  applications: 'code',
  equipment: 'code',
  vitalRecords: 'code',
  functions: 'code',
  dependencies: null,
};

interface Reading {
  table: MappedTable;
  fields: ReadonlyMap<number, ImportField>;
  columns: ReadonlyMap<string, number>;
  options: ReadOptions;
  answered: Answered;
  problems: ProblemList;
}

/** Starts reading a table: gives a function that reads one row into its drafts (none when it is blank or left out). */
export function rowReader(
  table: MappedTable,
  options: ReadOptions,
  answered: Answered,
  problems: ProblemList,
): (row: SheetRow) => Draft[] {
  const fields = new Map<number, ImportField>();
  const columns = new Map<string, number>();
  for (const column of table.columns) {
    const field = column.field === null ? undefined : fieldOf(table.subject, column.field);
    if (!field || columns.has(field.name)) continue;
    fields.set(column.index, field);
    columns.set(field.name, column.index);
  }
  const reading: Reading = { table, fields, columns, options, answered, problems };
  return (row) => {
    if (row.cells.every((c) => c.trim() === '')) return [];
    const values = readCells({ ...reading, keyField: keyFieldOf[table.subject] }, row);
    if (values === null) return [];
    return table.subject === 'dependencies'
      ? dependencyDrafts(reading, row, values)
      : keyedDraft(reading, row, values);
  };
}

function text(value: FieldValues[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function keyedDraft(reading: Reading, row: SheetRow, values: FieldValues): Draft[] {
  const { table, columns, problems } = reading;
  if (table.subject === 'people') splitFullName(values);
  const keyField = keyFieldOf[table.subject] ?? 'code';
  const place = {
    subject: table.subject,
    tableId: table.id,
    row: row.row,
    column: columns.get(keyField) ?? null,
  };
  const draft: Draft = {
    subject: table.subject,
    tableId: table.id,
    row: row.row,
    key: text(values[keyField]),
    keyFrom: 'key',
    values,
    columns,
  };
  if (draft.key !== '') return [draft];
  const stand = standInKey(draft, columns.has(keyField));
  if (stand === null) {
    problems.add({
      ...place,
      code: 'keyMissing',
      value: row.cells.filter((c) => c.trim() !== '').join(' · '),
      details: { field: keyField },
    });
    return [];
  }
  const told = stand.keyFrom === 'name' ? 'codeGiven' : 'numberGiven';
  problems.addTogether({ ...place, row: row.row, code: told, value: '', severity: 'note' });
  draft.key = stand.key;
  draft.keyFrom = stand.keyFrom;
  return [draft];
}

/** What tells a row without a key from others: the name where the list has no codes, the e-mail where a person has no number. */
function standInKey(draft: Draft, hasKeyColumn: boolean): Pick<Draft, 'key' | 'keyFrom'> | null {
  if (draft.subject === 'people') {
    const email = text(draft.values.email);
    return email === '' ? null : { key: email, keyFrom: 'email' };
  }
  const name = text(draft.values.nameEn) || text(draft.values.nameFr);
  return hasKeyColumn || name === '' ? null : { key: name, keyFrom: 'name' };
}

/** "Johal, Uma" or "Uma Johal", where the list has no columns for the two. */
function splitFullName(values: FieldValues): void {
  const full = text(values.fullName);
  delete values.fullName;
  if (full === '' || !isEmpty(values.givenName) || !isEmpty(values.familyName)) return;
  const comma = full.indexOf(',');
  const words = full.split(' ');
  const [family, given] =
    comma > 0
      ? [full.slice(0, comma), full.slice(comma + 1)]
      : [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
  if (family.trim() !== '') values.familyName = family.trim();
  if (given.trim() !== '') values.givenName = given.trim();
}

const targetColumns = [
  ['application', 'application'],
  ['supplier', 'supplier'],
  ['site', 'site'],
  ['equipment', 'equipment'],
  ['vitalRecord', 'vitalRecord'],
  ['role', 'role'],
  ['otherFunction', 'function'],
] as const;

/** A row with several targets (an application and a site) is as many dependencies. */
function dependencyDrafts(
  { table, columns, problems }: Reading,
  row: SheetRow,
  values: FieldValues,
): Draft[] {
  const place = { subject: table.subject, tableId: table.id, row: row.row };
  const shared = { ...values };
  for (const [column] of targetColumns) delete shared[column];
  const draft = (more: FieldValues): Draft => ({
    ...place,
    key: '',
    keyFrom: 'key',
    values: { ...shared, ...more },
    columns,
  });
  if (isEmpty(values.function)) {
    problems.add({
      ...place,
      column: columns.get('function') ?? null,
      code: 'keyMissing',
      value: text(values.target),
      details: { field: 'function' },
    });
    return [];
  }
  const drafts = targetColumns
    .filter(([column]) => !isEmpty(values[column]) && !saysNothing(text(values[column])))
    .map(([column, kind]) => draft({ targetKind: kind, target: values[column] ?? null }));
  if (!isEmpty(values.target)) drafts.push(draft({}));
  if (drafts.length === 0) {
    problems.add({
      ...place,
      column: columns.get('target') ?? null,
      code: 'keyMissing',
      value: text(values.function),
      details: { field: 'target' },
    });
  }
  return drafts;
}
