import type { DocumentLang } from '../../domain/documents/model.ts';
import type { RichTextFacts } from '../../domain/documents/rich-text.ts';
import type { Db } from '../writer.ts';

/** A document that is out there: issued, and neither superseded nor withdrawn since. */
export interface IssuedDocument {
  id: string;
  number: string;
  titleEn: string;
  titleFr: string;
  activationId: string | null;
  checklistId: string | null;
}

export async function documentsOutThere(db: Db): Promise<IssuedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'number', 'titleEn', 'titleFr', 'activationId', 'checklistId'])
    .where('status', '=', 'issued')
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? '' }));
}

/** The facts that one language of a document cited when it was issued. */
export interface IssuedFacts extends RichTextFacts {
  language: DocumentLang;
}

export async function issuedFacts(db: Db, documentId: string): Promise<IssuedFacts[]> {
  const rows = await db
    .selectFrom('documentIssue')
    .select(['language', 'facts'])
    .where('documentId', '=', documentId)
    .orderBy('language')
    .execute();
  return rows.map(({ language, facts }) => {
    const cited: RichTextFacts = JSON.parse(facts);
    return { language, ...cited };
  });
}
