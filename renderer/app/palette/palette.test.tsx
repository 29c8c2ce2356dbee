import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { useCommand } from '../../ui/commands.ts';
import { useWindowKeys } from '../window-keys.ts';
import { Palette } from './palette.tsx';
import { forgetRecentPlaces, openPalette, rememberPlace } from './palette-store.ts';

const id = '018f0000-0000-7000-8000-000000000001';

function Window({ run }: { run?: () => void }) {
  useWindowKeys();
  useCommand({ id: 'find', title: 'Find anything', keys: 'mod+k', run: openPalette });
  useCommand(run ? { id: 'stand', title: 'Stand on one leg', keys: 'mod+shift+l', run } : null);
  return <Palette isOpen />;
}

beforeEach(() => forgetRecentPlaces());

const search = () =>
  fakeDesk({
    'find.search': ({ text }) =>
      'payroll lead'.includes(text.toLowerCase())
        ? [{ kind: 'role', id, code: 'PAY', nameEn: 'Payroll lead', nameFr: 'Responsable de la paie' }]
        : [],
  });

describe('the palette', () => {
  it('finds a record by a few letters and goes to it with Enter', async () => {
    search();
    const { user, address } = renderPage(<Window />);
    await user.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole('combobox', { name: 'Find records, pages and actions' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.type(box, 'pay');
    const hit = await screen.findByRole('option', { name: /Payroll lead/ });
    expect(hit.textContent).toContain('Role · PAY');
    expect(hit.getAttribute('aria-selected')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBe(hit.id);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/plan/roles/${id}`));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('shows where one was first, then pages and actions', async () => {
    search();
    rememberPlace({ to: '/plan/sites/1', title: 'Bay Street', kind: 'site', code: 'BAY' });
    const { user, address } = renderPage(<Window />);
    await user.keyboard('{Control>}k{/Control}');
    const groups = await screen.findAllByRole('group');
    expect(groups.map((g) => g.getAttribute('aria-label'))).toEqual(['Recent', 'Pages']);
    expect(within(screen.getByRole('group', { name: 'Recent' })).getByRole('option').textContent).toContain(
      'Bay Street',
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/plan/sites/1'));
  });

  it('runs an action, with or without accents in what is typed', async () => {
    search();
    const run = vi.fn();
    const { user } = renderPage(<Window run={run} />, { language: 'fr' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'LEG stand');
    await user.click(await screen.findByRole('option', { name: /Stand on one leg/ }));
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
  });

  it('says when nothing is found', async () => {
    search();
    const { user } = renderPage(<Window />);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'xyz');
    expect(await screen.findByText('Nothing found for “xyz”.')).toBeTruthy();
  });
});
