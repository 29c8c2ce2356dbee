import { v7 as newId } from 'uuid';
import type { ChangeSet } from '../../../db/actions/change-set.ts';
import type { NewFieldsOf } from '../../../domain/record/record-schema.ts';

/** A checklist that comes from somewhere else: its tasks name each other by `ref`, and their roles as `roleIds` knows them. */
export interface ComingChecklist {
  checklist: NewFieldsOf<'checklist'>;
  tasks: {
    ref: string;
    role: string | null;
    after: readonly string[];
    fields: Omit<NewFieldsOf<'checklistTask'>, 'checklistId' | 'position' | 'roleId' | 'after'>;
  }[];
}

/** Writes a checklist with its tasks in their order. @returns its id. @throws ExpectedError `task_cycle`, `duplicate`. */
export async function addChecklist(
  changes: ChangeSet,
  { checklist, tasks }: ComingChecklist,
  roleIds: ReadonlyMap<string, string>,
): Promise<string> {
  const checklistId = await changes.create('checklist', checklist);
  const ids = new Map(tasks.map((task) => [task.ref, newId()]));
  const records = tasks.map(
    ({ role, after, fields }, i): NewFieldsOf<'checklistTask'> => ({
      ...fields,
      checklistId,
      position: i + 1,
      roleId: (role === null ? undefined : roleIds.get(role)) ?? null,
      after: after.flatMap((ref) => ids.get(ref) ?? []),
    }),
  );
  await changes.createMany('checklistTask', records, [...ids.values()]);
  return checklistId;
}

/** A code that no checklist has: the one wanted, else with the next number. */
export async function freeChecklistCode(changes: ChangeSet, wanted: string): Promise<string> {
  const rows = await changes.trx.selectFrom('checklist').select('code').execute();
  const taken = new Set(rows.map((r) => r.code.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? wanted : `${wanted.slice(0, 36)}-${n}`;
    if (!taken.has(code.toLowerCase())) return code;
  }
}
