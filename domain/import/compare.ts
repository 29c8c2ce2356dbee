import type { Existing, ExistingRecord } from './existing.ts';
import { foldKey } from './fold.ts';
import { addDrafts, existingLookup, type Found, type Lookup } from './lookup.ts';
import { type ImportProblem, problemList } from './problem.ts';
import { type Draft, type MappedTable, rowReader, withoutDuplicates } from './read-rows.ts';
import { type Implied, type Resolving, resolveDraft, settleHolders } from './resolve.ts';
import { applyRules } from './rules.ts';
import {
  type FieldValue,
  type FieldValues,
  fieldOf,
  type ImportSubject,
  importSubjects,
  isEmpty,
  sameValue,
  storedFields,
} from './subject.ts';

export interface CompareOptions {
  /** An empty cell empties the field; else it says nothing (the default). */
  emptyClears: boolean;
  /** Make the units and sites that only references name. */
  createMissing: boolean;
}

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
}

export interface Comparison {
  items: ImportItem[];
  problems: ImportProblem[];
  /** Skills and bargaining units that are added because rows name them. */
  implied: Implied[];
  /** Rows that were read, blank ones not counted. */
  rowCount: number;
}

/** Called now and then with the share done; may wait, and may throw to stop. */
export type Breath = (share: number) => Promise<void> | void;
const breathRows = 2000;

/**
 * Compares lists with the workspace: what would be added, changed, left as it is, and what is no longer listed. Pure: nothing
 * is written. The same lists compared again after they were applied change nothing.
 */
export async function compareImport(
  tables: readonly MappedTable[],
  existing: Existing,
  options: CompareOptions,
  breathe: Breath = () => {},
): Promise<Comparison> {
  const problems = problemList();
  const { drafts, rowCount, seen } = await readAll(tables, options, problems, breathe);
  const lookup = existingLookup(existing);
  const known = new Map(
    importSubjects.map((s) => [s, new Map(existing.records[s].map((r) => [foldKey(r.key), r]))]),
  );
  for (const draft of drafts) settleKey(draft, lookup);
  for (const draft of drafts) seen.add(`${draft.subject} ${foldKey(draft.key)}`);
  const keyed = drafts.filter((d) => d.subject !== 'dependencies');
  const unique = withoutDuplicates(keyed, problems, (d) => `${d.subject} ${d.key}`).filter((d) =>
    hasName(d, known, problems),
  );
  addDrafts(lookup, unique);
  const resolving: Resolving = {
    lookup,
    problems,
    createMissing: options.createMissing,
    implied: [],
    ...namedThings(existing),
  };
  const recordOf = (draft: Draft) => known.get(draft.subject)?.get(foldKey(draft.key));
  const resolved = await resolveAll(unique, options, resolving, recordOf, breathe);
  const needs = drafts.filter((d) => d.subject === 'dependencies' && resolveDraft(d, resolving));
  for (const draft of needs) seen.add(`dependencies ${foldKey(draft.key)}`);
  const all = [...resolved, ...withoutDuplicates(needs, problems, (d) => d.key)];
  applyRules(all, recordOf, existing.records.units, problems);
  const items = all.map((draft) => itemOf(draft, recordOf(draft), lookup));
  items.push(...impliedItems(resolving.implied), ...missingItems(tables, existing, seen));
  items.sort((a, b) => importSubjects.indexOf(a.subject) - importSubjects.indexOf(b.subject));
  await breathe(1);
  return { items, problems: problems.list, implied: resolving.implied, rowCount };
}

async function readAll(
  tables: readonly MappedTable[],
  options: CompareOptions,
  problems: ReturnType<typeof problemList>,
  breathe: Breath,
) {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  let rowCount = 0;
  for (const table of tables) {
    const read = rowReader(table, options, problems);
    const keyAt = table.columns.find((c) => c.field === 'code' || c.field === 'employeeNumber')?.index;
    for (const row of table.rows) {
      drafts.push(...read(row));
      if (keyAt !== undefined) seen.add(`${table.subject} ${foldKey(row.cells[keyAt] ?? '')}`);
      rowCount += 1;
      if (rowCount % breathRows === 0) await breathe(0.4);
    }
  }
  return { drafts, rowCount, seen };
}

/** A row that has no code of its own takes that of the record that its name, or a person's e-mail, means. */
function settleKey(draft: Draft, lookup: Lookup): void {
  if (draft.keyFrom === 'key' || draft.subject === 'dependencies') return;
  const names = draft.keyFrom === 'email' ? ['email'] : ['nameEn', 'nameFr'];
  for (const name of names) {
    const found = lookup.find(draft.subject, String(draft.values[name] ?? ''));
    if (typeof found === 'object') {
      draft.key = found.code;
      return;
    }
  }
}

