import { type Answer, type Answered, answered } from './ask.ts';
import { settleChecked } from './checked.ts';
import type { Draft } from './draft.ts';
import { withoutDuplicates } from './duplicates.ts';
import type { Existing, ExistingRecord } from './existing.ts';
import { foldKey } from './fold.ts';
import { type ImportItem, impliedItems, itemOf, missingItems } from './item.ts';
import { addDrafts, existingLookup, type Lookup } from './lookup.ts';
import { giveCodes, newCodes } from './new-codes.ts';
import { saysNobody } from './nothing-words.ts';
import { type ImportProblem, problemList, settleEffects } from './problem.ts';
import { type MappedTable, rowReader } from './read-rows.ts';
import { resolveDraft } from './resolve.ts';
import type { Implied, Resolving } from './resolving.ts';
import { rolesHeld } from './roles-held.ts';
import { applyRules, withoutNeedCycles } from './rules.ts';
import { settleSame } from './same-record.ts';
import { settleHolders } from './settle-holders.ts';
import { type ImportSubject, importSubjects, isEmpty } from './subject.ts';
import { settleContacts } from './supplier-contacts.ts';
import { settleTiers } from './tier-words.ts';

export interface CompareOptions {
  /** An empty cell empties the field; else it says nothing (the default). */
  emptyClears: boolean;
  /** Make the units, sites and suppliers that only references name. */
  createMissing: boolean;
  /** The day on which what is said to be right is verified (YYYY-MM-DD); without it only days that cells name count. */
  today?: string;
  /** What the user said about cells that may be meant in several ways. */
  answers?: readonly Answer[];
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
  const answers = answered(options.answers ?? []);
  const { drafts, rowCount, seen } = await readAll(tables, options, answers, problems, breathe);
  const lookup = existingLookup(existing);
  const known = new Map(
    importSubjects.map((s) => [s, new Map(existing.records[s].map((r) => [foldKey(r.key), r]))]),
  );
  settleChecked(drafts, tables, options.today);
  for (const draft of drafts) settleKey(draft, lookup);
  for (const draft of drafts) seen.add(`${draft.subject} ${foldKey(draft.key)}`);
  const isKnown = (d: Draft) => known.get(d.subject)?.has(foldKey(d.key)) === true;
  const settled = settleSame(drafts, { lookup, isKnown, seen, answered: answers, problems });
  const keyed = settled.filter((d) => d.subject !== 'dependencies');
  const unique = withoutDuplicates(keyed, problems, (d) => `${d.subject} ${d.key}`).filter((d) =>
    hasName(d, known, problems),
  );
  const newCode = newCodes(existing, seen, drafts);
  giveCodes(unique, isKnown, newCode);
  settleTiers(unique, problems);
  addDrafts(lookup, unique);
  const resolving: Resolving = {
    lookup,
    problems,
    ...options,
    answered: answers,
    listed: seen,
    newCode,
    rolesOf: rolesHeld(unique, existing, lookup),
    implied: [],
    ...namedThings(existing),
  };
  const recordOf = (draft: Draft) => known.get(draft.subject)?.get(foldKey(draft.key));
  const resolved = await resolveAll(unique, resolving, recordOf, breathe);
  const needs = drafts.filter((d) => d.subject === 'dependencies' && resolveDraft(d, resolving));
  for (const draft of needs) seen.add(`dependencies ${foldKey(draft.key)}`);
  const acyclic = withoutNeedCycles(
    withoutDuplicates(needs, problems, (d) => d.key),
    existing.records.dependencies,
    problems,
  );
  const all = [...resolved, ...acyclic];
  applyRules(all, recordOf, existing.records.units, problems);
  const items = all.map((draft) => itemOf(draft, recordOf(draft), lookup));
  items.push(...impliedItems(resolving.implied), ...missingItems(tables, existing, seen));
  items.sort((a, b) => importSubjects.indexOf(a.subject) - importSubjects.indexOf(b.subject));
  settleEffects(problems.list);
  await breathe(1);
  return { items, problems: problems.list, implied: resolving.implied, rowCount };
}

async function readAll(
  tables: readonly MappedTable[],
  options: CompareOptions,
  answers: Answered,
  problems: ReturnType<typeof problemList>,
  breathe: Breath,
) {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  let rowCount = 0;
  for (const table of tables) {
    const read = rowReader(table, options, answers, problems);
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
    skills: new Map(
      // By the name in either language; what one is called first means it, even where another has that for its second.
      [
        ...existing.skills.flatMap((names) =>
          names.map((name) => [foldKey(name), names[0] ?? name] as const),
        ),
        ...existing.skills.flatMap(([name]) => (name ? [[foldKey(name), name] as const] : [])),
      ].filter(([name]) => name !== ''),
    ),
    bargainingUnits: new Map(
      // A code means its own unit, even where another unit has it for a name.
      [
        ...existing.bargainingUnits.flatMap((b) => b.names.map((n) => [foldKey(n), b.code] as const)),
        ...existing.bargainingUnits.map((b) => [foldKey(b.code), b.code] as const),
      ].filter(([name]) => name !== ''),
    ),
  };
}

async function resolveAll(
  drafts: readonly Draft[],
  to: Resolving,
  recordOf: (d: Draft) => ExistingRecord | undefined,
  breathe: Breath,
): Promise<Draft[]> {
  const kept: Draft[] = [];
  for (const [i, draft] of drafts.entries()) {
    if (i % breathRows === 0) await breathe(0.4 + (0.4 * i) / drafts.length);
    const isVacant = saysNobody(String(draft.values.holder1 ?? ''));
    if (!resolveDraft(draft, to)) continue;
    if (draft.subject === 'suppliers') settleContacts(draft, recordOf(draft)?.values.contacts);
    if (draft.subject === 'roles') settleHolders(draft, recordOf(draft)?.values, isVacant, to);
    kept.push(draft);
  }
  return kept;
}
