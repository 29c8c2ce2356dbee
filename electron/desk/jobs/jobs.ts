import type { Job } from './job.ts';

/**
 * Every job by the name that `runJob` takes. A new one is one line here. What a job needs (writers of spreadsheets, of
 * documents) is loaded in its thread only when it is asked for: the thread starts three times as fast.
 */
export const jobs: Record<string, () => Promise<Job>> = {
  'save-copy': async () => (await import('./save-copy.ts')).saveCopy,
  'read-spreadsheets': async () => (await import('./read-spreadsheets.ts')).readSpreadsheets,
  'read-tables': async () => (await import('./read-tables.ts')).readTables,
  'read-writing': async () => (await import('./read-writing.ts')).readWriting,
  'compare-import': async () => (await import('./compare-import.ts')).compareStaged,
  'apply-import': async () => (await import('./apply-import.ts')).applyStaged,
  'export-records': async () => (await import('./export-records.ts')).exportRecords,
  'export-documents': async () => (await import('./export-documents.ts')).exportDocuments,
  'export-map': async () => (await import('./export-map.ts')).exportMap,
  'export-plan-book': async () => (await import('./export-plan-book.ts')).exportPlanBook,
  'export-communication-plan': async () =>
    (await import('./export-communication-plan.ts')).exportCommunicationPlan,
  'export-take-away': async () => (await import('./export-take-away.ts')).exportTakeAway,
  'lint-documents': async () => (await import('./lint-documents.ts')).lintDocuments,
  'change-many': async () => (await import('./change-many.ts')).changeManyRecords,
  'export-table': async () => (await import('./export-table.ts')).exportTable,
  'export-call-sheet': async () => (await import('./export-call-sheet.ts')).exportCallSheet,
  'export-issue-list': async () => (await import('./export-issue-list.ts')).exportIssueList,
  'write-review-forms': async () => (await import('./write-review-forms.ts')).writeReviewForms,
  'write-copies': async () => (await import('./write-copies.ts')).writeCopies,
  'take-back': async () => (await import('./take-back.ts')).takeBackChanges,
  'make-continuity-pack': async () => (await import('./make-continuity-pack.ts')).makeContinuityPack,
  'export-copy': async () => (await import('./export-copy.ts')).exportCopy,
  'compare-copy': async () => (await import('./compare-copy.ts')).compareActivationCopy,
  'take-in-copy': async () => (await import('./take-in-copy.ts')).takeInActivationCopy,
  'export-record': async () => (await import('./export-record.ts')).exportRecord,
  'verify-activation': async () => (await import('./verify-activation.ts')).verifyLogOf,
};
