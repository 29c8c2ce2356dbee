import { planBook, type WantedBook } from '../documents/plan-book.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { findingsAt } from '../findings/finding-engine.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportPlanBookInput extends WantedBook {
  path: string;
}

/**
 * Writes a whole plan as one Word file, whole or not at all.
 * @throws ExpectedError `not_found`, `plan_damaged`, `document_problems`, `file_not_written`.
 */
export async function exportPlanBook(input: ExportPlanBookInput, tools: JobTools): Promise<void> {
  await breathe(tools, null, 'reading');
  const { db } = await tools.open();
  const model = await planBook(db, input, await findingsAt(db, input.now));
  // The writer of Word files does not say how far it is: no share is better than one that stands still.
  await breathe(tools, null, 'writing');
  const bytes = await wordFile(db, model);
  await breathe(tools, 1, 'writing');
  await writeWhole(input.path, bytes);
}
