import { v7 as newId } from 'uuid';
import type { DocumentLang, DocumentModel } from '../../domain/documents/model.ts';
import type { RichTextFacts } from '../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { getDocument, isGiven, type StoredDocument } from '../queries/documents.ts';
import { writeModel } from '../stored-model.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';
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
}

/**
 * Issues a draft that has been checked: gives it its number, freezes what it says and the facts that it cites, and logs
 * it in its activation, in one transaction. There is no way back.
 * @throws ExpectedError `document_state`, `changed_since` when the draft has been changed since it was checked,
 * `duplicate` when the number has been given meanwhile, and those of the activation's log.
 */
export async function issueDocument(writer: Writer, issue: DocumentToIssue): Promise<void> {
  const { id, number, version, issuedAt, languages } = issue;
  await writer.db.transaction().execute(async (trx) => {
    const draft = await getDraft(trx, id);
    if (draft.updatedAt !== issue.checkedAt)
      throw new ExpectedError('changed_since', 'the draft was changed', { id });
    if (await isGiven(trx, number, version))
      throw new ExpectedError('duplicate', number, { field: 'number' });
    const issuedBy = writer.author;
    const issued = { status: 'issued' as const, number, version, issuedAt, issuedBy };
    await trx
      .updateTable('document')
      .set({ ...issued, updatedAt: issuedAt, updatedBy: issuedBy })
      .where('id', '=', id)
      .execute();
    await trx
      .insertInto('documentIssue')
      .values(
        languages.map(({ language, model, facts, fingerprint }) => ({
          id: newId(),
          documentId: id,
          number,
          language,
          model: writeModel(model),
          facts: JSON.stringify(facts),
          fingerprint,
          issuedAt,
          issuedBy,
        })),
      )
      .execute();
    await recordDocumentChange(trx, writer, {
      documentId: id,
      op: 'issue',
      before: { status: draft.status },
      after: issued,
    });
    await takePlace(trx, writer, draft);
    const { titleEn, titleFr, activationId, kind: documentKind, nextUpdateAt } = draft;
    await indexDocument(trx, { id, number, titleEn, titleFr });
    if (activationId === null) return;
    await actWithin(trx, writer, activationId, {
      ...{ act: 'documentIssued', at: null, lateReason: '', documentKind, nextUpdateAt },
      ...{ documentId: id, number, titleEn: titleEn || titleFr, titleFr: titleFr || titleEn },
    });
  });
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
  await recordDocumentChange(trx, writer, {
    documentId: before.id,
    op: 'supersede',
    before: { status: before.status },
    after: superseded,
  });
}
