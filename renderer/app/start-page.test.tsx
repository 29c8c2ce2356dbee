import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkspaceState } from '../../electron/contract/shell.ts';
import { failure, fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { StartPage } from './start-page.tsx';

const recent: WorkspaceState['recent'] = [
  { id: '1', name: 'Cluster', folder: '/home/ann', openedAt: '2026-11-20T15:00:00.000Z', missing: false },
  { id: '2', name: 'Old one', folder: '/media/usb', openedAt: '2026-01-02T15:00:00.000Z', missing: true },
];
const closed: WorkspaceState = { open: null, recent };
const open: WorkspaceState = { open: { name: 'Cluster', folder: '/home/ann' }, recent };

describe('the start page', () => {
  it('has three doors; that of the example leads into Plan', async () => {
    fakeDesk({}, { 'workspace.state': () => closed, 'workspace.createExample': () => open });
    const { user, address } = renderPage(<StartPage />);
    expect(screen.getByRole('button', { name: 'Start an empty workspace' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the example organisation' }));
    await waitFor(() => expect(address()).toBe('/plan'));
  });

  it('leads from the spreadsheets to the import of a new workspace', async () => {
    fakeDesk({}, { 'workspace.state': () => closed, 'workspace.create': () => open });
    const { user, address } = renderPage(<StartPage />);
    await user.click(screen.getByRole('button', { name: 'Bring your spreadsheets' }));
    await waitFor(() => expect(address()).toBe('/plan/import'));
  });

  it('stays where it is when the dialog was cancelled', async () => {
    const desk = fakeDesk({}, { 'workspace.state': () => closed, 'workspace.create': () => closed });
    const { user, address } = renderPage(<StartPage />);
    await user.click(screen.getByRole('button', { name: 'Start an empty workspace' }));
    await waitFor(() => expect(desk.inputsOf('workspace.create')).toHaveLength(1));
    expect(address()).toBe('/');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says in plain words why a file was not opened, what was kept and what to do', async () => {
    fakeDesk(
      {},
      {
        'workspace.state': () => closed,
        'workspace.openRecent': () => {
          throw failure('workspace_newer');
        },
      },
    );
    const { user } = renderPage(<StartPage />);
    await user.click(await screen.findByRole('button', { name: /^Cluster/ }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('made with a newer Holdfast');
    expect(alert.textContent).toContain('The file is unchanged');
    expect(alert.textContent).toContain('Install the newest');
  });

  it('marks a recent workspace that is gone, and forgets it', async () => {
    const desk = fakeDesk(
      {},
      {
        'workspace.state': () => closed,
        'workspace.forgetRecent': () => ({ open: null, recent: recent.slice(0, 1) }),
      },
    );
    const { user } = renderPage(<StartPage />);
    expect(await screen.findByRole('button', { name: /^Old one/ })).toHaveProperty('disabled', true);
    expect(screen.getByText('Not found')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take Old one off this list' }));
    await waitFor(() => expect(screen.queryByText('Old one')).toBeNull());
    expect(desk.inputsOf('workspace.forgetRecent')).toEqual([{ id: '2' }]);
  });
});
