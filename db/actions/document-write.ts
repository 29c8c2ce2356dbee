import { v7 as newId } from 'uuid';
import { withBlockNames } from '../../domain/documents/block-names.ts';
import { type Correction, withoutCorrectionNotice } from '../../domain/documents/correction-notice.ts';
import type { DocumentKind } from '../../domain/documents/kinds.ts';
import { type DocumentRelation, wasIssued } from '../../domain/documents/life.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';
import {
  type PairedWords,
  type Pairing,
  pairingAfter,
  pairingConfirmed,
} from '../../domain/documents/pairing.ts';
import type { RichTextDoc } from '../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { getDocument, type StoredDocument } from '../queries/documents.ts';
import type { Trx, Writer } from '../writer.ts';
import { endReview } from './document-step.ts';
import { indexDocument, recordDocumentChange } from './document-trail.ts';

export interface NewDocument {
  kind: DocumentKind;
  titleEn: string;
  titleFr: string;
  contentEn: RichTextDoc;
  contentFr: RichTextDoc;
  activationId: string | null;
  checklistId: string | null;
  basedOnId?: string | null;
  /** How it stands to the one that it is drafted from. */
  relation?: DocumentRelation;
  audienceId?: string | null;
  channel?: string;
  /** The line of the communication plan that it is written for. */
  communicationId?: string | null;
  nextUpdateAt?: string | null;
  /** The moment that its facts are drawn at; null: that of its issue. */
  asOf?: string | null;
  /** Which paragraphs are older than those of the other language. */
  pairing?: Pairing;
  /** What a correction puts right. */
  corrections?: readonly Correction[];
}

export interface DocumentPatch {
  titleEn?: string | undefined;
  titleFr?: string | undefined;
  contentEn?: RichTextDoc | undefined;
  contentFr?: RichTextDoc | undefined;
  activationId?: string | null | undefined;
  checklistId?: string | null | undefined;
  nextUpdateAt?: string | null | undefined;
  asOf?: string | null | undefined;
  audienceId?: string | null | undefined;
  channel?: string | undefined;
}

/** @returns the id of the new draft. */
export async function createDocument(writer: Writer, document: NewDocument): Promise<string> {
  return await writer.db.transaction().execute((trx) => createWithin(trx, writer, document));
}

async function createWithin(trx: Trx, writer: Writer, document: NewDocument): Promise<string> {
  const id = newId();
  const at = writer.clock.now();
  const { kind, titleEn, titleFr, activationId, checklistId, basedOnId = null } = document;
  const { nextUpdateAt = null, asOf = null, relation = 'copy', audienceId = null, channel = '' } = document;
  const { communicationId = null } = document;
  const named = withBlockNames({ en: document.contentEn, fr: document.contentFr });
  const bound = { activationId, checklistId, audienceId, channel, communicationId };
  const kept = { kind, titleEn, titleFr, ...bound, basedOnId, relation, nextUpdateAt, asOf };
  await trx
    .insertInto('document')
    .values({
      id,
      ...kept,
      contentEn: JSON.stringify(named.en),
      contentFr: JSON.stringify(named.fr),
      pairing: JSON.stringify(document.pairing ?? {}),
      corrections: JSON.stringify(document.corrections ?? []),
      enChangedAt: at,
      frChangedAt: at,
      status: 'draft',
      number: null,
      issuedAt: null,
      issuedBy: null,
      createdAt: at,
      createdBy: writer.author,
      updatedAt: at,
      updatedBy: writer.author,
      archivedAt: null,
    })
    .execute();
  await recordDocumentChange(trx, writer, { documentId: id, op: 'create', before: {}, after: kept });
  await indexDocument(trx, { id, number: null, titleEn, titleFr });
  return id;
}

/**
 * A new draft with the words of another document. As a version or a correction it takes the place of the other once it
 * is issued, which only one that is out there has.
 * @param correction what a correction says, and what it puts right
 * @throws ExpectedError `not_found`, `document_state` for a version of what was not issued or no longer holds.
 */
export async function draftFrom(
  writer: Writer,
  id: string,
  relation: DocumentRelation,
  correction?: Pick<NewDocument, 'contentEn' | 'contentFr' | 'nextUpdateAt' | 'corrections'>,
): Promise<string> {
  return await writer.db.transaction().execute(async (trx) => {
    const from = await getDocument(trx, id);
    if (relation !== 'copy' && from.status !== 'issued')
      throw new ExpectedError('document_state', from.status, { status: from.status });
    const fresh = { basedOnId: from.id, relation, nextUpdateAt: null, asOf: null, communicationId: null };
    const contentEn = withoutCorrectionNotice(from.contentEn);
    const contentFr = withoutCorrectionNotice(from.contentFr);
    return await createWithin(trx, writer, { ...from, ...fresh, contentEn, contentFr, ...correction });
  });
}

/**
 * Saves what was written since the last time. A language's time of change moves only when its words do. A change of what
 * is under review or approved makes it a draft again.
 * @throws ExpectedError `not_found`, `document_state` when it is issued or archived.
 */
