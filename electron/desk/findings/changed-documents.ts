import type { IssuedDocument } from '../../../db/queries/issued-facts.ts';
import type { Db } from '../../../db/writer.ts';
import type { ExtraFacts } from '../../../domain/findings/plan-facts.ts';
import { wrongDocuments } from '../documents/wrong-documents.ts';

type ChangedDocument = ExtraFacts['changedDocument'];

/**
 * Issued documents of which a fact now says something else, with the names of those facts; without what somebody has said
 * to be right all the same.
 * @param now the instant by the clock on the wall
 */
export async function changedDocuments(
  db: Db,
  documents: readonly IssuedDocument[],
  now: string,
): Promise<ChangedDocument[]> {
  const wrong = await wrongDocuments(db, documents, now);
  return wrong.flatMap(({ document, facts }) => {
    const { id, number, titleEn, titleFr } = document;
    const open = facts.filter(({ stillRight }) => stillRight === null);
    const changes = open.map(({ label }) => ({ labelEn: label.en, labelFr: label.fr }));
    return open.length === 0 ? [] : [{ id, archivedAt: null, number, titleEn, titleFr, changes }];
  });
}
