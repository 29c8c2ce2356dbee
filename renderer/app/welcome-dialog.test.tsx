import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { startSettings } from './settings.ts';
import { WelcomeDialog } from './welcome-dialog.tsx';

const id = '01920000-0000-7000-8000-000000000001';
const appearance: Parameters<typeof startSettings>[0] = {
  language: 'en',
  theme: 'light',
  author: 'root',
  authorIsLogin: true,
  entryTemplates: [],
  lastPlace: '/',
};

function open(nameEn = 'My organisation', language: 'en' | 'fr' = 'en', signed = {}) {
  const organisation = { id, nameEn, nameFr: 'Mon organisation' };
  startSettings({ ...appearance, ...signed });
  const desk = fakeDesk(
    { 'organisation.get': () => organisation as never, 'records.update': () => ({ id }) },
    { 'settings.set': ({ author = 'root' }) => ({ ...appearance, author, authorIsLogin: false }) },
  );
  return { desk, ...renderPage(<WelcomeDialog />, { language }) };
}

describe('a workspace that nobody has named', () => {
  beforeEach(() => localStorage.clear());

  it('asks for the names, and keeps them', async () => {
    const { user, desk } = open();
    const dialog = await screen.findByRole('dialog', { name: 'Whose workspace is this?' });
    const field = (name: string) => within(dialog).getByRole('textbox', { name });
    expect(field('Your name')).toHaveProperty('value', '');
    await user.type(field('Your name'), ' Ada Roy ');
    await user.type(field('Name of the organisation in French'), 'Services centraux');
    await user.click(within(dialog).getByRole('button', { name: 'Save these names' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.inputsOf('settings.set')).toEqual([{ author: 'Ada Roy' }]);
    expect(desk.inputsOf('records.update')).toEqual([
      { kind: 'organisation', id, patch: { nameEn: 'Services centraux', nameFr: 'Services centraux' } },
    ]);
  });

  it('asks once: later is for good', async () => {
    const first = open();
    await first.user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    first.unmount();
    const again = open();
    await waitFor(() => expect(again.desk.inputsOf('organisation.get')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(again.desk.inputsOf('settings.set')).toEqual([]);
  });

  it('asks only for the name of a person in one that has its own, in the language of the window', async () => {
    const { user, desk } = open('Central services', 'fr');
    const dialog = await screen.findByRole('dialog', { name: /Quel est votre nom/ });
    expect(within(dialog).getByRole('button', { name: 'Enregistrer votre nom' })).toHaveProperty(
      'disabled',
      true,
    );
    await user.type(within(dialog).getByRole('textbox', { name: 'Votre nom' }), ' Ada Roy {Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.inputsOf('settings.set')).toEqual([{ author: 'Ada Roy' }]);
  });

  it('asks a person for the name once: later is for good, in every workspace', async () => {
    const first = open('Central services');
    await first.user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    first.unmount();
    const again = open('Another one');
    await waitFor(() => expect(again.desk.inputsOf('organisation.get')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks nothing where both have their names', async () => {
    const { desk } = open('Central services', 'en', { author: 'Ada Roy', authorIsLogin: false });
    await waitFor(() => expect(desk.inputsOf('organisation.get')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
