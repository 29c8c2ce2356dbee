import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { CommunicationRun, ListedCommunication } from './communication.ts';
import { DueCommunications } from './due-communications.tsx';

const idOf = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;
const inMinutes = (n: number) => new Date(Date.now() + n * 60_000).toISOString();
const now = inMinutes(0);

function line(n: number, titleEn: string, dueAt: string | null): ListedCommunication {
  return {
    ...{ id: idOf(n), createdAt: now, createdBy: 'Ada', updatedAt: now, updatedBy: 'Ada', archivedAt: null },
    ...{ kind: 'product', titleEn, titleFr: '', messageEn: '', messageFr: '', placeEn: '', placeFr: '' },
    ...{ audienceId: null, channel: 'email', documentKind: 'staff-bulletin', ownerRoleId: null },
    ...{
      approverRoleIds: [],
      planId: null,
      anchor: 'T',
      offsetMinutes: 0,
      dueAt: null,
      durationMinutes: null,
    },
    ...{ audience: null, ownerRole: null, approverRoles: [], plan: null },
    times: [{ activationId: idOf(9), dueAt, outcome: null, documents: [], isIssued: false }],
  };
}

const run: CommunicationRun = {
  ...{ id: idOf(9), titleEn: 'Outage', titleFr: '', exercise: false, status: 'active', timeZone: 'UTC' },
  clock: { wallAt: now, activationAt: now, speed: 1 },
  anchors: { T: now, S: null, I: null, E: null },
  planIds: [],
};

it('shows what is late before what comes, and starts the document for the activation that asks for it', async () => {
  const late = line(1, 'First bulletin', inMinutes(-20));
  const missed = line(2, 'Call managers', inMinutes(-90));
  const far = line(3, 'Town hall', inMinutes(60 * 72));
  const desk = fakeDesk({
    'communications.list': () => ({ communications: [late, far, missed], runs: [run] }),
    'communications.write': () => ({ id: idOf(5) }),
    'documents.templates': () => [],
  });
  const { user } = renderPage(<DueCommunications />, { at: '/publish', path: '/publish' });
  const due = await screen.findByRole('region', { name: '2 communications due' });
  const items = within(due).getAllByRole('listitem');
  expect(items.map((each) => within(each).getByRole('link').textContent)).toEqual([
    'Call managers',
    'First bulletin',
  ]);
  expect(items[0]?.textContent).toMatch(/1 h (29|30) min late/);
  await user.click(screen.getByRole('button', { name: 'Write it: First bulletin' }));
  expect(desk.inputsOf('communications.write')).toEqual([{ id: idOf(1), activationId: idOf(9) }]);
});

it('asks why before it cancels, and keeps the answer with the line', async () => {
  const desk = fakeDesk({
    'communications.list': () => ({
      communications: [line(1, 'First bulletin', inMinutes(-20))],
      runs: [run],
    }),
    'communications.settle': () => ({ id: idOf(6) }),
  });
  const { user } = renderPage(<DueCommunications />, { at: '/publish', path: '/publish' });
  await user.click(await screen.findByRole('button', { name: 'Cancel it: First bulletin' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel it' }));
  expect(desk.inputsOf('communications.settle')).toEqual([]);
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Back before it was sent');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel it' }));
  expect(desk.inputsOf('communications.settle')).toEqual([
    { id: idOf(1), activationId: idOf(9), outcome: 'cancelled', note: 'Back before it was sent' },
  ]);
});
