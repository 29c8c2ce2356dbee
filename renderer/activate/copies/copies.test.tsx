import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { act } from '../../../domain/activation/act.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { Act } from '../../../domain/activation/command.ts';
import { extendActivation } from '../../../domain/activation/derive-activation.ts';
import type { LogEntry } from '../../../domain/activation/log-entry.ts';
import {
  activationId,
  payroll,
  placed,
  sampleState,
  start,
  taskId,
} from '../../../domain/activation/testing/sample-plan.ts';
import type { DeskOutput } from '../../desk.ts';
import { failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { fakeActivation } from '../testing/fake-activation.ts';

const of = { lateReason: '', reason: '', text: '' };

function after(state: ActivationState, author: string, command: Act): ActivationState {
  const entries = act(state, command, { wallNow: start, author });
  return extendActivation(state, placed(entries, state.log.length));
}

function lastOf(state: ActivationState): LogEntry {
  const entry = state.log.at(-1);
  if (!entry) throw new Error('the log is empty');
  return entry;
}

/** Ann skipped what Bob did; both say otherwise of Payroll. */
function disputed(): ActivationState {
  const at = null;
  const task = { at, ...of, task: taskId(1) };
  const fn = { at, ...of, act: 'setFunction' as const, functionId: payroll, sharePercent: null };
  const skipped = after(sampleState(), 'Ann', { ...task, act: 'skipTask', reason: 'No power' });
  const stopped = after(skipped, 'Ann', { ...fn, state: 'stopped' });
  const reopened = after(stopped, 'Bob', { ...task, act: 'reopenTask', reason: 'Power is back' });
  const degraded = after(reopened, 'Bob', { ...fn, state: 'degraded' });
  const disputes = [
    { about: { kind: 'task' as const, key: taskId(1) }, entryIds: [lastOf(skipped).id, lastOf(reopened).id] },
    {
      about: { kind: 'function' as const, key: payroll },
      entryIds: [lastOf(stopped).id, lastOf(degraded).id],
    },
  ];
  return after(degraded, 'Ann', {
    act: 'copyMerged',
    at,
    lateReason: '',
    heads: ['f00d'],
    entries: 2,
    disputes,
  });
}

const at = { at: `/activate/${activationId}`, path: '/activate/*' };
const place = (
  <>
    <WindowBarSlot />
    <ActivateRoutes />
  </>
);

describe('what two computers say differently', () => {
  it('is decided one after the other by keyboard alone, with a reason', async () => {
    const activation = fakeActivation(disputed());
    const { user } = renderPage(place, at);
    const strip = await screen.findByRole('region', { name: /^2 things are said differently/ });
    within(strip).getByRole('button', { name: 'Decide' }).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Which one holds? (1 of 2)' });
    expect(within(dialog).getByText('Task 1. Task 1')).toBeDefined();
    const [first, held] = within(dialog).getAllByRole<HTMLInputElement>('radio');
    expect(first?.closest('label')?.textContent).toContain('Ann');
    expect(first?.closest('label')?.textContent).toContain('Because: No power');
    expect(held?.closest('label')?.textContent).toContain('holds now');
    await waitFor(() => expect(document.activeElement).toBe(held));
    await user.keyboard('{ArrowUp}');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('Say why, in a few words.')).toBeDefined();
    await user.keyboard('I was there{Enter}');
    await waitFor(() => expect(activation.state().runs.get(taskId(1))?.status).toBe('skipped'));

    const second = await screen.findByRole('dialog', { name: 'Which one holds? (2 of 2)' });
    await user.type(within(second).getByRole('textbox'), 'It runs slowly{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activation.state().disputes).toEqual([]);
    expect(activation.state().functions.get(payroll)?.state).toBe('degraded');
    await waitFor(() => expect(screen.queryByRole('region', { name: /said differently/ })).toBeNull());
  });

  it('is not there while they agree', async () => {
    fakeActivation(sampleState());
    renderPage(place, at);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: /said differently/ })).toBeNull();
  });
});

