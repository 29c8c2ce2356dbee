import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '../../domain/errors.ts';
import { foldKey } from '../../domain/import/fold.ts';
import type { ImportItem } from '../../domain/import/item.ts';
import { type IdOf, recordValues, subjectKinds } from '../../domain/import/record-values.ts';
import type { Implied } from '../../domain/import/resolving.ts';
import { type FieldValues, type ImportSubject, importSubjects } from '../../domain/import/subject.ts';
import { patchSchema, recordFields } from '../../domain/record/record-schema.ts';
import { lastChangeId } from '../queries/import-existing.ts';
import type { Writer } from '../writer.ts';
import type { ChangeSet, ChangeSource } from './change-set.ts';
import { importParts, type PartsOf } from './import-parts.ts';
import { inChangeSet } from './save-record.ts';

export interface ImportPlan {
  /** Added and changed records, and those no longer listed that the user wants archived. */
  items: readonly ImportItem[];
  implied: readonly Implied[];
  /** The last change when the lists were compared; null to apply whatever came since (there is nobody else). */
  comparedAt: number | null;
  source: Extract<ChangeSource, 'import' | 'setup'>;
  label: string;
}

export interface Applied {
  changeSetId: string | null;
  added: number;
  changed: number;
  archived: number;
}

/** Called with the share done, 0–1; may throw to stop, and nothing is then written. */
export type Progress = (share: number, subject: ImportSubject) => Promise<void> | void;

/**
 * Writes all of an accepted import in one change set: one undo takes it back. References are checked when it is
 * committed, so that lists may refer to each other in any order.
 * @throws ExpectedError `import_changed_since` when the workspace is no longer what the lists were compared with.
 */
export async function applyImport(
  writer: Writer,
  plan: ImportPlan,
  progress: Progress = () => {},
): Promise<Applied> {
  const { result, changeSetId } = await inChangeSet(
    writer,
    { source: plan.source, label: plan.label },
    async (changes) => {
      if (plan.comparedAt !== null && (await lastChangeId(changes.trx)) !== plan.comparedAt) {
        throw new ExpectedError(
          'import_changed_since',
          'the workspace has changed since the lists were compared',
        );
      }
      await sql`pragma defer_foreign_keys = on`.execute(changes.trx);
      const ids = await knownIds(changes, plan);
      const counts = { added: 0, changed: 0, archived: 0 };
      for (const [i, subject] of importSubjects.entries()) {
        await progress(i / importSubjects.length, subject);
        const applied = await applySubject(changes, plan, subject, ids, (share) =>
          progress((i + share) / importSubjects.length, subject),
        );
        counts.added += applied.added;
        counts.changed += applied.changed;
        counts.archived += applied.archived;
      }
      return counts;
    },
  );
  return { changeSetId, ...result };
}

/** Between two lots a cancel is heard. */
const recordsAtOnce = 1000;

type Ids = Map<string, string>;
const at = (subject: string, code: string) => `${subject} ${foldKey(code)}`;

/** Ids behind codes: of what is there, of what the import adds (given before it is written), and of what it names. */
async function knownIds(changes: ChangeSet, plan: ImportPlan): Promise<Ids> {
  const { trx } = changes;
  const ids: Ids = new Map();
  const coded = {
    units: 'orgUnit',
    sites: 'site',
    roles: 'role',
    suppliers: 'supplier',
    applications: 'application',
    equipment: 'equipment',
    vitalRecords: 'vitalRecord',
    functions: 'criticalFunction',
    bargainingUnits: 'bargainingUnit',
  } as const;
  for (const [subject, table] of Object.entries(coded)) {
    for (const row of await trx.selectFrom(table).select(['id', 'code']).execute())
      ids.set(at(subject, row.code), row.id);
  }
  for (const row of await trx.selectFrom('person').select(['id', 'employeeNumber']).execute())
    ids.set(at('people', row.employeeNumber), row.id);
  for (const row of await trx.selectFrom('skill').select(['id', 'nameEn']).execute())
    ids.set(at('skills', row.nameEn), row.id);
  for (const item of plan.items) if (item.status === 'added') ids.set(at(item.subject, item.key), newId());
  await makeImplied(changes, plan.implied, ids);
  return ids;
}