export async function saveDocument(
  writer: Writer,
  id: string,
  patch: DocumentPatch,
): Promise<StoredDocument> {
  return await writer.db.transaction().execute(async (trx) => {
    const before = await getDraft(trx, id);
    const changes = changedFields(before, withNames(before, patch));
    if (Object.keys(changes).length === 0) return before;
    const at = writer.clock.now();
    const { contentEn, contentFr, ...plain } = changes;
    const now = { ...before, ...changes };
    const pairing = pairingAfter(before.pairing, pairedWords(before), pairedWords(now), at);
    await trx
      .updateTable('document')
      .set({
        ...plain,
        // Both: the names of the one are told from those of the other.
        contentEn: JSON.stringify(contentEn ?? before.contentEn),
        contentFr: JSON.stringify(contentFr ?? before.contentFr),
        pairing: JSON.stringify(pairing),
        ...(touches(changes, 'en') && { enChangedAt: at }),
        ...(touches(changes, 'fr') && { frChangedAt: at }),
        updatedAt: at,
        updatedBy: writer.author,
      })
      .where('id', '=', id)
      .execute();
    await endReview(trx, writer, before);
    const old = new Map<string, unknown>(Object.entries(before));
    const was = Object.fromEntries(Object.keys(changes).map((field) => [field, old.get(field)]));
    await recordDocumentChange(trx, writer, {
      documentId: id,
      op: 'edit',
      before: was,
      after: { ...changes },
    });
    const after = await getDocument(trx, id);
    await indexDocument(trx, after);
    return after;
  });
}

/**
 * Says that what was changed longer ago has been looked at and still says the same: of one row of paragraphs, or of all.
 * @param key of the row; null for all.
 */
export async function confirmPair(writer: Writer, id: string, key: string | null = null): Promise<void> {
  await writer.db.transaction().execute(async (trx) => {
    const { enChangedAt, frChangedAt, pairing } = await getDraft(trx, id);
    const confirmed = pairingConfirmed(pairing, key, writer.clock.now());
    const kept = { pairing: JSON.stringify(confirmed) };
    if (key !== null) {
      await trx.updateTable('document').set(kept).where('id', '=', id).execute();
      return;
    }
    const [newest = enChangedAt] = [enChangedAt, frChangedAt].sort().reverse();
    const both = { enChangedAt: newest, frChangedAt: newest };
    await trx
      .updateTable('document')
      .set({ ...both, ...kept })
      .where('id', '=', id)
      .execute();
    const before = { enChangedAt, frChangedAt };
    await recordDocumentChange(trx, writer, { documentId: id, op: 'edit', before, after: both });
  });
}

/** Takes a draft out of the list, or puts it back; what was issued always stays. @throws ExpectedError `document_state`. */
export async function archiveDocument(writer: Writer, id: string, archived: boolean): Promise<void> {
  await writer.db.transaction().execute(async (trx) => {
    const before = await getDocument(trx, id);
    if (wasIssued(before.status)) throw new ExpectedError('document_state', 'issued', { status: 'issued' });
    if ((before.archivedAt !== null) === archived) return;
    const archivedAt = archived ? writer.clock.now() : null;
    await trx.updateTable('document').set({ archivedAt }).where('id', '=', id).execute();
    const op = archived ? 'archive' : 'restore';
    const was = { archivedAt: before.archivedAt };
    await recordDocumentChange(trx, writer, { documentId: id, op, before: was, after: { archivedAt } });
    if (archived) await trx.deleteFrom('searchEntry').where('sourceId', '=', id).execute();
    else await indexDocument(trx, before);
  });
}

/** @throws ExpectedError `not_found`, `document_state`. */
export async function getDraft(trx: Trx, id: string): Promise<StoredDocument> {
  const document = await getDocument(trx, id);
  if (wasIssued(document.status)) throw new ExpectedError('document_state', 'issued', { status: 'issued' });
  if (document.archivedAt !== null)
    throw new ExpectedError('document_state', 'archived', { status: 'archived' });
  return document;
}

/** A patch whose blocks have names, those of their counterparts among them. */
function withNames(before: StoredDocument, patch: DocumentPatch): DocumentPatch {
  if (!patch.contentEn && !patch.contentFr) return patch;
  const { contentEn = before.contentEn, contentFr = before.contentFr } = patch;
  const { en, fr } = withBlockNames({ en: contentEn, fr: contentFr });
  return { ...patch, contentEn: en, contentFr: fr };
}

type Worded = Pick<StoredDocument, 'titleEn' | 'titleFr' | 'contentEn' | 'contentFr'>;

function pairedWords({ titleEn, titleFr, contentEn, contentFr }: Worded): PairedWords {
  return { titles: { en: titleEn, fr: titleFr }, en: contentEn, fr: contentFr };
}

function changedFields(before: StoredDocument, patch: DocumentPatch): DocumentPatch {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([field, value]) => value !== undefined && JSON.stringify(old.get(field)) !== JSON.stringify(value),
    ),
  );
}

function touches(changes: DocumentPatch, lang: DocumentLang): boolean {
  return lang === 'en'
    ? changes.titleEn !== undefined || changes.contentEn !== undefined
    : changes.titleFr !== undefined || changes.contentFr !== undefined;
}
