import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let roles: { hr: string; com: string };
beforeEach(async () => {
  desk = await testDesk();
  roles = { hr: await addRole('HR', 'HR lead'), com: await addRole('COM', 'Communications lead') };
});
afterEach(() => desk.close());

async function addRole(code: string, nameEn: string): Promise<string> {
  const values = { code, nameEn, nameFr: '' };
  return (await desk.call('records.create', { kind: 'role', values })).id;
}

function words(text: string): RichTextDoc {
  const [content, attrs] = [[{ type: 'text' as const, text }], { level: 1 as const }];
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs, content: [{ type: 'text', text: 'Objet' }] },
      { type: 'paragraph', content },
    ],
  };
}

async function written(activationId: string | null = null): Promise<string> {
  const { id } = await desk.call('documents.create', { kind: 'staff-bulletin', activationId });
  const texts = { contentEn: words('Stay home today.'), contentFr: words('Restez à la maison.') };
  await desk.call('documents.save', { id, patch: { titleEn: 'Leak', titleFr: 'Fuite', ...texts } });
  return id;
}

async function approve(id: string, roleId: string): Promise<string> {
  const { hash } = await desk.call('documents.life', { id });
  return (await desk.call('documents.step', { id, act: 'approve', roleId, seenHash: hash })).status;
}

const issue = (id: string, emergency?: { roleId: string; reason: string }) =>
  desk.call('documents.issue', {
    ...{ id, languages: ['en', 'fr'], jobId: crypto.randomUUID() },
    ...(emergency && { emergency }),
  });

async function out(id: string): Promise<void> {
  await desk.call('documents.step', { id, act: 'submit' });
  const { chain } = await desk.call('documents.life', { id });
  for (const { roleId } of chain) await approve(id, roleId);
  await issue(id);
}

describe('a bulletin on its way out', () => {
  it('is approved by the usual roles of its kind, or by those that the organisation has set', async () => {
    const id = await written();
    const usual = (await desk.call('documents.life', { id })).chain.map(({ roleId }) => roleId);
    expect(usual).toEqual([roles.hr, roles.com]);
    const values = {
      kind: 'staff-bulletin' as const,
      approverRoleIds: [roles.com],
      nextUpdateMinutes: 120,
    };
    await desk.call('records.create', { kind: 'documentPolicy', values });
    const life = await desk.call('documents.life', { id });
    expect(life).toMatchObject({ acts: ['submit'], waits: true, next: null });
    expect(life.chain).toMatchObject([{ roleId: roles.com, approval: null }]);
    // Two hours from 10:40, on the quarter of an hour.
    const { id: fresh } = await desk.call('documents.create', { kind: 'staff-bulletin' });
    const started = await desk.call('documents.get', { id: fresh });
    expect(started.nextUpdateAt).toBe('2026-11-22T12:45:00.000Z');
    const policies = await desk.call('documents.policies', {});
    expect(policies.find(({ kind }) => kind === 'staff-bulletin')).toMatchObject({
      approvers: [{ roleId: roles.com }],
      usual: [{ roleId: roles.hr }, { roleId: roles.com }],
    });
  });

  it('says who has approved it and whose turn it is, and goes out', async () => {
    const id = await written();
    await expect(issue(id)).rejects.toMatchObject({ code: 'approval_missing' });
    await desk.call('documents.step', { id, act: 'submit' });
    expect(await approve(id, roles.hr)).toBe('inReview');
    const half = await desk.call('documents.life', { id });
    expect(half.chain.map(({ approval }) => approval?.by ?? null)).toEqual(['Test Author', null]);
    expect(half).toMatchObject({ next: { roleId: roles.com }, waits: true });
    expect(await approve(id, roles.com)).toBe('approved');
    expect((await desk.call('documents.life', { id })).waits).toBe(false);
    expect(await issue(id)).toEqual({ number: 'SB-2026-001' });
  });

  it('is not sent for approval while something is left to write', async () => {
    const { id } = await desk.call('documents.create', { kind: 'staff-bulletin' });
    await expect(desk.call('documents.step', { id, act: 'submit' })).rejects.toMatchObject({
      code: 'document_problems',
    });
  });

  it('goes out in an emergency on one approval, and the log of the activation says why', async () => {
    const { id: activationId } = await declareSmall(desk);
    const id = await written(activationId);
    await issue(id, { roleId: roles.com, reason: 'Gas leak.' });
    expect((await desk.call('documents.life', { id })).emergencyReason).toBe('Gas leak.');
    const { entries } = await desk.call('activations.log', { id: activationId });
    expect(entries.at(-1)).toMatchObject({
      kind: 'document',
      body: { event: 'issued', reason: 'Gas leak.', number: 'EX-SB-2026-001' },
    });
  });
});

