/** A role of an approval chain, named as it was then: the plan may call it otherwise later. */
export interface ChainRole {
  roleId: string;
  nameEn: string;
  nameFr: string;
}

export const documentStepKinds = [
  'submitted',
  'approved',
  'returned',
  'takenBack',
  /** An edit after the submission, which ended the review. */
  'changed',
  'issued',
  /** Issued on the approval of one person alone. */
  'issuedInEmergency',
  'superseded',
  'withdrawn',
  /** Somebody looked at a fact that has changed since, and says with a reason that the document is right all the same. */
  'stillRight',
  /** And takes that back. */
  'wrongAfterAll',
] as const;

export type DocumentStepKind = (typeof documentStepKinds)[number];

/** One step in the life of a document. */
export interface DocumentStep {
  id: string;
  /** Instant (ISO 8601, UTC). */
  at: string;
  by: string;
  kind: DocumentStepKind;
  /** As whom it was done; null where that says nothing. */
  role: ChainRole | null;
  /** The reason of a return, of an emergency, of a withdrawal, of what is still right. */
  comment: string;
  /** Who was to approve it, in order: of a submission. */
  chain: readonly ChainRole[];
  /** SHA-256 of what was submitted or approved, in both languages; empty of other steps. */
  hash: string;
}

/** What a step needs besides when and by whom it was taken. */
export type NewDocumentStep = Pick<DocumentStep, 'kind'> &
  Partial<Pick<DocumentStep, 'role' | 'comment' | 'chain' | 'hash'>>;
