import { v7 as newId } from 'uuid';
import { ExpectedError } from '../../domain/errors.ts';
import { getDocument } from '../queries/documents.ts';
import type { Writer } from '../writer.ts';

export interface NewDocumentComment {
  documentId: string;
  text: string;
  /** Null: of the whole document. */
  language: 'en' | 'fr' | null;
  /** The words that it is about. */
  quote: string;
  /** The comment that it answers. */
  replyToId: string | null;
}

/**
 * Keeps what somebody says about a document. An answer to an answer stands under the comment that both answer.
 * @returns its id. @throws ExpectedError `not_found` for the document, or for a comment of another one.
 */
export async function commentOnDocument(writer: Writer, comment: NewDocumentComment): Promise<string> {
  const { documentId, text, replyToId } = comment;
  return await writer.db.transaction().execute(async (trx) => {
    await getDocument(trx, documentId);
    const answered =
      replyToId === null
        ? null
        : await trx
            .selectFrom('documentComment')
            .select(['id', 'replyToId'])
            .where('id', '=', replyToId)
            .where('documentId', '=', documentId)
            .executeTakeFirst();
    if (answered === undefined) throw new ExpectedError('not_found', 'comment', { kind: 'comment' });
    const id = newId();
    await trx
      .insertInto('documentComment')
      .values({
        ...{ id, documentId, text, language: comment.language, quote: comment.quote },
        ...{ at: writer.clock.now(), by: writer.author, resolvedAt: null, resolvedBy: null },
        replyToId: answered && (answered.replyToId ?? answered.id),
      })
      .execute();
    return id;
  });
}

/** Says that a comment with its answers is dealt with, or that it is not after all. @throws ExpectedError `not_found`. */
export async function resolveComment(writer: Writer, commentId: string, resolved: boolean): Promise<void> {
  const done = resolved
    ? { resolvedAt: writer.clock.now(), resolvedBy: writer.author }
    : { resolvedAt: null, resolvedBy: null };
  const { numUpdatedRows } = await writer.db
    .updateTable('documentComment')
    .set(done)
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ExpectedError('not_found', 'comment', { kind: 'comment' });
}
