import { v7 as newId } from 'uuid';
import {
  approvalText,
  type DocumentAct,
  decideDocumentStep,
} from '../../domain/documents/document-review.ts';
import type { ChainRole, NewDocumentStep } from '../../domain/documents/document-step.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { documentSteps } from '../queries/document-steps.ts';
import { getDocument, type StoredDocument } from '../queries/documents.ts';
import { sha256 } from '../sha256.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';
import { recordDocumentChange } from './document-trail.ts';

export interface DocumentStepInput {
  documentId: string;
  act: DocumentAct;
  /** As whom it is approved. */
  roleId: string | null;
  comment: string;
  /** Hash of what the person saw, for an approval. */
  seenHash: string | null;
  /** Who approves documents of its kind, in order. */
  chain: readonly ChainRole[];
}

/** SHA-256 of all that is approved with a document. */
export function approvalHash(document: StoredDocument): string {
  return sha256(approvalText(document));
}

/**
 * Takes one step in the life of a document: decides it and keeps it in the trail, in one transaction. A withdrawal is
 * told in the log of the document's activation too. A step is no edit: no undo takes it back.
 * @throws ExpectedError `not_found`, `document_state`, and those of `decideDocumentStep`.
 */
export async function takeDocumentStep(writer: Writer, input: DocumentStepInput): Promise<void> {
  const { documentId, act, roleId, comment, seenHash, chain } = input;
  await writer.db.transaction().execute(async (trx) => {
    const document = await getDocument(trx, documentId);
    if (document.archivedAt !== null)
      throw new ExpectedError('document_state', 'archived', { status: 'archived', act });
    const steps = await documentSteps(trx, documentId);
    const hash = approvalHash(document);
    const { status } = document;
    const decided = decideDocumentStep({ status, steps, chain }, { act, roleId, comment, hash, seenHash });
    await recordDocumentStep(trx, writer, documentId, decided.step);
    const after = { status: decided.status, ...(act === 'withdraw' && withdrawal(writer, comment)) };
    if (decided.status === status) return;
    await trx.updateTable('document').set(after).where('id', '=', documentId).execute();
    const op = act === 'withdraw' ? 'withdraw' : 'step';
    await recordDocumentChange(trx, writer, { documentId, op, before: { status }, after });
    if (act === 'withdraw') await logWithdrawal(trx, writer, document, comment);
  });
}

/** Keeps a step that has been decided. */
export async function recordDocumentStep(
  trx: Trx,
  writer: Writer,
  documentId: string,
  { kind, role = null, comment = '', chain = [], hash = '' }: NewDocumentStep,
): Promise<void> {
  const body = { ...(chain.length > 0 && { chain }), ...(hash !== '' && { hash }) };
  await trx
    .insertInto('documentStep')
    .values({
      ...{ id: newId(), documentId, kind, comment },
      ...{ at: writer.clock.now(), by: writer.author, body: JSON.stringify(body) },
      ...{ roleId: role?.roleId ?? null, roleNameEn: role?.nameEn ?? '', roleNameFr: role?.nameFr ?? '' },
    })
    .execute();
}

/** An edit ends the review of a document: what was approved is not what it says now. */
export async function endReview(trx: Trx, writer: Writer, document: StoredDocument): Promise<void> {
  if (document.status !== 'inReview' && document.status !== 'approved') return;
  await trx.updateTable('document').set({ status: 'draft' }).where('id', '=', document.id).execute();
  await recordDocumentStep(trx, writer, document.id, { kind: 'changed' });
}

function withdrawal(writer: Writer, reason: string) {
  return {
    withdrawnAt: writer.clock.now(),
    withdrawnBy: writer.author,
    withdrawnReason: reason.trim(),
  };
}

/** A log that is closed says no more: the document's own trail has the withdrawal all the same. */
async function logWithdrawal(
  trx: Trx,
  writer: Writer,
  { id, activationId, number, version, kind, titleEn, titleFr }: StoredDocument,
  comment: string,
): Promise<void> {
  if (activationId === null) return;
  const titles = { titleEn: titleEn || titleFr, titleFr: titleFr || titleEn };
  try {
    await actWithin(trx, writer, activationId, {
      ...{ act: 'documentIssued', at: null, lateReason: '', event: 'withdrawn', reason: comment.trim() },
      ...{ documentId: id, number: number ?? '', version, documentKind: kind, nextUpdateAt: null, ...titles },
    });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
}
