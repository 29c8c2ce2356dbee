import { v7 as newId } from 'uuid';
import { checkApproval, type EmergencyApproval } from '../../domain/documents/document-review.ts';
import type { ChainRole } from '../../domain/documents/document-step.ts';
import type { DocumentLang, DocumentModel } from '../../domain/documents/model.ts';
import type { RichTextFacts } from '../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { documentSteps } from '../queries/document-steps.ts';
import { getDocument, isGiven, type StoredDocument } from '../queries/documents.ts';
import { writeModel } from '../stored-model.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';
import { approvalHash, recordDocumentStep } from './document-step.ts';
import { indexDocument, recordDocumentChange } from './document-trail.ts';
import { getDraft } from './document-write.ts';

/** One language as it is to be frozen. */
export interface FrozenDocument {
  language: DocumentLang;
  model: DocumentModel;
  facts: RichTextFacts;
  fingerprint: string;
}

export interface DocumentToIssue {
  id: string;
  /** When the draft that was checked was last changed. */
  checkedAt: string;
  number: string;
  version: number;
  issuedAt: string;
  languages: FrozenDocument[];
  /** Who approves documents of its kind, in order. */
  chain: readonly ChainRole[];
  /** The one person who approved it alone, and why; null where its chain did. */
  emergency: EmergencyApproval | null;
}

/**
 * Issues a draft that has been checked and approved: gives it its number, freezes what it says and the facts that it
 * cites, and logs it in its activation, in one transaction. There is no way back.
 * @throws ExpectedError `document_state`, those of `checkApproval`, `changed_since` when the draft has been changed since
 * it was checked, `duplicate` when the number has been given meanwhile, and those of the activation's log.
 */
export async function issueDocument(writer: Writer, issue: DocumentToIssue): Promise<void> {
  const { id, number, version, issuedAt, chain, emergency } = issue;
  await writer.db.transaction().execute(async (trx) => {
    const draft = await getDraft(trx, id);
    if (draft.updatedAt !== issue.checkedAt)
      throw new ExpectedError('changed_since', 'the draft was changed', { id });
    const { status } = draft;
    const hash = approvalHash(draft);
    checkApproval({ status, steps: await documentSteps(trx, id), chain }, hash, emergency);
    if (await isGiven(trx, number, version))
      throw new ExpectedError('duplicate', number, { field: 'number' });
    const issuedBy = writer.author;
    const reason = emergency?.reason.trim() ?? '';
    const given = { number, version, issuedAt, issuedBy, emergencyReason: reason };
    const issued = { status: 'issued' as const, ...given };
    await trx
      .updateTable('document')
      .set({ ...issued, updatedAt: issuedAt, updatedBy: issuedBy })
      .where('id', '=', id)
      .execute();
    await freeze(trx, issue, issuedBy);
    await recordDocumentChange(trx, writer, {
      documentId: id,
      op: 'issue',
      before: { status: draft.status },
      after: issued,
    });
    const step = emergency && { kind: 'issuedInEmergency' as const, role: emergency.role, comment: reason };
    await recordDocumentStep(trx, writer, id, { ...(step ?? { kind: 'issued' }), hash });
    await takePlace(trx, writer, draft);
    const { titleEn, titleFr, activationId, kind: documentKind, nextUpdateAt } = draft;
    await indexDocument(trx, { id, number, titleEn, titleFr });
    if (activationId === null) return;
    await actWithin(trx, writer, activationId, {
      ...{ act: 'documentIssued', at: null, lateReason: '', documentKind, nextUpdateAt },
      ...{ version, event: 'issued', reason },
      ...{ documentId: id, number, titleEn: titleEn || titleFr, titleFr: titleFr || titleEn },
    });
  });
}

async function freeze(trx: Trx, issue: DocumentToIssue, issuedBy: string): Promise<void> {
  const { id, number, issuedAt, languages } = issue;
  await trx
    .insertInto('documentIssue')
    .values(
      languages.map(({ language, model, facts, fingerprint }) => ({
        ...{ id: newId(), documentId: id, number, language, fingerprint, issuedAt, issuedBy },
        model: writeModel(model),
        facts: JSON.stringify(facts),
      })),
    )
    .execute();
}

/**
 * A version or a correction takes the place of the document that it was drafted from.
 * @throws ExpectedError `document_state` when that one no longer holds: another has taken its place, or it was withdrawn.
 */
async function takePlace(trx: Trx, writer: Writer, draft: StoredDocument): Promise<void> {
  if (draft.relation === 'copy' || draft.basedOnId === null) return;
  const before = await getDocument(trx, draft.basedOnId);
  if (before.status !== 'issued')
    throw new ExpectedError('document_state', before.status, { status: before.status });
  const superseded = { status: 'superseded' as const, supersededById: draft.id };
  await trx.updateTable('document').set(superseded).where('id', '=', before.id).execute();
  await recordDocumentStep(trx, writer, before.id, { kind: 'superseded' });
  await recordDocumentChange(trx, writer, {
    documentId: before.id,
    op: 'supersede',
    before: { status: before.status },
    after: superseded,
  });
}
