import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export interface ChecklistRow extends Stored<'checklist'> {
  taskCount: number;
  roleCount: number;
}

export async function listChecklists(db: Db, archived = false): Promise<ChecklistRow[]> {
  const [checklists, tasks] = await Promise.all([
    storedRecords(db, 'checklist', archived),
    db
      .selectFrom('checklistTask')
      .select(['checklistId', 'roleId'])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const tasksOf = Map.groupBy(tasks, (t) => t.checklistId);
  return checklists
    .map((c) => ({ ...c, ...counts(tasksOf.get(c.id) ?? []) }))
    .sort((a, b) => a.titleEn.localeCompare(b.titleEn));
}

function counts(tasks: { roleId: string | null }[]): { taskCount: number; roleCount: number } {
  const roles = new Set(tasks.map((t) => t.roleId).filter((id) => id !== null));
  return { taskCount: tasks.length, roleCount: roles.size };
}

export interface ChecklistDetail extends ChecklistRow {
  tasks: (Stored<'checklistTask'> & { role: Named | null })[];
}

/** One checklist with its tasks in order. @throws ExpectedError `not_found`. */
export async function getChecklist(db: Db, id: string): Promise<ChecklistDetail> {
  const checklist = await storedRecord(db, 'checklist', id);
  const [tasks, roles] = await Promise.all([
    storedParts(db, 'checklistTask', 'checklistId', id),
    namesOf(db, 'role'),
  ]);
  return {
    ...checklist,
    ...counts(tasks),
    tasks: tasks
      .sort((a, b) => a.position - b.position)
      .map((t) => ({ ...t, role: nameOf(roles, t.roleId) })),
  };
}
