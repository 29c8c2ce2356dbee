import { ExpectedError } from '../../domain/errors.ts';
import { storedParts } from '../queries/stored.ts';
import type { Writer } from '../writer.ts';
import { inChangeSet } from './save-record.ts';

/**
 * Puts the succession of a role in this order (the first is the primary): people not yet in it are added, those left
 * out are removed. One act, one undo.
 */
export async function setSuccession(writer: Writer, roleId: string, personIds: string[]): Promise<void> {
  const wanted = [...new Set(personIds)];
  await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const now = await storedParts(changes.trx, 'roleAssignment', 'roleId', roleId);
    const gone = now.filter((a) => !wanted.includes(a.personId)).map((a) => a.id);
    await changes.removeMany('roleAssignment', gone);
    for (const [index, personId] of wanted.entries()) {
      const known = now.find((a) => a.personId === personId);
      if (known) await changes.update('roleAssignment', known.id, { rank: index + 1 });
      else await changes.create('roleAssignment', { roleId, personId, rank: index + 1 });
    }
  });
}

/** Puts the script of an exercise in this order. @throws ExpectedError `changed_since` unless each inject is named once. */
export async function orderInjects(writer: Writer, exerciseId: string, injectIds: string[]): Promise<void> {
  await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const now = await storedParts(changes.trx, 'exerciseInject', 'exerciseId', exerciseId);
    const named = new Set(injectIds);
    if (named.size !== now.length || injectIds.length !== now.length || now.some((i) => !named.has(i.id)))
      throw new ExpectedError('changed_since', 'the exercise has other injects than those named');
    for (const [index, id] of injectIds.entries())
      await changes.update('exerciseInject', id, { position: index + 1 });
  });
}

/** Puts the tasks of a checklist in this order. @throws ExpectedError `invalid_input` unless each is named once. */
export async function orderTasks(writer: Writer, checklistId: string, taskIds: string[]): Promise<void> {
  await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const now = await storedParts(changes.trx, 'checklistTask', 'checklistId', checklistId);
    const named = new Set(taskIds);
    if (named.size !== taskIds.length || now.length !== taskIds.length || now.some((t) => !named.has(t.id))) {
      throw new ExpectedError('changed_since', 'the checklist has other tasks than those named');
    }
    for (const [index, id] of taskIds.entries())
      await changes.update('checklistTask', id, { position: index + 1 });
  });
}
