import { inChangeSet } from '../../../db/actions/save-record.ts';
import type { checklistToolCalls } from '../../contract/checklist-tools.ts';
import { addChecklist, freeChecklistCode } from '../checklists/add-checklist.ts';
import { checklistsOf, copyChecklists } from '../checklists/copy-from-workspace.ts';
import type { Handlers } from '../desk-context.ts';
import { addFromLibrary, libraryChecklists } from '../example/add-library.ts';
import { assetsFolder } from '../example/assets-folder.ts';
import type { ReadTablesInput } from '../jobs/read-tables.ts';
import type { TextTable } from '../spreadsheets/read-word-tables.ts';

export const checklistToolHandlers: Handlers<typeof checklistToolCalls> = {
  'checklists.library': (_, { db }) => libraryChecklists(db, assetsFolder()),
  'checklists.addFromLibrary': async ({ codes }, desk) => {
    const { result: ids } = await inChangeSet(desk, { source: 'edit' }, (changes) =>
      addFromLibrary(changes, assetsFolder(), codes),
    );
    desk.changed('checklists', 'roles');
    return { ids };
  },
  'checklists.ofWorkspace': ({ token }, { db, grantedPath }) => checklistsOf(grantedPath(token), db),
  'checklists.copy': async ({ token, ids }, desk) => {
    const copied = await copyChecklists(desk, desk.grantedPath(token), ids);
    desk.changed('checklists', 'roles');
    return { ids: copied };
  },
  'checklists.readTables': async ({ jobId, token }, desk) => {
    const input: ReadTablesInput = { path: desk.grantedPath(token) };
    return await desk.runJob<{ tables: TextTable[] }>({ jobId, name: 'read-tables', input });
  },
  'checklists.addTasks': async ({ checklist, tasks }, desk) => {
    const { result: id } = await inChangeSet(desk, { source: 'edit' }, async (changes) => {
      const code = await freeChecklistCode(changes, checklist.code);
      const roles = await changes.trx.selectFrom('role').select('id').execute();
      const coming = tasks.map(({ after, roleId, ...fields }, i) => ({
        ref: String(i),
        role: roleId,
        after: after.map(String),
        fields,
      }));
      const known = new Map(roles.map((r) => [r.id, r.id]));
      return await addChecklist(changes, { checklist: { ...checklist, code }, tasks: coming }, known);
    });
    desk.changed('checklists');
    return { id };
  },
};
