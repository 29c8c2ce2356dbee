import type { ChangeSet } from '../../../db/actions/change-set.ts';
import type { Db } from '../../../db/writer.ts';
import type { OfferedChecklist } from '../../contract/checklist-tools.ts';
import { sameRole } from '../../documents/library-roles.ts';
import { addChecklist, type ComingChecklist, freeChecklistCode } from '../checklists/add-checklist.ts';
import { type ShippedChecklist, shippedChecklists, shippedRoles } from './shipped-files.ts';

/**
 * Adds what the library has: its roles (those that are there by their code or by their name get the purpose and the
 * responsibilities that they lack) and its activation checklists.
 */
export async function addLibrary(changes: ChangeSet, assets: string): Promise<void> {
  const roleIds = await addRoles(changes, assets, shippedChecklists(assets));
  const there = await changes.trx.selectFrom('checklist').select('code').execute();
  const known = new Set(there.map((c) => c.code));
  for (const checklist of shippedChecklists(assets)) {
    if (!known.has(checklist.code)) await addChecklist(changes, coming(checklist), roleIds);
  }
}

/** Adds those roles of the library that checklists name. @returns the ids of all of them by the library's code. */
async function addRoles(
  changes: ChangeSet,
  assets: string,
  checklists: readonly ShippedChecklist[],
): Promise<Map<string, string>> {
  const named = new Set(checklists.flatMap(({ tasks }) => tasks.map(({ role }) => role)));
  const stored = await changes.trx
    .selectFrom('role')
    .select(['id', 'code', 'nameEn', 'nameFr', 'purposeEn', 'responsibilitiesEn'])
    .execute();
  const ids = new Map<string, string>();
  for (const role of shippedRoles(assets).filter(({ code }) => named.has(code))) {
    const known = sameRole(role, stored);
    if (!known) {
      ids.set(role.code, await changes.create('role', role));
      continue;
    }
    ids.set(role.code, known.id);
    const { purposeEn, purposeFr, responsibilitiesEn, responsibilitiesFr } = role;
    await changes.update('role', known.id, {
      ...(known.nameFr === '' && { nameFr: role.nameFr }),
      ...(known.purposeEn === '' && { purposeEn, purposeFr }),
      ...(known.responsibilitiesEn === '[]' && { responsibilitiesEn, responsibilitiesFr }),
    });
  }
  return ids;
}

/** What the library has; `there` of those whose code the workspace has. */
export async function libraryChecklists(db: Db, assets: string): Promise<OfferedChecklist[]> {
  const rows = await db.selectFrom('checklist').select('code').where('archivedAt', 'is', null).execute();
  const known = new Set(rows.map((r) => r.code));
  return shippedChecklists(assets).map(({ code, titleEn, titleFr, purposeEn, purposeFr, tasks }) => ({
    ...{ id: code, code, titleEn, titleFr, purposeEn, purposeFr },
    taskCount: tasks.length,
    there: known.has(code),
  }));
}

/** Adds the checklists that are named, and the library's roles. @returns their ids. */
export async function addFromLibrary(
  changes: ChangeSet,
  assets: string,
  codes: readonly string[],
): Promise<string[]> {
  const chosen = shippedChecklists(assets).filter((c) => codes.includes(c.code));
  const roleIds = await addRoles(changes, assets, chosen);
  const ids: string[] = [];
  for (const shipped of chosen) {
    const code = await freeChecklistCode(changes, shipped.code);
    ids.push(await addChecklist(changes, coming({ ...shipped, code }), roleIds));
  }
  return ids;
}

function coming({ tasks, ...checklist }: ShippedChecklist): ComingChecklist {
  return {
    checklist,
    tasks: tasks.map(({ ref, role, after, evidence, ...fields }) => ({
      ...{ ref, role, after },
      fields: { ...fields, evidenceRequired: evidence },
    })),
  };
}
