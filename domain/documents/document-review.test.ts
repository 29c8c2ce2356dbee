import { describe, expect, it } from 'vitest';
import {
  approvalText,
  checkApproval,
  type DocumentAct,
  decideDocumentStep,
  possibleDocumentActs,
  reviewOf,
} from './document-review.ts';
import type { ChainRole, DocumentStep, NewDocumentStep } from './document-step.ts';
import type { DocumentStatus } from './life.ts';

const role = (name: string): ChainRole => ({
  roleId: name,
  nameEn: `${name} lead`,
  nameFr: `Responsable ${name}`,
});
const [hr, com] = [role('HR'), role('COM')];
const chain = [hr, com];

const kept = (step: NewDocumentStep, at = 0): DocumentStep => ({
  ...{ id: `${at}`, at: '2026-11-22T11:00:00.000Z', by: 'Ada', role: null, comment: '', chain: [], hash: '' },
  ...step,
});

interface Told {
  act: DocumentAct;
  roleId?: string;
  comment?: string;
  hash?: string;
  seenHash?: string;
}

/** A document taken through these acts, from a draft (or from another status). */
function live(acts: readonly Told[], from: DocumentStatus = 'draft', of: readonly ChainRole[] = chain) {
  let status = from;
  const steps: DocumentStep[] = [];
  for (const { act, roleId = null, comment = '', hash = 'h1', seenHash = hash } of acts) {
    const input = { act, roleId, comment, hash, seenHash };
    const decided = decideDocumentStep({ status, steps, chain: of }, input);
    status = decided.status;
    steps.push(kept(decided.step, steps.length));
  }
  return { status, steps, chain: of };
}

const submit: Told = { act: 'submit' };
const asHr: Told = { act: 'approve', roleId: 'HR' };
const asCom: Told = { act: 'approve', roleId: 'COM' };

describe('the life of a document under review', () => {
  it('is approved once everybody of the chain has, in order', () => {
    expect(live([submit]).status).toBe('inReview');
    expect(reviewOf(live([submit]).steps)?.next).toEqual(hr);
    const half = live([submit, asHr]);
    expect(half.status).toBe('inReview');
    expect(reviewOf(half.steps)?.next).toEqual(com);
    const whole = live([submit, asHr, asCom]);
    expect(whole.status).toBe('approved');
    expect(reviewOf(whole.steps)).toMatchObject({ next: null, hash: 'h1', submittedBy: 'Ada' });
    expect(reviewOf(whole.steps)?.approvals.map((step) => step.role?.roleId)).toEqual(['HR', 'COM']);
  });

  it.each<[string, Told[], string]>([
    ['out of order', [submit, asCom], 'approval_order'],
    ['twice by one role', [submit, asHr, asHr], 'approval_order'],
    ['of what was not seen', [submit, { ...asHr, seenHash: 'h0' }], 'changed_since'],
    ['of what was not submitted', [submit, { ...asHr, hash: 'h2' }], 'changed_since'],
    ['of a draft', [asHr], 'document_state'],
    ['once it is approved', [submit, asHr, asCom, asCom], 'document_state'],
    ['by a return without a comment', [submit, { act: 'return', comment: '  ' }], 'reason_required'],
    ['by submitting it twice', [submit, submit], 'document_state'],
    ['by withdrawing a draft', [{ act: 'withdraw', comment: 'Wrong' }], 'document_state'],
  ])('is not approved or ended %s', (_, acts, code) => {
    expect(() => live(acts)).toThrow(expect.objectContaining({ code }));
  });

  it('starts anew after a return, a taking back or an edit: no approval counts twice', () => {
    for (const end of [{ act: 'return', comment: 'Shorter' }, { act: 'takeBack' }] satisfies Told[]) {
      const again = live([submit, asHr, end, submit]);
      expect(again.status).toBe('inReview');
      expect(reviewOf(again.steps)).toMatchObject({ next: hr, approvals: [] });
    }
    const { steps } = live([submit, asHr]);
    expect(reviewOf([...steps, kept({ kind: 'changed' })])).toBeNull();
  });

  it('holds those who had to approve it when it was submitted, whatever the chain is since', () => {
    const { steps, status } = live([submit]);
    const asked = { act: 'approve', roleId: 'HR', comment: '', hash: 'h1', seenHash: 'h1' } as const;
    const { step } = decideDocumentStep({ status, steps, chain: [com] }, asked);
    expect(step).toMatchObject({ kind: 'approved', role: hr, hash: 'h1' });
  });

  it('can be sent for approval only where somebody approves its kind', () => {
    expect(possibleDocumentActs('draft', true)).toEqual(['submit']);
    expect(possibleDocumentActs('draft', false)).toEqual([]);
    expect(possibleDocumentActs('inReview', true)).toEqual(['approve', 'return', 'takeBack']);
    expect(possibleDocumentActs('approved', true)).toEqual(['return', 'takeBack']);
    expect(possibleDocumentActs('issued', true)).toEqual(['withdraw']);
    expect(possibleDocumentActs('withdrawn', true)).toEqual([]);
    expect(() => live([submit], 'draft', [])).toThrow(expect.objectContaining({ code: 'document_state' }));
  });

  it('is withdrawn with a reason only', () => {
    const { status, steps } = live([{ act: 'withdraw', comment: ' The number is wrong. ' }], 'issued');
    expect(status).toBe('withdrawn');
    expect(steps[0]).toMatchObject({ kind: 'withdrawn', comment: 'The number is wrong.' });
    expect(() => live([{ act: 'withdraw' }], 'issued')).toThrow(
      expect.objectContaining({ code: 'reason_required', details: { field: 'comment' } }),
    );
  });
});

