import { needCycle } from '../functions/need-cycle.ts';
import type { Draft } from './draft.ts';
import type { ExistingRecord } from './existing.ts';
import { foldKey } from './fold.ts';
import type { ProblemList } from './problem.ts';
import { type FieldValues, isEmpty } from './subject.ts';

type RecordOf = (draft: Draft) => ExistingRecord | undefined;

/** What must hold between the fields of a record, and between records; what breaks a rule is left out of the row and told. */
export function applyRules(
  drafts: readonly Draft[],
  recordOf: RecordOf,
  units: readonly ExistingRecord[],
  problems: ProblemList,
): void {
  for (const draft of drafts) {
    if (draft.subject === 'people') leaveInOrder(draft, recordOf, problems);
    if (draft.subject === 'sites') notItself(draft, 'alternateSite', problems);
    if (draft.subject === 'suppliers') notItself(draft, 'alternateSupplier', problems);
    if (draft.subject === 'applications') notItself(draft, 'alternateApplication', problems);
    if (draft.subject === 'functions') staffCounted(draft, recordOf, problems);
  }
  noParentCycles(
    drafts.filter((d) => d.subject === 'units'),
    units,
    problems,
  );
}

function leaveOut(
  draft: Draft,
  field: string,
  code: 'leaveEndsBefore' | 'refersToItself' | 'parentCycle' | 'staffWithoutNumber',
  problems: ProblemList,
  fields = [field],
): void {
  const { subject, tableId, row, columns, values } = draft;
  const value = String(values[field] ?? '');
  problems.add({ code, subject, tableId, row, column: columns.get(field) ?? null, value, effect: 'cell' });
  for (const name of fields) delete values[name];
}

function merged(draft: Draft, record: ExistingRecord | undefined, field: string) {
  return field in draft.values ? draft.values[field] : record?.values[field];
}

function leaveInOrder(draft: Draft, recordOf: RecordOf, problems: ProblemList): void {
  const record = recordOf(draft);
  const from = merged(draft, record, 'leaveFrom');
  const until = merged(draft, record, 'leaveUntil');
  if (typeof from === 'string' && typeof until === 'string' && until < from)
    leaveOut(draft, 'leaveUntil', 'leaveEndsBefore', problems, ['leaveFrom', 'leaveUntil']);
}

function notItself(draft: Draft, field: string, problems: ProblemList): void {
  const value = draft.values[field];
  if (typeof value === 'string' && foldKey(value) === foldKey(draft.key))
    leaveOut(draft, field, 'refersToItself', problems);
}

function staffCounted(draft: Draft, recordOf: RecordOf, problems: ProblemList): void {
  if (isEmpty(draft.values.staffSkill) || !isEmpty(merged(draft, recordOf(draft), 'minimumStaff'))) return;
  leaveOut(draft, 'staffSkill', 'staffWithoutNumber', problems);
}

/** A unit can't be above itself: the row that closes the circle keeps the parent that it had. */
function noParentCycles(
  drafts: readonly Draft[],
  existing: readonly ExistingRecord[],
  problems: ProblemList,
): void {
  const parents = new Map<string, string>();
  const stored = new Map(existing.map((r) => [foldKey(r.key), r.values.parent]));
  const put = (key: string, parent: unknown) =>
    typeof parent === 'string' ? parents.set(key, foldKey(parent)) : parents.delete(key);
  for (const [key, parent] of stored) put(key, parent);
  for (const draft of drafts) {
    if (!('parent' in draft.values)) continue;
    const key = foldKey(draft.key);
    put(key, draft.values.parent);
    if (!closesCircle(parents, key)) continue;
    leaveOut(draft, 'parent', 'parentCycle', problems);
    put(key, stored.get(key));
  }
}

function closesCircle(parents: ReadonlyMap<string, string>, key: string): boolean {
  const walked = new Set<string>();
  let at = parents.get(key);
  while (at !== undefined && at !== key && !walked.has(at)) {
    walked.add(at);
    at = parents.get(at);
  }
  return at === key;
}

/** Functions that need each other, however many stand between, could never be restored: the row that closes the circle is left out. */
export function withoutNeedCycles(
  needs: readonly Draft[],
  existing: readonly ExistingRecord[],
  problems: ProblemList,
): Draft[] {
  const ends = ({ values }: { values: FieldValues }) => ({
    functionId: foldKey(String(values.function)),
    otherFunctionId: foldKey(String(values.target)),
  });
  const among = (list: readonly { values: FieldValues }[]) =>
    list.filter((need) => need.values.targetKind === 'function').map(ends);
  const known = among(existing.filter((r) => !r.archived));
  const added = among(needs);
  if (needCycle([...known, ...added], added) === undefined) return [...needs];
  return needs.filter((draft) => {
    if (draft.values.targetKind !== 'function') return true;
    const need = ends(draft);
    if (needCycle([...known, need], [need]) === undefined) {
      known.push(need);
      return true;
    }
    const { subject, tableId, row, columns, values } = draft;
    const column = columns.get('target') ?? columns.get('otherFunction') ?? null;
    problems.add({ code: 'needCycle', subject, tableId, row, column, value: String(values.target) });
    return false;
  });
}
