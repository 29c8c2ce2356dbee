import type { Db } from '../../../db/writer.ts';
import type { ExtraFacts } from '../../../domain/findings/plan-facts.ts';

/** Issued documents held against the facts of now. */
export async function changedDocuments(
  _db: Db,
  _now: string,
  _planAsOf: string,
  knownAsOf: string,
): Promise<{ asOf: string; documents: ExtraFacts['changedDocument'][] | null }> {
  return { asOf: knownAsOf, documents: null };
}
