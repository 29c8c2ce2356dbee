import { canonicalJson } from '../activation/canonical-json.ts';
import { ExpectedError } from '../errors.ts';
import type { ChainRole, DocumentStep, DocumentStepKind, NewDocumentStep } from './document-step.ts';
import type { DocumentStatus } from './life.ts';
import type { RichTextDoc } from './rich-text.ts';

/** What a person can do with a document under review, or with one that is out there. */
export const documentActs = ['submit', 'approve', 'return', 'takeBack', 'withdraw'] as const;

export type DocumentAct = (typeof documentActs)[number];

/** Draft → in review → approved; back to draft with a comment, or taken back by whoever wrote it. */
const nextStatus: Record<DocumentStatus, Partial<Record<DocumentAct, DocumentStatus>>> = {
  draft: { submit: 'inReview' },
  inReview: { approve: 'inReview', return: 'draft', takeBack: 'draft' },
  approved: { return: 'draft', takeBack: 'draft' },
  issued: { withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
};

const stepOfAct = {
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  takeBack: 'takenBack',
  withdraw: 'withdrawn',
} as const satisfies Record<DocumentAct, DocumentStepKind>;

const needsComment: readonly DocumentAct[] = ['return', 'withdraw'];
const endsReview: ReadonlySet<DocumentStepKind> = new Set(['returned', 'takenBack', 'changed']);

/** The review that is under way or that ended in an approval. */
export interface DocumentReview {
  chain: readonly ChainRole[];
  /** SHA-256 of what is under review. */
  hash: string;
  submittedBy: string;
  approvals: readonly DocumentStep[];
  /** Whose approval is next; null once all have approved. */
  next: ChainRole | null;
}

/** What a document's steps, the oldest first, say of its present review. Null before a submission and after its end. */
export function reviewOf(steps: readonly DocumentStep[]): DocumentReview | null {
  const at = steps.findLastIndex(({ kind }) => kind === 'submitted');
  const submission = steps[at];
  if (!submission) return null;
  const since = steps.slice(at + 1);
  if (since.some(({ kind }) => endsReview.has(kind))) return null;
  const approvals = since.filter(({ kind }) => kind === 'approved');
  const { chain, hash, by } = submission;
  return { chain, hash, submittedBy: by, approvals, next: chain[approvals.length] ?? null };
}

/** The acts that are possible now. @param hasChain whether anybody has to approve documents of its kind. */
export function possibleDocumentActs(status: DocumentStatus, hasChain: boolean): DocumentAct[] {
  return documentActs.filter(
    (act) => nextStatus[status][act] !== undefined && (act !== 'submit' || hasChain),
  );
}

export function documentCommentNeeded(act: DocumentAct): boolean {
  return needsComment.includes(act);
}

interface ActOnDocument {
  act: DocumentAct;
  /** As whom; approvals only. */
  roleId: string | null;
  comment: string;
  /** SHA-256 of what it says now. */
  hash: string;
  /** The hash of what the person saw: nobody approves what they have not read. */
  seenHash: string | null;
}

interface DocumentInReview {
  status: DocumentStatus;
  steps: readonly DocumentStep[];
  /** Who approves documents of its kind now, in order: taken at the submission. */
  chain: readonly ChainRole[];
}

/**
 * Decides an act: approvals are given in the order of the chain, each for exactly what was submitted.
 * @returns the status after it, and the step to be kept.
 * @throws ExpectedError `document_state` (not possible now), `reason_required` with `field`, `approval_order` with the
 * role whose approval is next, `changed_since` when it is not what was seen or submitted.
 */
export function decideDocumentStep(
  { status, steps, chain }: DocumentInReview,
  input: ActOnDocument,
): { status: DocumentStatus; step: NewDocumentStep } {
  const { act, hash } = input;
  const comment = input.comment.trim();
  const after = nextStatus[status][act];
  if (after === undefined || (act === 'submit' && chain.length === 0))
    throw new ExpectedError('document_state', `${act} while ${status}`, { status, act });
  if (documentCommentNeeded(act) && comment === '')
    throw new ExpectedError('reason_required', act, { field: 'comment' });
  const kind = stepOfAct[act];
  if (act === 'submit') return { status: after, step: { kind, comment, chain, hash } };
  if (act !== 'approve') return { status: after, step: { kind, comment } };
  const review = reviewOf(steps);
  const next = review?.next;
  if (!review || !next) throw new ExpectedError('document_state', 'nobody is next', { status, act });
  if (input.roleId !== next.roleId)
    throw new ExpectedError('approval_order', next.nameEn, { nameEn: next.nameEn, nameFr: next.nameFr });
  if (hash !== review.hash || hash !== input.seenHash)
    throw new ExpectedError('changed_since', 'the document was changed', {});
  const isLast = review.approvals.length + 1 === review.chain.length;
  return { status: isLast ? 'approved' : after, step: { kind, role: next, comment, hash } };
}

/** All that is approved with a document: its words in both languages, when it promises the next, and to whom it goes. */
export interface ApprovedWording {
  titleEn: string;
  titleFr: string;
  contentEn: RichTextDoc;
  contentFr: RichTextDoc;
  nextUpdateAt: string | null;
  audienceId: string | null;
  channel: string;
}

/** The one text of what is approved: the same words have the same hash of it. */
export function approvalText(document: ApprovedWording): string {
  const { titleEn, titleFr, contentEn, contentFr, nextUpdateAt, audienceId, channel } = document;
  return canonicalJson({ titleEn, titleFr, contentEn, contentFr, nextUpdateAt, audienceId, channel });
}

/** How a document may go out: after its chain, without one, or on the word of one person with a reason. */
export interface EmergencyApproval {
  role: ChainRole;
  reason: string;
}

/**
 * Whether a document may be issued as it stands.
 * @throws ExpectedError `approval_missing` with the roles that have not approved it, `changed_since` when it is not what
 * was approved, `reason_required` for an emergency without its reason.
 */
export function checkApproval(
  { status, steps, chain }: DocumentInReview,
  hash: string,
  emergency: EmergencyApproval | null,
): void {
  if (emergency !== null) {
    if (emergency.reason.trim() === '')
      throw new ExpectedError('reason_required', 'emergency', { field: 'reason' });
    return;
  }
  const review = reviewOf(steps);
  if (status === 'draft' && chain.length === 0) return;
  if (status !== 'approved' || !review) {
    const missing = review ? review.chain.slice(review.approvals.length) : chain;
    throw new ExpectedError('approval_missing', status, { roles: [...missing] });
  }
  if (review.hash !== hash) throw new ExpectedError('changed_since', 'not what was approved', {});
}
