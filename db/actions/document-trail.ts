import { v7 as newId } from 'uuid';
import type { DocumentChangeOp } from '../schema.ts';
import type { Trx, Writer } from '../writer.ts';

/** Edits by one person that follow each other within this time are one sitting, and one row of the trail. */
const sittingMinutes = 10;

interface DocumentChange {
  documentId: string;
  op: DocumentChangeOp;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/**
 * Puts a change of a document in its trail. A document is saved at every pause in the writing: a sitting keeps what
 * each field was before it and what it is after, not every letter between.
 */
export async function recordDocumentChange(trx: Trx, writer: Writer, change: DocumentChange): Promise<void> {
  const at = writer.clock.now();
  const last = await trx
    .selectFrom('documentChange')
    .selectAll()
    .where('documentId', '=', change.documentId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const goesOn =
    change.op === 'edit' &&
    last?.op === 'edit' &&
    last.by === writer.author &&
    Date.parse(at) - Date.parse(last.at) < sittingMinutes * 60_000;
  if (last && goesOn) {
    const before = JSON.stringify({ ...change.before, ...JSON.parse(last.before) });
    const after = JSON.stringify({ ...JSON.parse(last.after), ...change.after });
    await trx.updateTable('documentChange').set({ at, before, after }).where('id', '=', last.id).execute();
    return;
  }
  const { documentId, op } = change;
  await trx
    .insertInto('documentChange')
    .values({
      id: newId(),
      documentId,
      startedAt: at,
      at,
      by: writer.author,
      op,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
    })
    .execute();
}

/** So that the palette finds a document by its number and its titles. */
export async function indexDocument(
  trx: Trx,
  document: { id: string; number: string | null; titleEn: string; titleFr: string },
): Promise<void> {
  const { id, number, titleEn, titleFr } = document;
  const entry = { code: number ?? '', nameEn: titleEn, nameFr: titleFr, body: '' };
  await trx
    .insertInto('searchEntry')
    .values({ sourceId: id, targetId: id, kind: 'document', ...entry })
    .onConflict((c) => c.column('sourceId').doUpdateSet(entry))
    .execute();
}
