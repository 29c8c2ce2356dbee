import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { type DeskAnswers, type FakeDesk, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DocumentPage } from '../document/document-page.tsx';
import { usePanel } from './panel-store.ts';

const at = '2026-11-23T13:00:00.000Z';
const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;
const id = idOf(1);
const hr = { roleId: idOf(5), nameEn: 'HR lead', nameFr: 'RH' };
const com = { roleId: idOf(6), nameEn: 'Communications lead', nameFr: 'Communications' };

const reviewed: DeskOutput<'documents.get'> = {
  ...{ id, createdAt: at, createdBy: 'Ada', updatedAt: at, updatedBy: 'Ada', archivedAt: null, asOf: null },
  ...{ kind: 'staff-bulletin', titleEn: 'Water leak', titleFr: 'Fuite', older: null, olderRows: {} },
  ...{ enChangedAt: at, frChangedAt: at, activation: null, checklist: null, nextUpdateAt: null },
  ...{ status: 'inReview', number: null, issuedAt: null, issuedBy: null, basedOn: null },
  ...{ version: 1, relation: 'copy', audienceId: null, channel: '', supersededById: null, promises: false },
  ...{ contentEn: { type: 'doc' }, contentFr: { type: 'doc' }, issuedLanguages: [], fingerprints: {} },
  fileNames: { en: 'a.docx', fr: 'b.docx' },
};

const life: DeskOutput<'documents.life'> = {
  acts: ['approve', 'return', 'takeBack'],
  chain: [
    { ...hr, approval: { id: idOf(7), at, by: 'Grace', kind: 'approved', role: hr, comment: '' } },
    { ...com, approval: null },
  ],
  next: com,
  ...{ submittedBy: 'Ada', waits: true, hash: 'f00d', steps: [], comments: [], versions: [] },
  ...{ withdrawn: null, emergencyReason: '' },
};

let desk: FakeDesk;
function open(
  document: DeskOutput<'documents.get'> = reviewed,
  now: DeskOutput<'documents.life'> = life,
  answers: DeskAnswers = {},
) {
  desk = fakeDesk({
    'documents.get': () => document,
    'documents.life': () => now,
    'documents.check': () => ({ problems: [], nextNumber: 'SB-2026-001', nextVersion: 1 }),
    'documents.preview': () => ({ html: '<p>page</p>' }),
    'documents.step': () => ({ status: 'approved' }),
    'records.options': () => [
      { id: hr.roleId, code: 'HR', nameEn: hr.nameEn, nameFr: '' },
      { id: com.roleId, code: 'COM', nameEn: com.nameEn, nameFr: '' },
    ],
    'organisation.get': () => {
      throw failure('not_found');
    },
    ...answers,
  });
  return renderPage(<DocumentPage />, { at: `/publish/${id}`, path: '/publish/:documentId' });
}

beforeEach(() => usePanel.setState({ panel: null }));

