import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChainRole } from '../../domain/documents/document-step.ts';
import { documentOf } from '../../domain/documents/sample-model.ts';
import { documentSteps } from '../queries/document-steps.ts';
import { getDocument } from '../queries/documents.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { type DocumentToIssue, issueDocument } from './document-issue.ts';
import { approvalHash, type DocumentStepInput, takeDocumentStep } from './document-step.ts';
import { createDocument, draftFrom, saveDocument } from './document-write.ts';

const chain: ChainRole[] = [
  { roleId: '01940000-0000-7000-8000-000000000001', nameEn: 'HR lead', nameFr: 'RH' },
  { roleId: '01940000-0000-7000-8000-000000000002', nameEn: 'Communications lead', nameFr: 'Communications' },
];

let desk: TestWorkspace;
let id: string;
beforeEach(async () => {
  desk = await testWorkspace();
  const [contentEn, contentFr] = [{ type: 'doc' } as const, { type: 'doc' } as const];
  const bound = { activationId: null, checklistId: null };
  const titles = { titleEn: 'Leak', titleFr: 'Fuite' };
  id = await createDocument(desk, { kind: 'staff-bulletin', ...titles, contentEn, contentFr, ...bound });
});
afterEach(() => desk.remove());

async function step(act: DocumentStepInput['act'], more: Partial<DocumentStepInput> = {}): Promise<void> {
  const seenHash = approvalHash(await getDocument(desk.db, id));
  const rest = { roleId: null, comment: '', seenHash, chain };
  await takeDocumentStep(desk, { documentId: id, act, ...rest, ...more });
}

const approve = (at: number, more: Partial<DocumentStepInput> = {}) =>
  step('approve', { roleId: chain[at]?.roleId ?? '', ...more });

const frozen: DocumentToIssue['languages'][number] = {
  language: 'en',
  facts: { inline: {}, blocks: {} },
  fingerprint: 'f00d',
  model: documentOf([]),
};

async function toIssue(more: Partial<DocumentToIssue> = {}): Promise<DocumentToIssue> {
  const { updatedAt } = await getDocument(desk.db, id);
  const number = { number: 'SB-2026-001', version: 1, issuedAt: desk.clock.now() };
  return { id, checkedAt: updatedAt, ...number, languages: [frozen], chain, emergency: null, ...more };
}

const kinds = async () => (await documentSteps(desk.db, id)).map(({ kind }) => kind);
const status = async () => (await getDocument(desk.db, id)).status;

describe('a document on its way out', () => {
  it('keeps who approved what, as whom, and goes out', async () => {
    await expect(issueDocument(desk, await toIssue())).rejects.toMatchObject({ code: 'approval_missing' });
    await step('submit', { comment: 'Please, before seven.' });
    await approve(0);
    expect(await status()).toBe('inReview');
    await approve(1, { comment: 'Good.' });
    expect(await status()).toBe('approved');
    await issueDocument(desk, await toIssue());
    const [submitted, first, second, issued] = await documentSteps(desk.db, id);
    const hash = approvalHash(await getDocument(desk.db, id));
    expect(submitted).toMatchObject({ kind: 'submitted', chain, comment: 'Please, before seven.', hash });
    expect(first).toMatchObject({ kind: 'approved', role: chain[0], hash, by: desk.author });
    expect(second).toMatchObject({ kind: 'approved', role: chain[1], comment: 'Good.' });
    expect(issued).toMatchObject({ kind: 'issued', role: null, hash });
  });

  it('is a draft again once a word is changed, and what was approved does not count', async () => {
    await step('submit');
    await approve(0);
    await saveDocument(desk, id, { titleEn: 'Leak' });
    expect(await status()).toBe('inReview');
    await saveDocument(desk, id, { titleEn: 'Leak at 777 Bay' });
    expect(await status()).toBe('draft');
    expect(await kinds()).toEqual(['submitted', 'approved', 'changed']);
    await step('submit');
    await expect(approve(1)).rejects.toMatchObject({ code: 'approval_order' });
    await approve(0);
    await approve(1);
    await saveDocument(desk, id, { nextUpdateAt: '2026-11-22T15:00:00.000Z' });
    expect(await status()).toBe('draft');
    await expect(issueDocument(desk, await toIssue())).rejects.toMatchObject({ code: 'approval_missing' });
  });

  it('goes out on one approval in an emergency, with the reason kept', async () => {
    const [, role] = chain;
    if (!role) throw new Error('no role');
    await step('submit');
    await issueDocument(desk, await toIssue({ emergency: { role, reason: ' Gas leak. ' } }));
    expect(await getDocument(desk.db, id)).toMatchObject({ status: 'issued', emergencyReason: 'Gas leak.' });
    expect((await documentSteps(desk.db, id)).at(-1)).toMatchObject({
      ...{ kind: 'issuedInEmergency', role, comment: 'Gas leak.' },
    });
  });

  it('is withdrawn with a reason, and says so', async () => {
    await issueDocument(desk, await toIssue({ chain: [] }));
    await expect(step('withdraw')).rejects.toMatchObject({ code: 'reason_required' });
    await step('withdraw', { comment: 'The number is wrong.' });
    expect(await getDocument(desk.db, id)).toMatchObject({
      ...{ status: 'withdrawn', withdrawnReason: 'The number is wrong.', withdrawnBy: desk.author },
    });
    expect(await kinds()).toEqual(['issued', 'withdrawn']);
    await expect(draftFrom(desk, id, 'newVersion')).rejects.toMatchObject({ code: 'document_state' });
    await expect(draftFrom(desk, id, 'copy')).resolves.toBeTypeOf('string');
  });

  it('says when another took its place', async () => {
    const first = id;
    await issueDocument(desk, await toIssue({ chain: [] }));
    id = await draftFrom(desk, first, 'newVersion');
    await issueDocument(desk, await toIssue({ chain: [], version: 2 }));
    id = first;
    expect(await kinds()).toEqual(['issued', 'superseded']);
  });
});
