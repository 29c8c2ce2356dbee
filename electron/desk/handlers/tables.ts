import { randomUUID } from 'node:crypto';
import { changeMany, type ManyToChange } from '../../../db/actions/change-many.ts';
import type { tableCalls } from '../../contract/tables.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { ExportTableInput } from '../jobs/export-table.ts';
import { changeSubject } from './change-subjects.ts';

/** More would hold up the desk's other calls for longer than a thread takes to start. */
const mostHere = 500;

async function change(desk: DeskContext, many: ManyToChange): Promise<number> {
  const ids = [...new Set(many.ids)];
  const input = { ...many, ids };
  if (ids.length <= mostHere) await changeMany(desk, input);
  else await desk.runJob<null>({ jobId: randomUUID(), name: 'change-many', input });
  desk.changed(changeSubject(many.kind));
  return ids.length;
}

export const tableHandlers: Handlers<typeof tableCalls> = {
  'tables.update': async (many, desk) => ({ changed: await change(desk, many) }),
  'tables.archive': async (many, desk) => ({ archived: await change(desk, { ...many, patch: null }) }),
  'tables.export': async ({ jobId, token, format, ...table }, desk) => {
    const input: ExportTableInput = { path: desk.grantedPath(token), format, table };
    return await desk.runJob<{ rows: number }>({ jobId, name: 'export-table', input });
  },
};