describe('a document under review', () => {
  it('says who has approved it and whose turn it is, and cannot be written in', async () => {
    open();
    const chain = await screen.findByRole('list', { name: 'Approvals' });
    expect(within(chain).getByText(/^Grace, /)).toBeTruthy();
    expect(within(chain).getAllByRole('listitem')[1]?.textContent).toContain('is next');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is approved by the keyboard as the role whose turn it is, for what was seen', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Approve as Communications lead' }));
    await screen.findByRole('dialog', { name: 'Approve as Communications lead' });
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(desk.inputsOf('documents.step')).toEqual([
        { id, act: 'approve', comment: '', roleId: com.roleId, seenHash: 'f00d' },
      ]),
    );
  });

  it('says so when it was changed meanwhile, and keeps the dialog', async () => {
    const { user } = open(reviewed, life, {
      'documents.step': () => {
        throw failure('changed_since');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Approve as Communications lead' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Approve as Communications lead' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('changed since you read it');
  });

  it('is sent back only with what is to be changed', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Other' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Send back' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send back' });
    await user.click(within(dialog).getByRole('button', { name: 'Send back' }));
    expect(within(dialog).getByText('Write this in a few words.')).toBeTruthy();
    expect(desk.inputsOf('documents.step')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /What is to be changed/ }), 'Shorter');
    await user.click(within(dialog).getByRole('button', { name: 'Send back' }));
    await waitFor(() =>
      expect(desk.inputsOf('documents.step')).toEqual([{ id, act: 'return', comment: 'Shorter' }]),
    );
  });

  it('is issued in an emergency by one role, with the reason', async () => {
    const { user } = open(reviewed, life, { 'documents.issue': () => ({ number: 'SB-2026-001' }) });
    await user.click(await screen.findByRole('button', { name: 'Other' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Issue in an emergency' }));
    const dialog = await screen.findByRole('dialog', { name: 'Issue SB-2026-001 in an emergency' });
    await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
    expect(within(dialog).getByText('Write the reason.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: /cannot wait/ }), 'Gas leak');
    await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
    await waitFor(() =>
      expect(desk.inputsOf('documents.issue')).toMatchObject([
        { emergency: { roleId: com.roleId, reason: 'Gas leak' } },
      ]),
    );
  });

  it('is issued once all have approved', async () => {
    const done = { ...life, next: null, waits: false };
    open({ ...reviewed, status: 'approved' }, done);
    const issue = await screen.findByRole('button', { name: 'Issue' });
    await waitFor(() => expect(issue).toHaveProperty('disabled', false));
    expect(screen.getByText('Approved')).toBeTruthy();
  });
});

describe('what stands beside a document', () => {
  const comment = {
    ...{ id: idOf(8), at, by: 'Grace', language: null, quote: '', text: 'Which entrance?' },
    ...{ replyToId: null, resolvedAt: null, resolvedBy: null },
  };

  it('are its comments: to be answered, done, and added to', async () => {
    const { user } = open(
      reviewed,
      { ...life, comments: [comment] },
      {
        'documents.comment': () => ({ id: idOf(9) }),
        'documents.resolveComment': () => ({}),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Comments, 1 open' }));
    const panel = await screen.findByRole('complementary', { name: 'Comments' });
    expect(await within(panel).findByText('Which entrance?')).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Answer' }));
    await user.type(
      within(panel).getByRole('textbox', { name: 'Answer' }),
      'South{Control>}{Enter}{/Control}',
    );
    await waitFor(() =>
      expect(desk.inputsOf('documents.comment')[0]).toMatchObject({ text: 'South', replyToId: comment.id }),
    );
    await user.click(await within(panel).findByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(desk.inputsOf('documents.resolveComment')).toEqual([{ commentId: comment.id, resolved: true }]),
    );
  });

  it('is its history, with the words that a sitting changed', async () => {
    const event = { startedAt: at, at, by: 'Ada', role: null, comment: '' };
    const { user } = open(reviewed, life, {
      'documents.history': () => ({
        events: [
          { ...event, id: idOf(3), kind: 'submitted', comment: 'Before seven.', fields: [] },
          { ...event, id: idOf(2), kind: 'edited', fields: ['contentEn'] },
        ],
      }),
      'documents.differences': () => ({
        differences: [
          {
            ...{ language: 'en', of: 'text', added: 1, removed: 0 },
            lines: [
              { skipped: 2 },
              {
                parts: [
                  { text: 'Stay ', mark: 'same' },
                  { text: 'home', mark: 'added' },
                ],
              },
            ],
          },
        ],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'History' }));
    const panel = await screen.findByRole('complementary', { name: 'History' });
    expect(await within(panel).findByText('Before seven.')).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Show what changed' }));
    expect((await within(panel).findByText('home')).tagName).toBe('INS');
    expect(within(panel).getByText('… 2 paragraphs that say the same …')).toBeTruthy();
  });
});

describe('a document that is out', () => {
  const issued = {
    ...reviewed,
    status: 'issued' as const,
    number: 'SB-2026-001',
    issuedAt: at,
    issuedBy: 'Ada',
  };

  it('leads to the draft of its next version rather than starting a second one', async () => {
    const draft = {
      ...{ id: idOf(2), number: null, version: 1, status: 'draft' as const },
      ...{ relation: 'newVersion' as const, issuedAt: null },
    };
    const { user, address } = open(issued, { ...life, acts: ['withdraw'], next: null, versions: [draft] });
    expect(await screen.findByText('The next version is being written.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the next version' }));
    expect(address()).toBe(`/publish/${draft.id}`);
  });

  it('says when and why it was withdrawn', async () => {
    open(
      { ...issued, status: 'withdrawn' },
      { ...life, withdrawn: { at, by: 'Ada', reason: 'Wrong number.' } },
    );
    expect((await screen.findByText(/^Withdrawn .* by Ada\./)).textContent).toContain('Wrong number.');
  });
});
