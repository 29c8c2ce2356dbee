import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type DeskAnswers, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WrongPage } from './wrong-page.tsx';
import type { WrongRow } from './wrong-rows.ts';

const at = '2026-11-22T12:02:00.000Z';
const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;

const hotline: WrongRow['facts'][number] = {
  ...{ key: 'organisation.hotline', weight: 'telephone', value: 'v', stillRight: null },
  label: { en: 'Staff hotline', fr: 'Ligne du personnel' },
  was: { en: ['416-555-0100'], fr: ['416-555-0100'] },
  is: { en: ['416-555-0199'], fr: ['416-555-0199'] },
  since: { at, by: 'Amara Diallo' },
};
const name: WrongRow['facts'][number] = {
  ...{ ...hotline, key: 'organisation.name', weight: 'other', since: null },
  label: { en: 'Name', fr: 'Nom' },
  was: { en: ['Central Services'], fr: ['Services centraux'] },
  is: { en: ['Shared Services'], fr: [] },
};

function row(fields: Partial<WrongRow> = {}): WrongRow {
  return {
    ...{ id: idOf(1), kind: 'staff-bulletin', number: 'SB-2026-001', version: 1 },
    ...{ titleEn: 'Office closed', titleFr: 'Bureau fermé', issuedAt: at, issuedBy: 'Ada' },
    ...{ facts: [hotline, name], sent: [], correctionId: null },
    ...fields,
  };
}

function open(rows: WrongRow[], answers: DeskAnswers = {}) {
  const desk = fakeDesk({
    'wrong.list': () => rows,
    'documents.templates': () => [],
    ...answers,
  });
  return { desk, ...renderPage(<WrongPage />, { at: '/publish/wrong', path: '/publish/wrong' }) };
}

it('says what each document says and what is so, once where both languages say the same', async () => {
  open([row()]);
  const document = await screen.findByRole('article', { name: 'Office closed' });
  const [first, second] = within(document).getAllByRole('listitem');
  expect(first?.textContent).toMatch(
    /Staff hotline.*It says.*416-555-0100.*True now.*416-555-0199.*Amara Diallo/,
  );
  expect(first?.textContent).not.toContain('English');
  expect(second?.textContent).toContain(
    'It says, in FrenchServices centrauxTrue now, in FrenchNothing is known any more',
  );
  expect(second?.textContent).toContain('time went on');
  expect(document?.textContent).toContain('Nobody has written down where it went.');
});

it('starts the correction in one act, and goes on with one that is under way', async () => {
  const started = open([row()], { 'documents.draftFrom': () => ({ id: idOf(7) }) });
  await started.user.click(await screen.findByRole('button', { name: 'Write the correction' }));
  expect(started.desk.inputsOf('documents.draftFrom')).toEqual([{ id: idOf(1), relation: 'correction' }]);
  await waitFor(() => expect(started.address()).toBe(`/publish/${idOf(7)}`));
  started.unmount();
  const { user, address } = open([row({ correctionId: idOf(8) })]);
  await user.click(await screen.findByRole('button', { name: 'Go on with the correction' }));
  await waitFor(() => expect(address()).toBe(`/publish/${idOf(8)}`));
});

it('asks for the reason of what is still right, and tells what went wrong', async () => {
  const { desk, user } = open([row()], { 'wrong.stillRight': () => ({}) });
  const [ask] = await screen.findAllByRole('button', { name: 'Still right…' });
  if (ask) await user.click(ask);
  const button = await screen.findByRole('button', { name: 'It is still right' });
  await user.click(button);
  expect(screen.getByRole('textbox', { name: 'Why it is still right' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  expect(desk.inputsOf('wrong.stillRight')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Why it is still right' }), 'Both ring here');
  desk.answer({
    'wrong.stillRight': () => {
      throw failure('document_state', { status: 'superseded' });
    },
  });
  await user.click(button);
  expect(await screen.findByRole('alert')).toBeTruthy();
  desk.answer({ 'wrong.stillRight': () => ({}) });
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(desk.inputsOf('wrong.stillRight').at(-1)).toEqual({
    ...{ documentId: idOf(1), key: 'organisation.hotline', value: 'v', reason: 'Both ring here' },
  });
});

it('keeps what is said to be still right apart, to be taken back', async () => {
  const stillRight = { at, by: 'Ada', reason: 'Both ring here' };
  const { desk, user } = open([row({ facts: [{ ...hotline, stillRight }] })], {
    'wrong.takeBack': () => ({}),
  });
  expect(await screen.findByText('Nothing out there is wrong')).toBeTruthy();
  expect(screen.getByText(/Both ring here/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(desk.inputsOf('wrong.takeBack')).toEqual([{ documentId: idOf(1), key: 'organisation.hotline' }]);
});
