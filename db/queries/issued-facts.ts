import type { RichTextFacts } from '../../domain/documents/rich-text.ts';
import type { CitedThen } from '../../domain/documents/wrong-facts.ts';
import type { Db } from '../writer.ts';

/** A document that is out there: issued, and neither superseded nor withdrawn since. */
export interface IssuedDocument {
  id: string;
  kind: string;
  number: string;
  version: number;
  issuedAt: string;
  issuedBy: string;
  titleEn: string;
  titleFr: string;
  activationId: string | null;
  checklistId: string | null;
}

export async function documentsOutThere(db: Db): Promise<IssuedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'kind', 'number', 'version', 'issuedAt', 'issuedBy', 'titleEn', 'titleFr'])
    .select(['activationId', 'checklistId'])
    .where('status', '=', 'issued')
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ number, issuedAt, issuedBy, ...row }) => ({
    ...row,
    ...{ number: number ?? '', issuedAt: issuedAt ?? '', issuedBy: issuedBy ?? '' },
  }));
}

export async function issuedFacts(db: Db, documentId: string): Promise<CitedThen[]> {
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

/** Kinds of entry in a log that change what documents are counted on for. */
const tellingEntries = ['role', 'function', 'severity', 'activated', 'standDown', 'correction'] as const;

/** A count that moves when the facts of an activation, or what was said of issued documents, may have changed. */
export async function saidOfDocuments(db: Db): Promise<string> {
  const [entries, verdicts] = await Promise.all([
    db
      .selectFrom('logEntry')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('kind', 'in', tellingEntries)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('documentStep')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('kind', 'in', ['stillRight', 'wrongAfterAll'])
      .executeTakeFirstOrThrow(),
  ]);
  return `${entries.count}/${verdicts.count}`;
}
