import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { startSettings } from './settings.ts';
import { WelcomeDialog } from './welcome-dialog.tsx';

const id = '01920000-0000-7000-8000-000000000001';
const appearance = {
  language: 'en',
  theme: 'light',
  author: 'root',
  authorIsLogin: true,
  lastPlace: '/',
} as const;

function open(nameEn = 'My organisation', language: 'en' | 'fr' = 'en') {
  const organisation = { id, nameEn, nameFr: 'Mon organisation' };
  startSettings({ ...appearance });
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

  it('asks nothing of one that has its name', async () => {
    const { desk } = open('Central services', 'fr');
    await waitFor(() => expect(desk.inputsOf('organisation.get')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
