import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf, NewFieldsOf } from '../../domain/record/record-schema.ts';
import { type RecordLabel, sameLabel } from '../../domain/record/search-entry.ts';
import { planSteps } from '../queries/plan-steps.ts';
import { ownedParts, referencesTo } from '../queries/references.ts';
import type { Writer } from '../writer.ts';
import { ChangeSet, type ChangeSource } from './change-set.ts';
import { refuseEdit } from './edit-border.ts';

/**
 * Runs one act of a user: what it changes is committed together with its audit trail, or not at all.
 * `label` are the words by which undo calls it, in each language or the same in both; without them the name of the first record changed.
 */
export async function inChangeSet<R>(
  writer: Writer,
  { source, label }: { source: ChangeSource; label?: string | RecordLabel },
  work: (changes: ChangeSet) => Promise<R>,
): Promise<{ result: R; changeSetId: string | null }> {
  return await writer.db.transaction().execute(async (trx) => {
    const changes = new ChangeSet(trx, writer);
    const result = await work(changes);
    const changed = await changes.finish(source, null, typeof label === 'string' ? sameLabel(label) : label);
    return { result, changeSetId: changed ? changes.id : null };
  });
}

const edit = { source: 'edit' } as const;

/** @returns the id of the new record. @throws ZodError, ExpectedError of its rules; `duplicate` and `reference_missing` come from the database. */
export async function createRecord<K extends RecordKind>(
  writer: Writer,
  kind: K,
  values: NewFieldsOf<K>,
): Promise<string> {
  return (await inChangeSet(writer, edit, (changes) => changes.create(kind, values))).result;
}

/** @returns the change set, by which it is undone; null when it was so already. @throws ExpectedError `not_found`, those of `refuseEdit`. */
export async function updateRecord<K extends RecordKind>(
  writer: Writer,
  kind: K,
  id: string,
  patch: Partial<FieldsOf<K>>,
): Promise<string | null> {
  const { changeSetId } = await inChangeSet(writer, edit, async (changes) => {
    await refuseEdit(changes.trx, kind, [id], patch);
    await changes.update(kind, id, patch);
  });
  return changeSetId;
}

export async function archiveRecord(writer: Writer, kind: RecordKind, id: string): Promise<string | null> {
  return (await inChangeSet(writer, edit, (changes) => changes.archive(kind, id))).changeSetId;
}

export async function restoreRecord(writer: Writer, kind: RecordKind, id: string): Promise<string | null> {
  return (await inChangeSet(writer, edit, (changes) => changes.restore(kind, id))).changeSetId;
}

/**
 * Removes a record and the parts that belong to it alone (the contacts of a person, the tasks of a checklist).
 * @throws ExpectedError `still_referenced` with what refers to it, as `references: { kind, id, labelEn, labelFr }[]`;
 * `plan_kept` for a plan that has been through a step of its approval.
 */
export async function removeRecord(writer: Writer, kind: RecordKind, id: string): Promise<string | null> {
  const { changeSetId } = await inChangeSet(writer, edit, async (changes) => {
    const references = await referencesTo(changes.trx, kind, id);
    if (references.length > 0) throw new ExpectedError('still_referenced', `${kind} ${id}`, { references });
    // Its trail names it for good: it can only be archived.
    if (kind === 'plan' && (await planSteps(changes.trx, id)).length > 0)
      throw new ExpectedError('plan_kept', id);
    if (kind === 'checklistTask') await forgetTask(changes, id);
    for (const part of await ownedParts(changes.trx, kind, id)) await changes.removeMany(part.kind, part.ids);
    await changes.removeMany(kind, [id]);
  });
  return changeSetId;
}

/** Tasks that wait for one which goes away no longer wait for it. */
async function forgetTask(changes: ChangeSet, id: string): Promise<void> {
  const { trx } = changes;
  const task = await trx
    .selectFrom('checklistTask')
    .select('checklistId')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!task) return;
  const others = await trx
    .selectFrom('checklistTask')
    .select(['id', 'after'])
    .where('checklistId', '=', task.checklistId)
    .execute();
  for (const other of others) {
    const after: string[] = JSON.parse(other.after);
    if (after.includes(id))
      await changes.update('checklistTask', other.id, { after: after.filter((a) => a !== id) });
  }
}
