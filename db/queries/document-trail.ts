import type { DocumentChangeOp } from '../schema.ts';
import type { Db } from '../writer.ts';

/** What a person said about a document. */
export interface DocumentComment {
  id: string;
  at: string;
  by: string;
  /** Null: of the whole document. */
  language: 'en' | 'fr' | null;
  /** The words that it is about. */
  quote: string;
  text: string;
  replyToId: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

/** The oldest first. */
export async function documentComments(db: Db, documentId: string): Promise<DocumentComment[]> {
  return await db
    .selectFrom('documentComment')
    .select(['id', 'at', 'by', 'language', 'quote', 'text', 'replyToId', 'resolvedAt', 'resolvedBy'])
    .where('documentId', '=', documentId)
    .orderBy('id')
    .execute();
}

/** A row of a document's trail; fields by their names, as they were before it and after it. */
export interface DocumentSitting {
  id: string;
  documentId: string;
  startedAt: string;
  at: string;
  by: string;
  op: DocumentChangeOp;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The oldest first. */
export async function documentSittings(db: Db, documentId: string): Promise<DocumentSitting[]> {
  const rows = await db
    .selectFrom('documentChange')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }));
}

/** Undefined when there is none with that id. */
export async function documentSitting(db: Db, id: string): Promise<DocumentSitting | undefined> {
  const row = await db.selectFrom('documentChange').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) };
}
