import { callDirectory } from '../../../db/queries/call-directory.ts';
import type { callSheetCalls } from '../../contract/call-sheets.ts';
import type { Handlers } from '../desk-context.ts';
import type { ExportCallSheet } from '../jobs/export-call-sheet.ts';

export const callSheetHandlers: Handlers<typeof callSheetCalls> = {
  'people.callDirectory': (_, { db }) => callDirectory(db),
  'activations.exportCallSheet': async ({ id, jobId, token, ...asked }, desk) => {
    const path = desk.grantedPath(token);
    const input: ExportCallSheet = { ...asked, activationId: id, path, writtenAt: desk.clock.now() };
    return await desk.runJob<{ people: number }>({ jobId, name: 'export-call-sheet', input });
  },
};