const compared: DeskOutput<'activations.compareCopy'> = {
  ...{
    id: activationId,
    titleEn: 'Drill',
    titleFr: 'Exercice',
    mode: 'exercise',
    timeZone: 'America/Toronto',
  },
  ...{ exportedAt: start, exportedBy: 'Bob', relation: 'ahead', entries: 9, onlyOurs: 0, clockMinutes: 90 },
  lastHash: `3f2a91bc04de77aa${'0'.repeat(48)}`,
  fresh: { count: 3, firstAt: start, lastAt: start, authors: [{ name: 'Bob', count: 3 }] },
  files: { brought: 1, missing: 1 },
  disputes: [],
};

function list(compare: () => typeof compared) {
  return fakeDesk(
    {
      'activations.list': () => ({ activations: [], damaged: [] }),
      'activations.compareCopy': compare,
      'activations.takeInCopy': () => ({ id: activationId, relation: 'ahead', fresh: 3, disputes: 0 }),
      'activations.log': () => ({ entries: [...sampleState().log] }),
    },
    { 'files.chooseSource': () => ({ token: 'granted', name: 'drill.holdfast-activation' }) },
  );
}

describe('a copy from another computer', () => {
  it('is shown before anything of it comes in, then brought in, and its activation opened', async () => {
    const desk = list(() => compared);
    const { user } = renderPage(place, { at: '/activate', path: '/activate/*' });
    await user.click(await screen.findByRole('button', { name: 'Bring in a copy…' }));
    const dialog = await screen.findByRole('dialog', { name: 'A copy of an activation' });
    expect(within(dialog).getByText('Exercise')).toBeDefined();
    for (const words of [
      '3 entries',
      'Bob (3)',
      '3f2a 91bc 04de 77aa',
      /90 minutes ahead/,
      /1 comes with it/,
    ])
      expect(within(dialog).getByText(words)).toBeDefined();
    expect(desk.inputsOf('activations.takeInCopy')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Bring it in' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Outage in the east/ })).toBeDefined();
    expect(desk.inputsOf('activations.takeInCopy')).toMatchObject([
      { token: 'granted', lastHash: compared.lastHash },
    ]);
  });

  it('with nothing new offers only to close', async () => {
    const none = { count: 0, firstAt: null, lastAt: null, authors: [] };
    const files = { brought: 0, missing: 0 };
    list(() => ({ ...compared, relation: 'behind', fresh: none, clockMinutes: 0, files }));
    const { user } = renderPage(place, { at: '/activate', path: '/activate/*' });
    await user.click(await screen.findByRole('button', { name: 'Bring in a copy…' }));
    const dialog = await screen.findByRole('dialog', { name: 'A copy of an activation' });
    expect(within(dialog).getByText(/Everything in the copy is here already/)).toBeDefined();
    expect(within(dialog).queryByRole('button', { name: 'Bring it in' })).toBeNull();
  });

  it('that was changed on its way is refused with its first broken entry', async () => {
    list(() => {
      throw failure('copy_damaged', { seq: 7, fault: 'hash' });
    });
    const { user } = renderPage(place, { at: '/activate', path: '/activate/*' });
    await user.click(await screen.findByRole('button', { name: 'Bring in a copy…' }));
    const dialog = await screen.findByRole('dialog', { name: 'A copy of an activation' });
    expect(within(dialog).getByText('The first broken entry is number 7.')).toBeDefined();
    expect(within(dialog).getByText('Nothing of it was brought in.')).toBeDefined();
  });
});

it('holds a fingerprint that was noted earlier against the log', async () => {
  const state = sampleState();
  const hashes = [`aaaa1111${'0'.repeat(56)}`, `bbbb2222${'0'.repeat(56)}`];
  const noted = after(state, 'Ann', {
    act: 'note',
    at: null,
    lateReason: '',
    text: 'x',
    task: null,
    saidBy: '',
  });
  fakeActivation({ ...noted, log: noted.log.map((e, i) => ({ ...e, hash: hashes[i] ?? '' })) });
  const { user } = renderPage(place, at);
  await user.click(await screen.findByRole('button', { name: 'Documents and record' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Verify the log' }));
  const box = await screen.findByRole('textbox', { name: 'A fingerprint that was noted earlier' });
  for (const [typed, said] of [
    ['bbbb 2222', /nothing was cut off/],
    ['AAAA1111', /entry 1-aaaa, by Ada/],
    ['cccc3333', /No entry has it/],
    ['xyz', /at least 8/],
  ] as const) {
    await user.clear(box);
    await user.type(box, typed);
    expect(await screen.findByText(said)).toBeDefined();
  }
});
