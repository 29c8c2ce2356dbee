import { withBlockNames } from '../../domain/documents/block-names.ts';
import { type DocumentKind, isDocumentKind } from '../../domain/documents/kinds.ts';
import type { DocumentRelation, DocumentStatus } from '../../domain/documents/life.ts';
import type { DocumentLang, DocumentModel } from '../../domain/documents/model.ts';
import type { Pairing } from '../../domain/documents/pairing.ts';
import type { RichTextDoc } from '../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { RecordMeta } from '../../domain/record/record-kind.ts';
import { readModel } from '../stored-model.ts';
import type { Db, Trx } from '../writer.ts';

/** A document without its text, as lists show it. */
export interface DocumentRow extends RecordMeta {
  kind: DocumentKind;
  titleEn: string;
  titleFr: string;
  enChangedAt: string;
  frChangedAt: string;
  activationId: string | null;
  checklistId: string | null;
  nextUpdateAt: string | null;
  /** The moment that its facts are drawn at; null: that of its issue. */
  asOf: string | null;
  basedOnId: string | null;
  status: DocumentStatus;
  number: string | null;
  issuedAt: string | null;
  issuedBy: string | null;
  version: number;
  relation: DocumentRelation;
  audienceId: string | null;
  channel: string;
  emergencyReason: string;
  supersededById: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnReason: string;
  /** How the paragraphs of the two languages stand to each other. */
  pairing: Pairing;
}

export interface StoredDocument extends DocumentRow {
  contentEn: RichTextDoc;
  contentFr: RichTextDoc;
}

/** One language of a document as it was issued; never changed. */
export interface DocumentIssue {
  language: DocumentLang;
  number: string;
  model: DocumentModel;
  fingerprint: string;
  issuedAt: string;
  issuedBy: string;
}

const rowColumns = [
  'id',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'archivedAt',
  'kind',
  'titleEn',
  'titleFr',
  'enChangedAt',
  'frChangedAt',
  'activationId',
  'checklistId',
  'nextUpdateAt',
  'asOf',
  'basedOnId',
  'status',
  'number',
  'issuedAt',
  'issuedBy',
  'version',
  'relation',
  'audienceId',
  'channel',
  'emergencyReason',
  'supersededById',
  'withdrawnAt',
  'withdrawnBy',
  'withdrawnReason',
  'pairing',
] as const;

/** Documents, the one touched last first. */
export async function listDocuments(db: Db, archived = false): Promise<DocumentRow[]> {
  const rows = await db
    .selectFrom('document')
    .select(rowColumns)
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: knownKind(row.kind), pairing: JSON.parse(row.pairing) }));
}

/** A document with its text, whose blocks all have names. @throws ExpectedError `not_found`. */
export async function getDocument(db: Db | Trx, id: string): Promise<StoredDocument> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ExpectedError('not_found', `document ${id}`, { kind: 'document' });
  const { en, fr } = withBlockNames({ en: JSON.parse(row.contentEn), fr: JSON.parse(row.contentFr) });
  const kind = knownKind(row.kind);
  return { ...row, kind, pairing: JSON.parse(row.pairing), contentEn: en, contentFr: fr };
}

/** The languages in which a document was issued; empty for a draft. */
export async function documentIssues(db: Db | Trx, documentId: string): Promise<DocumentIssue[]> {
  const rows = await db
    .selectFrom('documentIssue')
    .select(['language', 'number', 'model', 'fingerprint', 'issuedAt', 'issuedBy'])
    .where('documentId', '=', documentId)
    .orderBy('language')
    .execute();
  return await Promise.all(rows.map(async (row) => ({ ...row, model: await readModel(db, row.model) })));
}

/** Every number that was given, of any kind and year. */
export async function givenNumbers(db: Db | Trx): Promise<string[]> {
  const rows = await db.selectFrom('document').select('number').where('number', 'is not', null).execute();
  return rows.flatMap(({ number }) => number ?? []);
}

/** Whether a number was given in that version. */
export async function isGiven(db: Db | Trx, number: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/** Another document of the same number, or the draft of one. */
export type DocumentVersion = Pick<
  DocumentRow,
  'id' | 'number' | 'version' | 'status' | 'relation' | 'issuedAt'
>;

/** The versions of a document's number, the first one first, and after them the drafts that are to take its place. */
export async function versionsOf(
  db: Db,
  { id, number }: Pick<DocumentRow, 'id' | 'number'>,
): Promise<DocumentVersion[]> {
  const columns = ['id', 'number', 'version', 'status', 'relation', 'issuedAt'] as const;
  const issued = await db
    .selectFrom('document')
    .select(columns)
    .where('number', '=', number ?? '')
    .orderBy('version')
    .execute();
  const drafts = await db
    .selectFrom('document')
    .select(columns)
    .where('basedOnId', '=', id)
    .where('relation', '!=', 'copy')
    .where('issuedAt', 'is', null)
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .execute();
  return [...issued, ...drafts];
}

/** How many situation reports of an activation have been issued. */
export async function issuedReports(db: Db | Trx, activationId: string): Promise<number> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('kind', '=', 'situation-report' satisfies DocumentKind)
    .where('activationId', '=', activationId)
    .where('issuedAt', 'is not', null)
    .where('version', '=', 1)
    .execute();
  return rows.length;
}

/** A file from elsewhere may hold a kind that this version does not know: better refused than shown as another. */
function knownKind(kind: string): DocumentKind {
  if (!isDocumentKind(kind)) throw new ExpectedError('workspace_damaged', `document kind ${kind}`);
  return kind;
}
