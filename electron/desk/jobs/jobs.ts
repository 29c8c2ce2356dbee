import { applyStaged } from './apply-import.ts';
import { compareStaged } from './compare-import.ts';
import { exportDocuments } from './export-documents.ts';
import { exportRecords } from './export-records.ts';
import type { Job } from './job.ts';
import { lintDocuments } from './lint-documents.ts';
import { readSpreadsheets } from './read-spreadsheets.ts';
import { saveCopy } from './save-copy.ts';
import { verifyLogOf } from './verify-activation.ts';

/** Every job by the name that `runJob` takes. A new one is one line here. */
export const jobs: Record<string, Job> = {
  'save-copy': saveCopy,
  'read-spreadsheets': readSpreadsheets,
  'compare-import': compareStaged,
  'apply-import': applyStaged,
  'export-records': exportRecords,
  'export-documents': exportDocuments,
  'lint-documents': lintDocuments,
  'verify-activation': verifyLogOf,
};
