import { getOrganisation } from '../../../db/queries/organisation.ts';
import { approvedPlan, contentHash, currentPlan } from '../../../db/queries/plans.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { type BookSource, buildPlanBook } from '../../../domain/documents/plan-book/book.ts';
import { planBookWords } from '../../documents/plan-book-words.ts';

export interface WantedBook {
  planId: string;
  /** One that was approved, or null for the plan as it is now. */
  version: number | null;
  language: DocumentLang;
  /** The moment that a draft is of. */
  now: string;
}

/** A whole plan as one document. @throws ExpectedError `not_found`, `plan_damaged`. */
export async function planBook(db: Db, wanted: WantedBook): Promise<DocumentModel> {
  const { language } = wanted;
  return buildPlanBook(await bookSource(db, wanted), { lang: language, translate: planBookWords(language) });
}

async function bookSource(db: Db, { planId, version, now }: WantedBook): Promise<BookSource> {
  const { paper } = await getOrganisation(db);
  if (version !== null) {
    const { content, hash, ...approval } = await approvedPlan(db, planId, version);
    return { content, approval, hash, asOf: now, paper };
  }
  const content = await currentPlan(db, planId);
  return { content, approval: null, hash: contentHash(content), asOf: now, paper };
}
