import { type Applied, applyImport } from '../../../db/actions/apply-import.ts';
import { openStaging } from '../../../db/import-staging.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { ImportSubject } from '../../../domain/import/subject.ts';
import type { Compared } from './compare-import.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ApplyImportInput {
  stagingPath: string;
  archiveMissing: ImportSubject[];
  label: string;
}

/** Writes what was compared, off the desk's thread, in one change set. @throws ExpectedError `import_not_ready`, `import_changed_since`. */
export async function applyStaged(input: ApplyImportInput, tools: JobTools): Promise<Applied> {
  const staging = openStaging(input.stagingPath);
  try {
    const stored = staging.get('compared');
    if (stored === undefined) throw new ExpectedError('import_not_ready', 'nothing was compared');
    const { comparedAt, implied }: Compared = JSON.parse(stored);
    const items = staging.itemsToApply(input.archiveMissing);
    const writer = await tools.open();
    const plan = { items, implied, comparedAt, source: 'import', label: input.label } as const;
    return await applyImport(writer, plan, (share) => breathe(tools, share, 'writing'));
  } finally {
    staging.close();
  }
}
