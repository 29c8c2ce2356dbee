import { getOrganisation } from '../../../db/queries/organisation.ts';
import { approvedPlan, contentHash, currentPlan } from '../../../db/queries/plans.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { type BookSource, buildPlanBook } from '../../../domain/documents/plan-book/book.ts';
import { planBookWords } from '../../documents/plan-book-words.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportPlanBookInput {
  planId: string;
  /** One that was approved, or null for the plan as it is now. */
  version: number | null;
  language: DocumentLang;
  path: string;
  /** The moment that a draft is of. */
  now: string;
}

/**
 * Writes a whole plan as one Word file, whole or not at all.
 * @throws ExpectedError `not_found`, `plan_damaged`, `document_problems`, `file_not_written`.
 */
export async function exportPlanBook(input: ExportPlanBookInput, tools: JobTools): Promise<void> {
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const source = await bookSource(db, input);
  await breathe(tools, 0.1, 'writing');
  const model = buildPlanBook(source, { lang: input.language, translate: planBookWords(input.language) });
  await breathe(tools, 0.2, 'writing');
  const bytes = await renderDocx(model);
  await breathe(tools, 0.95, 'writing');
  await writeWhole(input.path, bytes);
}

async function bookSource(db: Db, { planId, version, now }: ExportPlanBookInput): Promise<BookSource> {
  const { paper } = await getOrganisation(db);
  if (version !== null) {
    const { content, hash, ...approval } = await approvedPlan(db, planId, version);
    return { content, approval, hash, asOf: now, paper };
  }
  const content = await currentPlan(db, planId);
  return { content, approval: null, hash: contentHash(content), asOf: now, paper };
}
