import { saysTheSame } from './cell-values.ts';
import { contactsVerified } from './checked.ts';
import type { Draft } from './draft.ts';
import type { Existing, ExistingRecord } from './existing.ts';
import { foldKey } from './fold.ts';
import type { Found, Lookup } from './lookup.ts';
import type { MappedTable } from './read-rows.ts';
import { draftSubjects, type Implied } from './resolving.ts';
import {
  type FieldValue,
  type FieldValues,
  type ImportField,
  type ImportSubject,
  isEmpty,
  storedFields,
  targetSubjects,
} from './subject.ts';

export const itemStatuses = ['added', 'changed', 'unchanged', 'missing'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export interface FieldChange {
  field: string;
  before: FieldValue;
  after: FieldValue;
  /** Names of what a reference means, for people to read. */
  beforeTitle?: string;
  afterTitle?: string;
}

/** What accepting the import does to one record. `missing`: in the workspace, no longer in the list. */
export interface ImportItem {
  subject: ImportSubject;
  status: ItemStatus;
  /** Null while it is not in the workspace. */
  id: string | null;
  key: string;
  title: string;
  tableId: string | null;
  row: number | null;
  /** It was archived and is in the list again. */
  restored: boolean;
  /** Of an added record every field, of a changed one those that differ. */
  changes: FieldChange[];
  /** Roles that a person who is no longer in the list holds. */
  roles: string[];
  /** Code of the unit that says on its review form that it is right. */
  verifiedBy?: string;
}

/** What tells one record from another: it never changes, and a new record has it. */
const keyFields = new Set(['code', 'employeeNumber', 'function', 'targetKind', 'target']);
const ownKeys = new Set(['code', 'employeeNumber']);

/** What a row does to its record: everything of a new one, the fields that differ of one that is there. */
export function itemOf(draft: Draft, record: ExistingRecord | undefined, lookup: Lookup): ImportItem {
  const { subject, tableId, row, values } = draft;
  const changes: FieldChange[] = [];
  for (const field of storedFields(subject)) {
    const after = ownKeys.has(field.name) ? draft.key : values[field.name];
    if (after === undefined) continue;
    const before = record?.values[field.name] ?? null;
    if (record ? isChange(field, before, after) : !isEmpty(after)) {
      const titles = titlesOf(field, before, after, values, lookup);
      changes.push(
        titles === null
          ? { field: field.name, before, after }
          : { field: field.name, before, after, ...titles },
      );
    }
  }
  changes.push(...contactsVerified(draft, record, changes));
  const restored = record?.archived === true;
  const status: ItemStatus = record ? (changes.length > 0 || restored ? 'changed' : 'unchanged') : 'added';
  const { id = null, key = draft.key, title = titleOf(draft) } = record ?? {};
  const item = { subject, status, id, key, title, tableId, row, restored, changes, roles: [] };
  const { verifiedBy } = draft;
  return verifiedBy === undefined ? item : { ...item, verifiedBy };
}

function isChange(field: ImportField, before: FieldValue, after: FieldValue): boolean {
  if (keyFields.has(field.name) || (field.needed && isEmpty(after))) return false;
  return !saysTheSame(field, before, after);
}

/** Names of what a reference meant and will mean; null for fields that refer to nothing. */
function titlesOf(
  { kind, to: subject }: ImportField,
  before: FieldValue,
  after: FieldValue,
  values: FieldValues,
  lookup: Lookup,
): Partial<FieldChange> | null {
  const to = kind === 'target' ? targetSubjects[String(values.targetKind)] : subject;
  if (!to) return null;
  const title = (value: FieldValue): string | undefined => {
    const found: Found = typeof value === 'string' ? lookup.find(to, value) : 'missing';
    return typeof found === 'object' && found.title !== found.code ? found.title : undefined;
  };
  const [beforeTitle, afterTitle] = [title(before), title(after)];
  return {
    ...(beforeTitle !== undefined && { beforeTitle }),
    ...(afterTitle !== undefined && { afterTitle }),
  };
}

function titleOf({ subject, key, values }: Draft): string {
  if (subject === 'people') return `${values.givenName} ${values.familyName}`;
  return subject === 'dependencies' ? key : String(values.nameEn ?? values.nameFr ?? key);
}

export function impliedItems(implied: readonly Implied[]): ImportItem[] {
  return implied.flatMap(({ kind, code, name }) => {
    const subject = draftSubjects.find((s) => s === kind);
    if (!subject) return [];
    const values = { code, nameEn: name };
    const changes = Object.entries(values).map(([field, after]) => ({ field, before: null, after }));
    return [
      {
        subject,
        status: 'added' as const,
        id: null,
        key: code,
        title: name,
        tableId: null,
        row: null,
        restored: false,
        changes,
        roles: [],
      },
    ];
  });
}

/** Records of the lists' subjects that no list names any more; people who hold roles first. */
export function missingItems(
  tables: readonly MappedTable[],
  existing: Existing,
  seen: ReadonlySet<string>,
): ImportItem[] {
  const subjects = new Set(tables.map((t) => t.subject));
  const gone = [...subjects].flatMap((subject) =>
    existing.records[subject]
      .filter((r) => !r.archived && !seen.has(`${subject} ${foldKey(r.key)}`))
      .filter(coveredBy(tables.filter((t) => t.subject === subject)))
      .map(
        (r): ImportItem => ({
          subject,
          status: 'missing',
          id: r.id,
          key: r.key,
          title: r.title,
          tableId: null,
          row: null,
          restored: false,
          changes: [],
          roles: [...(r.roles ?? [])],
        }),
      ),
  );
  return gone.sort((a, b) => b.roles.length - a.roles.length);
}

/**
 * What the tables would name if it were still there: all, of a list; of a review form only those who were on it and are still
 * in its unit, people that is. Its functions are corrected, never put away.
 */
function coveredBy(tables: readonly MappedTable[]): (record: ExistingRecord) => boolean {
  const forms = tables.flatMap((t) => (t.form ? [{ ...t.form, subject: t.subject }] : []));
  if (forms.length < tables.length) return () => true;
  const on = new Set(
    forms
      .filter((f) => f.subject === 'people')
      .flatMap((f) => f.people.map((number) => `${foldKey(f.unit)} ${foldKey(number)}`)),
  );
  return ({ key, values }) => on.has(`${foldKey(String(values.unit))} ${foldKey(key)}`);
}
