import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { backupTo } from '../../../db/backup.ts';
import { openWorkspace } from '../../../db/open-workspace.ts';
import { type ChecklistDetail, getChecklist, listChecklists } from '../../../db/queries/checklists.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import type { Db, Writer } from '../../../db/writer.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { OfferedChecklist } from '../../contract/checklist-tools.ts';
import { addChecklist, type ComingChecklist, freeChecklistCode } from './add-checklist.ts';

/** The checklists of another workspace; `there` of those whose code this workspace has too. */
export async function checklistsOf(path: string, here: Db): Promise<OfferedChecklist[]> {
  const known = new Set((await listChecklists(here)).map((c) => c.code.toLowerCase()));
  return await readOther(path, async (other) =>
    (await listChecklists(other)).map(({ id, code, titleEn, titleFr, purposeEn, purposeFr, taskCount }) => ({
      ...{ id, code, titleEn, titleFr, purposeEn, purposeFr, taskCount },
      there: known.has(code.toLowerCase()),
    })),
  );
}

/** Copies checklists with their tasks, in one change set. Roles are matched by their code, and made where they lack. */
export async function copyChecklists(writer: Writer, path: string, ids: string[]): Promise<string[]> {
  const { checklists, roles } = await readOther(path, async (other) => ({
    checklists: await Promise.all(ids.map((id) => getChecklist(other, id))),
    roles: await storedRecords(other, 'role'),
  }));
  const { result } = await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const rows = await changes.trx.selectFrom('role').select(['id', 'code']).execute();
    const here = new Map(rows.map((r) => [r.code, r.id]));
    for (const code of new Set(checklists.flatMap((c) => c.tasks.map((t) => t.role?.code ?? '')))) {
      const role = roles.find((r) => r.code === code);
      if (!role || here.has(code)) continue;
      const { nameEn, nameFr, team, purposeEn, purposeFr, responsibilitiesEn, responsibilitiesFr } = role;
      const fields = {
        code,
        nameEn,
        nameFr,
        team,
        purposeEn,
        purposeFr,
        responsibilitiesEn,
        responsibilitiesFr,
      };
      here.set(code, await changes.create('role', fields));
    }
    const copied: string[] = [];
    for (const checklist of checklists) {
      const code = await freeChecklistCode(changes, checklist.code);
      copied.push(await addChecklist(changes, coming(checklist, code), here));
    }
    return copied;
  });
  return result;
}

/** Without its links to functions and documents: those are the other workspace's. */
function coming(
  { titleEn, titleFr, scenario, purposeEn, purposeFr, tasks }: ChecklistDetail,
  code: string,
): ComingChecklist {
  return {
    checklist: { code, titleEn, titleFr, scenario, purposeEn, purposeFr },
    tasks: tasks.map((t) => {
      const { textEn, textFr, detailsEn, detailsFr, phase, anchor, offsetMinutes } = t;
      const { repeat, plannedMinutes, evidenceRequired, mode } = t;
      return {
        ref: t.id,
        role: t.role?.code ?? null,
        after: t.after,
        fields: {
          ...{ textEn, textFr, detailsEn, detailsFr, phase, anchor, offsetMinutes },
          ...{ repeat, plannedMinutes, evidenceRequired, mode },
        },
      };
    }),
  };
}

/**
 * Reads from a copy of another workspace, brought to the newest version where it is older: the file itself is not changed,
 * and may be open elsewhere. @throws ExpectedError as openWorkspace does.
 */
async function readOther<R>(path: string, read: (db: Db) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-other-'));
  try {
    const copy = join(folder, 'copy.holdfast');
    let source: Database.Database;
    try {
      source = new Database(path, { readonly: true, fileMustExist: true });
    } catch (error) {
      throw new ExpectedError('workspace_not_a_workspace', String(error));
    }
    try {
      await backupTo(source, copy).catch((error: unknown) => {
        throw new ExpectedError('workspace_not_a_workspace', String(error));
      });
    } finally {
      source.close();
    }
    const connection = await openWorkspace(copy);
    try {
      return await read(connection.db);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
