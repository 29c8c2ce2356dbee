import { approvalHash, takeDocumentStep } from '../../../db/actions/document-step.ts';
import { documentSteps } from '../../../db/queries/document-steps.ts';
import { documentComments, documentSittings } from '../../../db/queries/document-trail.ts';
import { getDocument, type StoredDocument, versionsOf } from '../../../db/queries/documents.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import type { Db, Writer } from '../../../db/writer.ts';
import {
  type DocumentAct,
  possibleDocumentActs,
  reviewOf,
} from '../../../domain/documents/document-review.ts';
import type { ChainRole, DocumentStep } from '../../../domain/documents/document-step.ts';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { type DocumentStatus, wasIssued } from '../../../domain/documents/life.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { Output } from '../../contract/call.ts';
import type { documentLifeCalls } from '../../contract/document-life.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { approvalChain, usualApprovers } from './approval-chain.ts';
import { compose, readComposition } from './compose.ts';

type Calls = typeof documentLifeCalls;
type HistoryEvent = Output<Calls, 'documents.history'>['events'][number];

/** Where a document stands on its way out. */
export async function documentLife(db: Db, id: string): Promise<Output<Calls, 'documents.life'>> {
  const document = await getDocument(db, id);
  const [steps, policyChain, comments, versions] = await Promise.all([
    documentSteps(db, id),
    approvalChain(db, document.kind),
    documentComments(db, id),
    versionsOf(db, document),
  ]);
  const { status, archivedAt, withdrawnAt, withdrawnBy, withdrawnReason, emergencyReason } = document;
  const review = status === 'draft' ? null : reviewOf(steps);
  const chain = review?.chain ?? (wasIssued(status) ? [] : policyChain);
  return {
    acts: archivedAt === null ? possibleDocumentActs(status, policyChain.length > 0) : [],
    chain: chain.map((role, at) => ({ ...role, approval: stepOf(review?.approvals[at]) })),
    next: review?.next ?? null,
    submittedBy: review?.submittedBy ?? null,
    waits: status === 'inReview' || (status === 'draft' && policyChain.length > 0),
    hash: approvalHash(document),
    steps: steps.flatMap((step) => stepOf(step) ?? []),
    comments,
    versions,
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason },
    emergencyReason,
  };
}

function stepOf(step: DocumentStep | undefined) {
  if (!step) return null;
  const { chain, hash, ...told } = step;
  return told;
}

/** @throws ExpectedError `document_problems` where a submission has to be mended first, those of `takeDocumentStep`. */
export async function takeStep(
  writer: Writer,
  id: string,
  input: { act: DocumentAct; roleId: string | null; comment: string; seenHash: string | null },
): Promise<DocumentStatus> {
  const { db } = writer;
  const document = await getDocument(db, id);
  if (input.act === 'submit') await refuseUnfinished(writer, document);
  const chain = await approvalChain(db, document.kind);
  await takeDocumentStep(writer, { documentId: id, ...input, chain });
  return (await getDocument(db, id)).status;
}

/** Nobody is asked to approve what still has to be written: of a pair both languages, of another document one. */
async function refuseUnfinished({ db, clock }: Writer, document: StoredDocument): Promise<void> {
  const composition = await readComposition(db, document, clock.now());
  const stopping = (['en', 'fr'] as const).map((lang) =>
    compose(composition, lang).problems.filter(({ weight }) => weight === 'stops'),
  );
  const isReady = documentTemplate(document.kind).pair
    ? stopping.every((found) => found.length === 0)
    : stopping.some((found) => found.length === 0);
  if (!isReady) throw new ExpectedError('document_problems', 'not finished', { problems: stopping.flat() });
}

/** Who approves an issue in an emergency. @throws ExpectedError `not_found` for a role that is not in the plan. */
export async function emergencyRole(db: Db, roleId: string): Promise<ChainRole> {
  const role = (await storedRecords(db, 'role')).find((each) => each.id === roleId);
  if (!role) throw new ExpectedError('not_found', `role ${roleId}`, { kind: 'role' });
  return { roleId, nameEn: role.nameEn, nameFr: role.nameFr };
}

const eventOfOp = { create: 'created', edit: 'edited', archive: 'archived', restore: 'restored' } as const;

/** All that happened to a document, the newest first: its steps and its sittings. */
export async function documentHistory(db: Db, id: string): Promise<HistoryEvent[]> {
  await getDocument(db, id);
  const [steps, sittings] = await Promise.all([documentSteps(db, id), documentSittings(db, id)]);
  const told = steps.map(
    ({ chain, hash, ...step }): HistoryEvent => ({ ...step, startedAt: step.at, fields: [] }),
  );
  const written = sittings.flatMap((sitting): HistoryEvent[] => {
    const { startedAt, at, by, op } = sitting;
    const row = {
      id: sitting.id,
      at,
      by,
      startedAt,
      role: null,
      comment: '',
      fields: Object.keys(sitting.after),
    };
    if (op === 'create' || op === 'edit' || op === 'archive' || op === 'restore')
      return [{ ...row, kind: eventOfOp[op] }];
    // A document of before there were steps has its trail only.
    if (steps.length > 0 || op === 'step') return [];
    const kind = { issue: 'issued', supersede: 'superseded', withdraw: 'withdrawn' } as const;
    return [{ ...row, fields: [], kind: kind[op] }];
  });
  return [...told, ...written].sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1,
  );
}

/** How documents of each kind are approved and go out. */
export async function documentPolicies(db: Db): Promise<Output<Calls, 'documents.policies'>> {
  const [policies, roles] = await Promise.all([
    storedRecords(db, 'documentPolicy'),
    storedRecords(db, 'role'),
  ]);
  return await Promise.all(
    documentKinds.map(async (kind) => {
      const policy = policies.find((each) => each.kind === kind);
      return {
        kind,
        recordId: policy?.id ?? null,
        approvers: await approvalChain(db, kind),
        usual: usualApprovers(kind, roles),
        audienceId: policy?.audienceId ?? null,
        channel: policy?.channel ?? ('email' as const),
        nextUpdateMinutes: policy?.nextUpdateMinutes ?? null,
      };
    }),
  );
}
