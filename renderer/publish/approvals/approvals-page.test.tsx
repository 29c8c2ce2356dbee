import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ApprovalsPage } from './approvals-page.tsx';

const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;
const hr = { id: idOf(1), code: 'HR', nameEn: 'HR lead', nameFr: '' };
const com = { id: idOf(2), code: 'COM', nameEn: 'Communications lead', nameFr: '' };
const inChain = ({ id, nameEn, nameFr }: typeof hr) => ({ roleId: id, nameEn, nameFr });

function open(recordId: string | null) {
  const desk = fakeDesk({
    'documents.policies': () => [
      {
        ...{ kind: 'staff-bulletin', recordId, approvers: [inChain(hr), inChain(com)] },
        ...{
          usual: [inChain(hr), inChain(com)],
          audienceId: null,
          channel: 'email',
          nextUpdateMinutes: null,
        },
      },
    ],
    'documents.templates': () => [],
    'records.options': ({ kind }) => (kind === 'role' ? [hr, com] : []),
    'records.create': () => ({ id: idOf(3), changeSetId: idOf(4) }),
    'records.update': () => ({ id: idOf(3), changeSetId: idOf(4) }),
  });
  return { desk, ...renderPage(<ApprovalsPage />) };
}

it('shows who approves each kind in order, and that this is the usual', async () => {
  open(null);
  const row = (await screen.findAllByRole('row'))[1];
  expect(row?.textContent).toContain('HR lead → Communications lead');
  expect(row?.textContent).toContain('usual');
});

it('puts the roles in another order, and keeps it for the kind', async () => {
  const { desk, user } = open(null);
  await user.click(await screen.findByRole('button', { name: /^Change/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: 'Later: HR lead' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(desk.inputsOf('records.create')).toMatchObject([
      { kind: 'documentPolicy', values: { kind: 'staff-bulletin', approverRoleIds: [com.id, hr.id] } },
    ]),
  );
});

it('lets documents go out with nobody to approve them, where that is wanted', async () => {
  const { desk, user } = open(idOf(3));
  await user.click(await screen.findByRole('button', { name: /^Change/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: 'Take out: HR lead' }));
  await user.click(await within(dialog).findByRole('button', { name: 'Take out: Communications lead' }));
  expect(within(dialog).getByText(/can be issued at once/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(desk.inputsOf('records.update')).toMatchObject([{ id: idOf(3), patch: { approverRoleIds: [] } }]),
  );
});