/** A new record needs a name; one that is there has its own. */
function hasName(
  draft: Draft,
  known: ReadonlyMap<ImportSubject, ReadonlyMap<string, ExistingRecord>>,
  problems: ReturnType<typeof problemList>,
): boolean {
  if (known.get(draft.subject)?.has(foldKey(draft.key))) return true;
  const { subject, tableId, row, values } = draft;
  if (subject !== 'people' && isEmpty(values.nameEn) && !isEmpty(values.nameFr)) {
    values.nameEn = values.nameFr ?? null;
    problems.addTogether({
      code: 'nameFromFrench',
      subject,
      tableId,
      row,
      column: draft.columns.get('nameFr') ?? null,
      value: '',
      severity: 'note',
    });
  }
  const needed = subject === 'people' ? ['givenName', 'familyName'] : ['nameEn'];
  const missing = needed.find((field) => isEmpty(values[field]));
  if (missing === undefined) return true;
  problems.add({
    code: 'nameMissing',
    subject,
    tableId,
    row,
    column: draft.columns.get(missing) ?? null,
    value: draft.key,
    details: { field: missing },
  });
  return false;
}

function namedThings(existing: Existing): Pick<Resolving, 'skills' | 'bargainingUnits'> {
  return {
    skills: new Map(existing.skills.map((name) => [foldKey(name), name])),
    bargainingUnits: new Map(
      existing.bargainingUnits.flatMap((b) =>
        [b.code, ...b.names].filter((n) => n !== '').map((n) => [foldKey(n), b.code] as const),
      ),
    ),
  };
}

async function resolveAll(
  drafts: readonly Draft[],
  { emptyClears }: CompareOptions,
  to: Resolving,
  recordOf: (d: Draft) => ExistingRecord | undefined,
  breathe: Breath,
): Promise<Draft[]> {
  const kept: Draft[] = [];
  for (const [i, draft] of drafts.entries()) {
    if (i % breathRows === 0) await breathe(0.4 + (0.4 * i) / drafts.length);
    if (!resolveDraft(draft, to)) continue;
    if (draft.subject === 'roles') settleHolders(draft, recordOf(draft)?.values, emptyClears, to);
    kept.push(draft);
  }
  return kept;
}

function itemOf(draft: Draft, record: ExistingRecord | undefined, lookup: Lookup): ImportItem {
  const { subject, tableId, row, values } = draft;
  const changes: FieldChange[] = [];
  const keyFields = ['code', 'employeeNumber', 'function', 'targetKind', 'target'];
  for (const field of storedFields(subject)) {
    if (!(field.name in values) && !(keyFields.includes(field.name) && !record)) continue;
    const after = keyFields.slice(0, 2).includes(field.name) ? draft.key : (values[field.name] ?? null);
    const before = record?.values[field.name] ?? null;
    if (
      record &&
      (keyFields.includes(field.name) || sameValue(before, after) || (field.needed && isEmpty(after)))
    )
      continue;
    if (!record && isEmpty(after)) continue;
    changes.push({
      field: field.name,
      before,
      after,
      ...titlesOf(subject, field.name, before, after, values, lookup),
    });
  }
  const restored = record?.archived === true;
  const status = record ? (changes.length > 0 || restored ? 'changed' : 'unchanged') : 'added';
  return {
    subject,
    status,
    id: record?.id ?? null,
    key: record?.key ?? draft.key,
    title: record?.title ?? titleOf(draft),
    tableId,
    row,
    restored,
    changes,
    roles: [],
  };
}

const targetKinds: Record<string, ImportSubject> = {
  application: 'applications',
  site: 'sites',
  role: 'roles',
  function: 'functions',
};

function titlesOf(
  subject: ImportSubject,
  field: string,
  before: FieldValue,
  after: FieldValue,
  values: FieldValues,
  lookup: Lookup,
): Partial<FieldChange> {
  const definition = fieldOf(subject, field);
  const to = definition?.kind === 'target' ? targetKinds[String(values.targetKind)] : definition?.to;
  if (!to) return {};
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
  return subject === 'dependencies' ? key : String(values.nameEn ?? key);
}

function impliedItems(implied: readonly Implied[]): ImportItem[] {
  return implied.flatMap(({ kind, code }) => {
    if (kind !== 'units' && kind !== 'sites') return [];
    const changes = ['code', 'nameEn'].map((field) => ({ field, before: null, after: code }));
    return [
      {
        subject: kind,
        status: 'added' as const,
        id: null,
        key: code,
        title: code,
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
function missingItems(
  tables: readonly MappedTable[],
  existing: Existing,
  seen: ReadonlySet<string>,
): ImportItem[] {
  const subjects = new Set(tables.map((t) => t.subject));
  const gone = [...subjects].flatMap((subject) =>
    existing.records[subject]
      .filter((r) => !r.archived && !seen.has(`${subject} ${foldKey(r.key)}`))
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
