import type { Staging } from '../../../db/import-staging.ts';
import type { ImportFile } from '../../contract/imports.ts';

/** The files of an import as they were last read. Stands alone: the desk asks for it, the readers are for jobs. */
export function stagedFiles(staging: Staging): ImportFile[] {
  return JSON.parse(staging.get('files') ?? '[]');
}
