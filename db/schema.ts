import type { Generated } from 'kysely';
import type { DocumentRelation, DocumentStatus } from '../domain/documents/life.ts';
import type { PlanStep } from '../domain/plans/schema.ts';
import type { RecordKind, RecordMeta } from '../domain/record/record-kind.ts';
import type { FieldsOf } from '../domain/record/record-schema.ts';

/** A row as SQLite holds it: lists, objects and booleans become text and 0/1 (see record-codec.ts). */
type Cell<T> = T extends boolean ? number : T extends string | number | null ? T : string;
type Row<T> = {
  [F in keyof T]: T[F] extends string | number | boolean | null
    ? Cell<T[F]>
    : null extends T[F]
      ? string | null
      : string;
};
export type RecordRow<K extends RecordKind> = Row<FieldsOf<K>> & RecordMeta;

interface ChangeSetTable {
  id: string;
  at: string;
  by: string;
  source: 'edit' | 'import' | 'undo' | 'redo' | 'setup' | 'measured';
  labelEn: string;
  labelFr: string;
  undoesId: string | null;
  undoneById: string | null;
}

interface ChangeTable {
  id: Generated<number>;
  changeSetId: string;
  kind: RecordKind;
  recordId: string;
  op: 'create' | 'update' | 'remove';
  before: string | null;
  after: string | null;
}

interface ActivationTable {
  id: string;
  createdAt: string;
}

interface LogEntryTable {
  activationId: string;
  /** Which entry of the log this file got it as: 1, 2, 3 …; entries of another copy come late and belong between. */
  arrival: number;
  seq: number;
  id: string;
  eventAt: string;
  recordedAt: string;
  author: string;
  kind: string;
  body: string;
  stamp: string;
  previousHash: string;
  hash: string;
}

/** The bytes of a file that a log entry names by its SHA-256. */
interface AttachmentTable {
  sha256: string;
  bytes: Uint8Array;
}

interface DocumentTable extends RecordMeta {
  kind: string;
  titleEn: string;
  titleFr: string;
  contentEn: string;
  contentFr: string;
  enChangedAt: string;
  frChangedAt: string;
  activationId: string | null;
  checklistId: string | null;
  nextUpdateAt: string | null;
  /** The moment that its facts are drawn at; null: that of its issue. */
  asOf: string | null;
  /** The issued document that this one was drafted from. */
  basedOnId: string | null;
  status: DocumentStatus;
  number: string | null;
  issuedAt: string | null;
  issuedBy: string | null;
  /** Of its number: a later version keeps the number of the one before. */
  version: Generated<number>;
  relation: Generated<DocumentRelation>;
  /** JSON: what a correction puts right. */
  corrections: Generated<string>;
  audienceId: string | null;
  channel: Generated<string>;
  /** Why one person alone approved its issue; empty where the chain did. */
  emergencyReason: Generated<string>;
  supersededById: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnReason: Generated<string>;
  /** JSON: which paragraphs of one language were left behind when those of the other were changed. */
  pairing: Generated<string>;
  /** The line of the communication plan that it was started from. */
  communicationId: string | null;
}

/** One step in the life of a document: written once, never changed. */
interface DocumentStepTable {
  id: string;
  documentId: string;
  at: string;
  by: string;
  kind: string;
  roleId: string | null;
  roleNameEn: string;
  roleNameFr: string;
  comment: string;
  /** JSON: the chain at a submission, the hash of what was approved. */
  body: Generated<string>;
}

interface DocumentCommentTable {
  id: string;
  documentId: string;
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

/** To whom an issued document went: a list as it was on that day. */
interface DistributionTable {
  id: string;
  documentId: string;
  at: string;
  by: string;
  audienceId: string | null;
  audienceNameEn: string;
  audienceNameFr: string;
  channel: string;
  language: 'en' | 'fr' | 'both';
  /** JSON: name, address, language and, of one in the directory, the person's id. */
  recipients: string;
  note: string;
  struckAt: string | null;
  struckBy: string | null;
  struckReason: Generated<string>;
}

export type DocumentChangeOp =
  | 'create'
  | 'edit'
  | 'step'
  | 'issue'
  | 'supersede'
  | 'withdraw'
  | 'archive'
  | 'restore';

/** The trail of a document: one row a sitting, so that saving as you go does not fill the file. */
interface DocumentChangeTable {
  id: string;
  documentId: string;
  startedAt: string;
  at: string;
  by: string;
  op: DocumentChangeOp;
  before: string;
  after: string;
}

interface DocumentIssueTable {
  id: string;
  documentId: string;
  number: string;
  language: 'en' | 'fr';
  model: string;
  facts: string;
  fingerprint: string;
  issuedAt: string;
  issuedBy: string;
}

interface PlanStepTable {
  id: string;
  planId: string;
  at: string;
  by: string;
  kind: PlanStep['kind'];
  roleName: string;
  comment: string;
  version: number | null;
}

/** What was approved, whole: the plan and all that it says about its functions, as JSON, with its SHA-256. */
interface PlanVersionTable {
  planId: string;
  version: number;
  approvedAt: string;
  approvedBy: string;
  content: string;
  hash: string;
}

/** How ready the plan was on a day. */
interface ReadinessTable {
  on: string;
  counts: string;
}

/** A continuity pack that was made; `changeId` is the last change that it knows. */
interface ContinuityPackTable {
  id: string;
  at: string;
  by: string;
  name: string;
  changeId: number;
}

/** What somebody has begun to write into a log: no part of the log. */
interface EntryDraftTable {
  activationId: string;
  body: string;
}

interface SearchEntryTable {
  id: Generated<number>;
  /** The record that this row was made from; a contact's row leads to its person (`targetId`). */
  sourceId: string;
  kind: string;
  targetId: string;
  code: string;
  nameEn: string;
  nameFr: string;
  body: string;
}

/** The workspace's tables; columns are snake_case in the file and camelCase here (Kysely's CamelCasePlugin). */
export type Schema = { [K in RecordKind]: RecordRow<K> } & {
  changeSet: ChangeSetTable;
  change: ChangeTable;
  activation: ActivationTable;
  logEntry: LogEntryTable;
  attachment: AttachmentTable;
  document: DocumentTable;
  documentChange: DocumentChangeTable;
  documentIssue: DocumentIssueTable;
  documentStep: DocumentStepTable;
  documentComment: DocumentCommentTable;
  distribution: DistributionTable;
  planStep: PlanStepTable;
  planVersion: PlanVersionTable;
  readiness: ReadinessTable;
  continuityPack: ContinuityPackTable;
  entryDraft: EntryDraftTable;
  searchEntry: SearchEntryTable;
};
