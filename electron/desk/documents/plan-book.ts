import { recoveriesMeasuredUntil } from '../../../db/queries/exercises.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { approvedPlan, contentHash, currentPlan } from '../../../db/queries/plans.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { type BookSource, buildPlanBook } from '../../../domain/documents/plan-book/book.ts';
import type { FindingBoard } from '../../../domain/findings/finding-board.ts';
import { comparePlans } from '../../../domain/plans/compare-plans.ts';
import type { PlanContent } from '../../../domain/plans/content-schema.ts';
import { planBookWords } from '../../documents/plan-book-words.ts';
import { planGaps } from '../findings/plan-gaps.ts';

export interface WantedBook {
  planId: string;
  /** One that was approved, or null for the plan as it is now. */
  version: number | null;
  language: DocumentLang;
  /** The moment that a draft is of. */
  now: string;
}

/** A whole plan as one document, with what the findings say of it. @throws ExpectedError `not_found`, `plan_damaged`. */
export async function planBook(db: Db, wanted: WantedBook, board: FindingBoard): Promise<DocumentModel> {
  const { language } = wanted;
  const source = await bookSource(db, wanted);
  return buildPlanBook(
    { ...source, gaps: planGaps(board, source.content) },
    { lang: language, translate: planBookWords(language) },
  );
}

async function bookSource(db: Db, { planId, version, now }: WantedBook): Promise<Omit<BookSource, 'gaps'>> {
  const { paper } = await getOrganisation(db);
  if (version !== null) {
    const { content, hash, ...approval } = await approvedPlan(db, planId, version);
    const since = await changesSince(db, planId, version - 1, content);
    // An approved version says what had been measured when it was approved, and stays as it was.
    const measured = await recoveriesMeasuredUntil(db, approval.approvedAt, content.organisation.timeZone);
    return { content, approval, since, hash, asOf: now, measured, paper };
  }
  const content = await currentPlan(db, planId);
  const approved = content.history.findLast((step) => step.kind === 'approved')?.version ?? 0;
  const since = await changesSince(db, planId, approved, content);
  const measured = await recoveriesMeasuredUntil(db, now, content.organisation.timeZone);
  return { content, approval: null, since, hash: contentHash(content), asOf: now, measured, paper };
}

async function changesSince(
  db: Db,
  planId: string,
  version: number,
  now: PlanContent,
): Promise<BookSource['since']> {
  if (version === 0) return null;
  const { content } = await approvedPlan(db, planId, version);
  return { version, changes: comparePlans(content, now) };
}
