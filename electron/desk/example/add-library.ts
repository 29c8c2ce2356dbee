import { v7 as newId } from 'uuid';
import type { ChangeSet } from '../../../db/actions/change-set.ts';
import type { NewFieldsOf } from '../../../domain/record/record-schema.ts';
import { type ShippedChecklist, shippedChecklists, shippedRoles } from './shipped-files.ts';

/**
 * Adds what the library has: its roles (those that are there by their code get the purpose and the responsibilities that
 * they lack) and its activation checklists.
 */
export async function addLibrary(changes: ChangeSet, assets: string): Promise<void> {
  const roleIds = await addRoles(changes, assets);
  const there = await changes.trx.selectFrom('checklist').select('code').execute();
  const known = new Set(there.map((c) => c.code));
  for (const checklist of shippedChecklists(assets)) {
    if (!known.has(checklist.code)) await addChecklist(changes, checklist, roleIds);
  }
}

async function addRoles(changes: ChangeSet, assets: string): Promise<Map<string, string>> {
  const stored = await changes.trx
    .selectFrom('role')
    .select(['id', 'code', 'purposeEn', 'responsibilitiesEn'])
    .execute();
  const ids = new Map(stored.map((r) => [r.code, r.id]));
  for (const role of shippedRoles(assets)) {
    const known = stored.find((r) => r.code === role.code);
    if (!known) {
      ids.set(role.code, await changes.create('role', role));
      continue;
    }
    const { purposeEn, purposeFr, responsibilitiesEn, responsibilitiesFr } = role;
    await changes.update('role', known.id, {
      ...(known.purposeEn === '' && { purposeEn, purposeFr }),
      ...(known.responsibilitiesEn === '[]' && { responsibilitiesEn, responsibilitiesFr }),
    });
  }
  return ids;
}

async function addChecklist(
  changes: ChangeSet,
  { tasks, ...checklist }: ShippedChecklist,
  roleIds: ReadonlyMap<string, string>,
): Promise<void> {
  const checklistId = await changes.create('checklist', checklist);
  const ids = new Map(tasks.map((task) => [task.ref, newId()]));
  const records = tasks.map(
    ({ ref, role, after, evidence, ...task }, i): NewFieldsOf<'checklistTask'> => ({
      ...task,
      checklistId,
      position: i + 1,
      roleId: roleIds.get(role) ?? null,
      after: after.flatMap((name) => ids.get(name) ?? []),
      evidenceRequired: evidence,
    }),
  );
  await changes.createMany('checklistTask', records, [...ids.values()]);
}