describe('what may be issued', () => {
  const emergency = { role: com, reason: 'The building is on fire.' };

  it('is what its whole chain approved, or a draft that nobody has to approve', () => {
    expect(() => checkApproval(live([submit, asHr, asCom]), 'h1', null)).not.toThrow();
    expect(() => checkApproval(live([], 'draft', []), 'h1', null)).not.toThrow();
  });

  it('is not what still waits for somebody, by name', () => {
    expect(() => checkApproval(live([]), 'h1', null)).toThrow(
      expect.objectContaining({ code: 'approval_missing', details: { roles: chain } }),
    );
    expect(() => checkApproval(live([submit, asHr]), 'h1', null)).toThrow(
      expect.objectContaining({ code: 'approval_missing', details: { roles: [com] } }),
    );
    expect(() => checkApproval(live([submit, asHr, asCom]), 'h2', null)).toThrow(
      expect.objectContaining({ code: 'changed_since' }),
    );
  });

  it('is anything that one person approves in an emergency, with a reason', () => {
    expect(() => checkApproval(live([]), 'h1', emergency)).not.toThrow();
    expect(() => checkApproval(live([submit]), 'h1', emergency)).not.toThrow();
    expect(() => checkApproval(live([]), 'h1', { ...emergency, reason: ' ' })).toThrow(
      expect.objectContaining({ code: 'reason_required', details: { field: 'reason' } }),
    );
  });
});

it('what is approved is told by one text, in both languages', () => {
  const words = {
    titleEn: 'Leak',
    titleFr: 'Fuite',
    contentEn: { type: 'doc' },
    contentFr: { type: 'doc' },
  } as const;
  const document = { ...words, nextUpdateAt: null, audienceId: null, channel: '' };
  const text = approvalText(document);
  expect(approvalText({ ...document })).toBe(text);
  expect(approvalText({ ...document, titleFr: 'Fuite d’eau' })).not.toBe(text);
  expect(approvalText({ ...document, nextUpdateAt: '2026-11-22T12:00:00.000Z' })).not.toBe(text);
  expect(approvalText({ ...document, channel: 'email' })).not.toBe(text);
});
