import { randomUUID } from 'node:crypto';
import type { Applied } from '../../../db/actions/apply-import.ts';
import type { Undone } from '../../../db/actions/undo.ts';
import { openStaging, type Staging } from '../../../db/import-staging.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { ChangeSubject } from '../../contract/events.ts';
import type { ImportFile, ImportSummary, importCalls } from '../../contract/imports.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { ApplyImportInput } from '../jobs/apply-import.ts';
import type { CompareImportInput } from '../jobs/compare-import.ts';
import type { ExportRecordsInput } from '../jobs/export-records.ts';
import type { ReadSpreadsheetsInput, SourceFile } from '../jobs/read-spreadsheets.ts';
import type { TakeBackInput } from '../jobs/take-back.ts';
import { forgetImportFolder, importFolderPath } from '../spreadsheets/import-folders.ts';
import { stagedFiles } from '../spreadsheets/staged-files.ts';

/** All that an import may touch. */
const touched: ChangeSubject[] = [
  'units',
  'sites',
  'people',
  'skills',
  'roles',
  'applications',
  'suppliers',
  'equipment',
  'vitalRecords',
  'functions',
  'labour',
];

interface Jobs {
  'read-spreadsheets': { input: ReadSpreadsheetsInput; result: { files: ImportFile[] } };
  'compare-import': { input: CompareImportInput; result: ImportSummary };
  'apply-import': { input: ApplyImportInput; result: Applied };
  'take-back': { input: TakeBackInput; result: Undone };
  'export-records': { input: ExportRecordsInput; result: { rows: number } };
}

async function run<N extends keyof Jobs>(
  desk: DeskContext,
  jobId: string,
  name: N,
  input: Jobs[N]['input'],
): Promise<Jobs[N]['result']> {
  return await desk.runJob<Jobs[N]['result']>({ jobId, name, input });
}

/** Reads from the staging file of an import. @throws ExpectedError `import_not_ready` when there is none (any more). */
function reading<R>(importId: string, read: (staging: Staging) => R): R {
  const staging = openStaging(existing(importId));
  try {
    return read(staging);
  } finally {
    staging.close();
  }
}

function existing(importId: string): string {
  const path = importFolderPath(importId);
  if (path === null) throw new ExpectedError('import_not_ready', `no import ${importId}`);
  return path;
}

export const importHandlers: Handlers<typeof importCalls> = {
  'imports.read': async ({ jobId, importId, files }, desk) => {
    const sources = files.map((file): SourceFile => {
      const id = randomUUID();
      return 'token' in file ? { id, name: file.name, path: desk.grantedPath(file.token) } : { id, ...file };
    });
    const stagingPath = importFolderPath(importId, 'make');
    return await run(desk, jobId, 'read-spreadsheets', { stagingPath, task: { kind: 'read', sources } });
  },

  'imports.readAgain': async ({ jobId, importId, fileId, encoding, delimiter }, desk) =>
    await run(desk, jobId, 'read-spreadsheets', {
      stagingPath: existing(importId),
      task: { kind: 'readAgain', fileId, encoding, delimiter },
    }),

  'imports.setHeading': async ({ jobId, importId, tableId, headingRow }, desk) =>
    await run(desk, jobId, 'read-spreadsheets', {
      stagingPath: existing(importId),
      task: { kind: 'setHeading', tableId, headingRow },
    }),

  'imports.removeFile': ({ importId, fileId }) =>
    reading(importId, (staging) => {
      const [gone, files] = [
        stagedFiles(staging).find((f) => f.id === fileId),
        stagedFiles(staging).filter((f) => f.id !== fileId),
      ];
      for (const table of gone?.tables ?? []) staging.removeRows(table.id);
      staging.removeSource(fileId);
      staging.forgetComparison();
      staging.put('files', files);
      return { files };
    }),

  'imports.compare': async ({ jobId, importId, options, ...input }, desk) => {
    const { timeZone } = await getOrganisation(desk.db);
    const today = dateIn(timeZone, desk.clock.now());
    const given = { stagingPath: existing(importId), options: { ...options, today }, ...input };
    return await run(desk, jobId, 'compare-import', given);
  },

  'imports.items': ({ importId, ...filter }) => reading(importId, (staging) => staging.items(filter)),

  'imports.problems': ({ importId, ...filter }) => reading(importId, (staging) => staging.problems(filter)),

  'imports.apply': async ({ jobId, importId, archiveMissing, label }, desk) => {
    const applied = await run(desk, jobId, 'apply-import', {
      stagingPath: existing(importId),
      archiveMissing,
      label,
    });
    forgetImportFolder(importId);
    if (applied.changeSetId !== null) desk.changed(...touched);
    return applied;
  },

  'imports.undo': async ({ changeSetId }, desk) => {
    await run(desk, randomUUID(), 'take-back', { changeSetId });
    desk.changed(...touched);
    return {};
  },

  'imports.discard': ({ importId }) => {
    forgetImportFolder(importId);
    return {};
  },

  'exports.records': async ({ jobId, token, ...list }, desk) =>
    await run(desk, jobId, 'export-records', { path: desk.grantedPath(token), ...list }),
};
