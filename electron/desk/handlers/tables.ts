import { randomUUID } from 'node:crypto';
import { changeMany, type ManyToChange } from '../../../db/actions/change-many.ts';
import type { tableCalls } from '../../contract/tables.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { ExportTableInput } from '../jobs/export-table.ts';
import { changeSubject } from './change-subjects.ts';

/** More would hold up the desk's other calls for longer than a thread takes to start. */
const mostHere = 500;

async function change(desk: DeskContext, many: ManyToChange) {
  const ids = [...new Set(many.ids)];
  const input = { ...many, ids };
  const changeSetId =
    ids.length <= mostHere
      ? await changeMany(desk, input)
      : await desk.runJob<string | null>({ jobId: randomUUID(), name: 'change-many', input });
  desk.changed(changeSubject(many.kind));
  return { count: ids.length, changeSetId };
}

export const tableHandlers: Handlers<typeof tableCalls> = {
  'tables.update': async (many, desk) => {
    const { count, changeSetId } = await change(desk, many);
    return { changed: count, changeSetId };
  },
  'tables.archive': async (many, desk) => {
    const { count, changeSetId } = await change(desk, { ...many, patch: null });
    return { archived: count, changeSetId };
  },
  'tables.export': async ({ jobId, token, format, ...table }, desk) => {
    const input: ExportTableInput = { path: desk.grantedPath(token), format, table };
    return await desk.runJob<{ rows: number }>({ jobId, name: 'export-table', input });
  },
};
