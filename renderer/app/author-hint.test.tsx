import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { AuthorHint } from './author-hint.tsx';
import { startSettings } from './settings.ts';

const appearance: Parameters<typeof startSettings>[0] = {
  language: 'en',
  theme: 'light',
  author: 'root',
  authorIsLogin: true,
  entryTemplates: [],
  lastPlace: '/',
};

describe('the name of the account', () => {
  it('can be replaced on the spot, and the form around is not sent', async () => {
    startSettings({ ...appearance });
    const desk = fakeDesk(
      {},
      { 'settings.set': ({ author = 'root' }) => ({ ...appearance, author, authorIsLogin: false }) },
    );
    const sent = vi.fn();
    const { user } = renderPage(
      <form onSubmit={sent}>
        <AuthorHint />
      </form>,
    );
    expect(screen.getByText('You are named “root”, as this computer knows you.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Set your name' }));
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ada Roy{Enter}');
    await waitFor(() => expect(screen.queryByText(/You are named/)).toBeNull());
    expect(desk.inputsOf('settings.set')).toEqual([{ author: 'Ada Roy' }]);
    expect(sent).not.toHaveBeenCalled();
  });

  it('is not spoken of once somebody has said theirs', () => {
    startSettings({ ...appearance, author: 'Ada Roy', authorIsLogin: false });
    fakeDesk();
    const { container } = renderPage(<AuthorHint />);
    expect(container.textContent).not.toContain('You are named');
  });
});
