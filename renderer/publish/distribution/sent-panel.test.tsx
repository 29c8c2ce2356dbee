import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type DeskAnswers, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { OpenDocument } from '../document/draft-store.ts';
import { SentPanel } from './sent-panel.tsx';
import type { SentEntry } from './use-sent-words.ts';

const at = '2026-11-22T12:02:00.000Z';
const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;

const document: OpenDocument = {
  ...{ id: idOf(1), createdAt: at, createdBy: 'Ada', updatedAt: at, updatedBy: 'Ada', archivedAt: null },
  ...{ kind: 'staff-bulletin', titleEn: 'Closed', titleFr: 'Fermé', enChangedAt: at, frChangedAt: at },
  ...{ older: null, activation: null, checklist: null, nextUpdateAt: null, asOf: null, promises: false },
  ...{ status: 'issued', number: 'SB-2026-001', version: 2, relation: 'correction', audienceId: null },
  ...{ channel: '', supersededById: null, issuedAt: at, issuedBy: 'Ada', basedOn: null, olderRows: {} },
  ...{ contentEn: { type: 'doc' }, contentFr: { type: 'doc' }, issuedLanguages: ['en', 'fr'] },
  ...{ fingerprints: {}, fileNames: { en: 'a.docx', fr: 'b.docx' } },
};

function entry(fields: Partial<SentEntry> = {}): SentEntry {
  return {
    ...{ id: idOf(2), documentId: idOf(1), at, by: 'Ada', audienceId: idOf(3), channel: 'email' },
    ...{ audienceNameEn: 'All staff', audienceNameFr: 'Tout le personnel', language: 'both', note: '' },
    recipients: [
      { personId: idOf(4), name: 'Ann Roy', address: 'ann@org.ca', lang: 'en' },
      { personId: idOf(5), name: 'Bea Roy', address: '', lang: 'fr' },
    ],
    struck: null,
    ...fields,
  };
}

function open(found: { entries: SentEntry[]; before: SentEntry[] }, answers: DeskAnswers = {}) {
  const desk = fakeDesk({
    'distribution.ofDocument': () => found,
    'audiences.list': () => [],
    ...answers,
  });
  return { desk, ...renderPage(<SentPanel document={document} />) };
}

it('shows to whom a document went, who they were, and what was struck with its reason', async () => {
  const struck = { at, by: 'Bo', reason: 'Never sent' };
  const { user } = open({ entries: [entry(), entry({ id: idOf(6), struck })], before: [] });
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('All staff (2 people)');
  expect(second?.textContent).toContain('Struck out: Never sent');
  if (!first) throw new Error('no entry');
  await user.click(within(first).getByRole('button', { name: 'Who' }));
  const people = within(first).getByRole('list', { name: 'Recipients' });
  expect(people.textContent).toContain('Ann Roy ann@org.ca');
  expect(people.textContent).toContain('Bea Roy no address');
});

it('strikes an entry out with a reason, and not without', async () => {
  const { desk, user } = open({ entries: [entry()], before: [] }, { 'distribution.strike': () => ({}) });
  await user.click(await screen.findByRole('button', { name: 'Strike out' }));
  await user.keyboard('{Enter}');
  expect(desk.inputsOf('distribution.strike')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Why the entry is wrong' }), 'Never sent{Enter}');
  await waitFor(() =>
    expect(desk.inputsOf('distribution.strike')).toEqual([{ id: idOf(2), reason: 'Never sent' }]),
  );
});

it('offers a correction to those who have the version before, and tells a time that cannot be at its field', async () => {
  const { desk, user } = open(
    { entries: [], before: [entry({ id: idOf(7) })] },
    {
      'distribution.record': () => {
        throw failure('invalid_input', { problems: [{ path: ['at'], code: 'in_future', message: '' }] });
      },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Record where it went' }));
  const dialog = await screen.findByRole('dialog', { name: 'Where SB-2026-001 went' });
  expect(within(dialog).getByRole('combobox', { name: 'To' })).toHaveProperty(
    'value',
    expect.stringContaining('All staff (2 people)'),
  );
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  await within(dialog).findByText(/not in the future/);
  desk.answer({ 'distribution.record': () => ({ id: idOf(8) }) });
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(desk.inputsOf('distribution.record').at(-1)).toEqual({
    ...{ documentId: idOf(1), to: { sameAsId: idOf(7) }, channel: 'email', language: 'both' },
    ...{ at: null, note: '' },
  });
});

it('lets nobody record without saying to whom', async () => {
  const { desk, user } = open({ entries: [], before: [] });
  await user.click(await screen.findByRole('button', { name: 'Record where it went' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  expect(within(dialog).getByText('Choose to whom it went')).toBeTruthy();
  expect(desk.inputsOf('distribution.record')).toEqual([]);
});
