import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { closePackDialog, openPackDialog, usePackDialog } from './pack-dialog-store.ts';
import { PackState } from './pack-state.tsx';

const last = {
  ...{
    at: '2026-11-10T10:40:00.000Z',
    by: 'Ann Roy',
    name: 'Continuity pack 2026-11-10',
    daysAgo: 12,
    changes: 34,
  },
};

describe('the state of the continuity pack', () => {
  beforeEach(closePackDialog);
  const show = (state: typeof last | null, language: 'en' | 'fr' = 'en', at = '/') => {
    fakeDesk({ 'pack.state': () => ({ last: state, renewDays: 90 }) });
    return renderPage(<PackState />, { language, at });
  };

  it.each([
    ['en', null, 'Never made'],
    ['en', last, 'Made 12 days ago · 34 changes since'],
    ['en', { ...last, daysAgo: 1, changes: 1 }, 'Made yesterday · 1 change since'],
    ['en', { ...last, daysAgo: 0, changes: 0 }, 'Made today · Nothing has changed since'],
    ['fr', last, 'Préparée il y a 12 jours · 34 changements depuis'],
    ['fr', { ...last, daysAgo: 1, changes: 0 }, 'Préparée hier · Rien n’a changé depuis'],
  ] as const)('%s: %o', async (language, state, words) => {
    show(state, language);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says that it is too old', async () => {
    show({ ...last, daysAgo: 91 });
    expect(await screen.findByText(/It is to be made anew every 90 days/)).toBeTruthy();
  });

  it('opens the dialog from its button, and from the address of a finding', async () => {
    const { user, address } = show(last, 'en', '/?pack');
    await waitFor(() => expect(usePackDialog.getState().isOpen).toBe(true));
    expect(address()).toBe('/');
    closePackDialog();
    await user.click(await screen.findByRole('button', { name: 'Make it again…' }));
    expect(usePackDialog.getState().isOpen).toBe(true);
  });
});

describe('making a pack', () => {
  beforeEach(openPackDialog);
  const open = (make: () => { name: string; files: number } = () => ({ name: 'Pack', files: 3 })) => {
    const desk = fakeDesk(
      { 'pack.make': make },
      { 'files.chooseTarget': () => ({ token: 'stick', name: 'stick' }), 'files.show': () => ({}) },
    );
    return { desk, ...renderPage(<PackDialog />) };
  };
  const press = (user: ReturnType<typeof open>['user']) =>
    user.click(screen.getByRole('button', { name: 'Choose where, and make it' }));

  it('writes both languages with PDF into the folder that was chosen, and says where', async () => {
    const { desk, user } = open();
    await press(user);
    expect(await screen.findAllByText('The continuity pack is in Pack.')).not.toEqual([]);
    expect(desk.inputsOf('pack.make')).toMatchObject([
      { languages: ['en', 'fr'], pdf: true, archive: null, token: 'stick' },
    ]);
    expect(usePackDialog.getState().isOpen).toBe(false);
  });

  it('asks for a passphrase twice, refuses a short one at its field, and sends it once it is right', async () => {
    const { desk, user } = open();
    await user.click(screen.getByRole('radio', { name: /An encrypted archive/ }));
    await user.click(screen.getByRole('checkbox', { name: 'French' }));
    await user.type(screen.getByLabelText('Passphrase'), 'eleven char');
    await press(user);
    expect(screen.getByText(/four words are easier/)).toBeTruthy();
    await user.type(screen.getByLabelText('Passphrase'), 's');
    expect(screen.getByText('These two are not the same.')).toBeTruthy();
    expect(desk.inputsOf('pack.make')).toEqual([]);
    await user.type(screen.getByLabelText('Passphrase again'), 'eleven chars');
    await press(user);
    await waitFor(() => expect(desk.inputsOf('pack.make')).toHaveLength(1));
    expect(desk.inputsOf('pack.make')).toMatchObject([
      { languages: ['en'], archive: { passphrase: 'eleven chars' } },
    ]);
  });

  it('keeps what was chosen when it was stopped or failed', async () => {
    const { user } = open(() => {
      throw failure('file_not_written');
    });
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: 'English' }));
    await press(user);
    expect(await screen.findByText(/The file was not written/)).toBeTruthy();
    expect(within(dialog).getByRole('checkbox', { name: 'English' })).toHaveProperty('checked', false);
  });

  it('needs a language', async () => {
    const { desk, user } = open();
    for (const name of ['English', 'French']) await user.click(screen.getByRole('checkbox', { name }));
    await press(user);
    expect(screen.getByText('Choose a language.')).toBeTruthy();
    expect(desk.calls.map(({ name }) => name)).not.toContain('files.chooseTarget');
  });
});