async function makeImplied(changes: ChangeSet, implied: readonly Implied[], ids: Ids): Promise<void> {
  const skills = implied
    .filter((i) => i.kind === 'skill' && !ids.has(at('skills', i.code)))
    .map((i) => i.code);
  const skillIds = await changes.createMany(
    'skill',
    skills.map((nameEn) => ({ nameEn })),
  );
  for (const [i, name] of skills.entries()) ids.set(at('skills', name), skillIds[i] ?? '');
  const units = implied
    .filter((i) => i.kind === 'bargainingUnit' && !ids.has(at('bargainingUnits', i.code)))
    .map((i) => i.code);
  const unitIds = await changes.createMany(
    'bargainingUnit',
    units.map((code) => ({ code, nameEn: code, union: code })),
  );
  for (const [i, code] of units.entries()) ids.set(at('bargainingUnits', code), unitIds[i] ?? '');
}

async function applySubject(
  changes: ChangeSet,
  plan: ImportPlan,
  subject: ImportSubject,
  ids: Ids,
  progress: (share: number) => Promise<void> | void,
) {
  const items = plan.items.filter((item) => item.subject === subject);
  const idOf: IdOf = (of, code) => ids.get(at(of, code)) ?? null;
  const counts = { added: 0, changed: 0, archived: 0 };
  for (let from = 0; from < items.length; from += recordsAtOnce) {
    await progress(from / items.length);
    const some = items.slice(from, from + recordsAtOnce);
    const added = some.filter((i) => i.status === 'added');
    const changed = some.filter((i) => i.status === 'changed');
    const gone = some.filter((i) => i.status === 'missing');
    await createRecords(changes, subject, added, idOf);
    await changeRecords(changes, subject, changed, idOf);
    const parts: PartsOf[] = [...added, ...changed].map((item) => ({
      id: item.id ?? idOf(subject, item.key) ?? '',
      isNew: item.status === 'added',
      values: valuesOf(item),
      ...(item.verifiedBy !== undefined && { verifiedBy: item.verifiedBy }),
    }));
    await importParts(changes, subject, parts, idOf);
    for (const item of gone) if (item.id !== null) await changes.archive(subjectKinds[subject], item.id);
    await changes.writeTrail(plan.source, plan.label);
    counts.added += added.length;
    counts.changed += changed.length;
    counts.archived += gone.length;
  }
  return counts;
}

function valuesOf(item: ImportItem): FieldValues {
  return Object.fromEntries(item.changes.map((c) => [c.field, c.after]));
}

function givenValues(item: ImportItem, idOf: IdOf): Record<string, unknown> {
  const values = recordValues(item.subject, valuesOf(item), idOf);
  const { verifiedBy } = item;
  return verifiedBy !== undefined && 'verifiedOn' in values ? { ...values, verifiedBy } : values;
}

async function createRecords(
  changes: ChangeSet,
  subject: ImportSubject,
  items: readonly ImportItem[],
  idOf: IdOf,
): Promise<void> {
  const ids = items.map((item) => idOf(subject, item.key) ?? newId());
  const kind = subjectKinds[subject];
  const values = items.map((item) => recordFields[kind].parse(givenValues(item, idOf)));
  await changes.createMany(kind, values, ids);
}

async function changeRecords(
  changes: ChangeSet,
  subject: ImportSubject,
  items: readonly ImportItem[],
  idOf: IdOf,
): Promise<void> {
  const kind = subjectKinds[subject];
  const patches = items.flatMap((item) => {
    const values = givenValues(item, idOf);
    if (item.id === null || Object.keys(values).length === 0) return [];
    return [{ id: item.id, patch: patchSchema(kind).parse(values) }];
  });
  for (const item of items) if (item.restored && item.id !== null) await changes.restore(kind, item.id);
  await changes.updateMany(kind, patches);
}