describe('a document that is out', () => {
  it('keeps its number as a new version, says the version on its pages, and names the other', async () => {
    const id = await written();
    await out(id);
    const { id: next } = await desk.call('documents.draftFrom', { id, relation: 'newVersion' });
    await desk.call('documents.save', { id: next, patch: { contentEn: words('Come back tomorrow.') } });
    expect((await desk.call('documents.life', { id })).versions).toMatchObject([
      { id, version: 1, status: 'issued' },
      { id: next, status: 'draft', relation: 'newVersion' },
    ]);
    await out(next);
    const { html } = await desk.call('documents.preview', { id: next, language: 'en' });
    expect(html).toContain('SB-2026-001, version 2');
    const before = await desk.call('documents.preview', { id, language: 'fr' });
    expect(before.html).toContain('REMPLACÉ par SB-2026-001, version 2');
    expect(await desk.call('documents.get', { id })).toMatchObject({
      status: 'superseded',
      supersededById: next,
    });
    const { differences } = await desk.call('documents.differences', { beforeId: id, afterId: next });
    expect(differences).toMatchObject([{ language: 'en', of: 'text', added: 3, removed: 3 }]);
    expect((await desk.call('documents.life', { id: next })).versions.map(({ version }) => version)).toEqual([
      1, 2,
    ]);
  });

  it('promises its next update until another of its kind goes out, or it is withdrawn', async () => {
    const id = await written();
    const nextUpdateAt = '2026-11-22T12:00:00.000Z';
    await desk.call('documents.save', { id, patch: { nextUpdateAt } });
    await out(id);
    const promises = async () =>
      (await desk.call('documents.list', {})).filter((row) => row.promises).map((row) => row.id);
    expect(await promises()).toEqual([id]);
    await desk.call('documents.step', { id, act: 'withdraw', comment: 'Wrong number.' });
    expect(await promises()).toEqual([]);
    const page = await desk.call('documents.preview', { id, language: 'en' });
    expect(page.html).toContain('WITHDRAWN Sunday');
    expect((await desk.call('documents.life', { id })).withdrawn).toMatchObject({ reason: 'Wrong number.' });
  });
});

describe('what is said and done about a document', () => {
  it('comments are answered and resolved, under the one that they answer', async () => {
    const id = await written();
    const said = { id, text: 'Which entrance?', language: 'en' as const, quote: 'home' };
    const { id: first } = await desk.call('documents.comment', said);
    const { id: answer } = await desk.call('documents.comment', { id, text: 'South.', replyToId: first });
    await desk.call('documents.comment', { id, text: 'Thanks.', replyToId: answer });
    await desk.call('documents.resolveComment', { commentId: first, resolved: true });
    const { comments } = await desk.call('documents.life', { id });
    expect(comments).toMatchObject([
      { text: 'Which entrance?', quote: 'home', resolvedBy: 'Test Author' },
      { text: 'South.', replyToId: first },
      { text: 'Thanks.', replyToId: first },
    ]);
    const other = await written();
    await expect(
      desk.call('documents.comment', { id: other, text: 'No.', replyToId: first }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('every step and sitting is kept, with the words that it changed', async () => {
    const id = await written();
    desk.clock.pass(60);
    await desk.call('documents.save', { id, patch: { contentEn: words('Stay at home today.') } });
    await desk.call('documents.step', { id, act: 'submit', comment: 'Please.' });
    await desk.call('documents.step', { id, act: 'return', comment: 'Too short.' });
    const { events } = await desk.call('documents.history', { id });
    expect(events.map(({ kind }) => kind)).toEqual(['returned', 'submitted', 'edited', 'edited', 'created']);
    expect(events[0]).toMatchObject({ comment: 'Too short.' });
    const [sitting] = events.filter(({ kind }) => kind === 'edited');
    const { differences } = await desk.call('documents.differences', { sittingId: sitting?.id ?? '' });
    expect(differences).toMatchObject([{ language: 'en', of: 'text', added: 1, removed: 0 }]);
  });
});
