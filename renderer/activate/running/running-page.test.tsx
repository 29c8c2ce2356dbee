import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import {
  activationId,
  coordinator,
  lead,
  plannedTask,
  sampleState,
  start,
  taskId,
} from '../../../domain/activation/testing/sample-plan.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { type FakeActivation, fakeActivation } from '../testing/fake-activation.ts';

const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: minutesAfter(1) });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

function pass(minutes: number): void {
  act(() => void vi.advanceTimersByTime(minutes * 60_000));
}

async function open(state: ActivationState = sampleState(), language: 'en' | 'fr' = 'en') {
  const activation = fakeActivation(state);
  const page = renderPage(
    <>
      <WindowBarSlot />
      <ActivateRoutes />
    </>,
    { at: `/activate/${activationId}`, path: '/activate/*', language },
  );
  const title = language === 'fr' ? 'Panne dans l’Est' : 'Outage in the east';
  // An exercise says that it is one before its name.
  const name = new RegExp(`${title}$`);
  await screen.findByRole('heading', { level: 1, name });
  return { ...page, activation };
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const kinds = ({ state }: FakeActivation) => state().log.map((e) => e.kind);

describe('the tasks of a running activation', () => {
  it('are grouped by when they are due, in words', async () => {
    await open(
      sampleState([
        plannedTask(1),
        plannedTask(2, { offsetMinutes: 120 }),
        plannedTask(3, { offsetMinutes: 900 }),
      ]),
    );
    for (const [group, due] of [
      ['Now', 'in 14 min'],
      ['Next', 'in 1 h 59 min'],
      ['Later', 'in 14 h'],
    ]) {
      expect(within(screen.getByRole('region', { name: group })).getByText(due ?? '')).toBeDefined();
    }
  });

  it('are shown as done when the desk has written it, and not before', async () => {
    const { user, activation } = await open();
    const answer = activation.holdAnswers();
    await user.click(box(/^1\./));
    await act(async () => await new Promise((resolve) => setTimeout(resolve, 30)));
    expect(box(/^1\./).getAttribute('aria-checked')).toBe('false');
    answer();
    await waitFor(() => expect(box(/^1\./).getAttribute('aria-checked')).toBe('true'));
    expect(
      within(screen.getByRole('region', { name: 'Done' })).getByRole('checkbox', { name: /^1\./ }),
    ).toBeDefined();
  });

  it('are ticked with one key, and the focus goes on to the next', async () => {
    const { user, activation } = await open();
    box(/^1\./).focus();
    await user.keyboard('x');
    await waitFor(() => expect(activation.state().runs.get(taskId(1))?.status).toBe('done'));
    await waitFor(() => expect(document.activeElement).toBe(box(/^2\./)));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(box(/^3\./));
    await user.keyboard(' ');
    await waitFor(() => expect(activation.state().runs.get(taskId(3))?.status).toBe('done'));
  });

  it('are skipped with a reason only', async () => {
    const { user, activation } = await open();
    box(/^1\./).focus();
    await user.keyboard('k');
    const dialog = await screen.findByRole('dialog', { name: 'Skip this task' });
    await user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    expect(await within(dialog).findByText('Say why, in a few words.')).toBeDefined();
    expect(kinds(activation)).toEqual(['declared']);
    await user.click(within(dialog).getByRole('button', { name: 'Not needed this time' }));
    await user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activation.state().runs.get(taskId(1))).toMatchObject({
      status: 'skipped',
      reason: 'Not needed this time',
    });
  });

  it('say what they wait for, and ask why when they are done out of turn', async () => {
    const { user, activation } = await open();
    expect(screen.getByText('after task 1')).toBeDefined();
    await user.click(box(/^2\./));
    const dialog = await screen.findByRole('dialog', { name: 'Task done' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'It was done before{Enter}');
    await waitFor(() => expect(activation.state().runs.get(taskId(2))?.status).toBe('done'));
  });

  it('that become late are announced, once, and stand in the bar', async () => {
    await open();
    const bar = screen.getByRole('region', { name: 'Running activation' });
    expect(within(bar).getByText('in 14 min')).toBeDefined();
    pass(15);
    await waitFor(() => expect(screen.getByTestId('announcer').textContent).toBe('Late: 1. Task 1'));
    expect(within(bar).getByText('1 min late')).toBeDefined();
    pass(30);
    await waitFor(() => expect(screen.getByTestId('announcer').textContent).toBe('Late: 3. Task 3'));
    expect(within(bar).getByText('2 late')).toBeDefined();
  });

  it('of my role come alone, and the whole picture is one press away', async () => {
    const { user } = await open(sampleState([plannedTask(1), plannedTask(2, { roleId: lead })]));
    await user.click(screen.getByRole('combobox', { name: 'I am' }));
    await user.click(await screen.findByRole('option', { name: 'IL role – Ada', hidden: true }));
    expect(await screen.findByRole('region', { name: 'Next' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Whole picture' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^1\./ })).toBeNull());
    expect(screen.getByText('Yours')).toBeDefined();
    await user.click(screen.getByText('Everyone (2)'));
    expect(box(/^1\./)).toBeDefined();
  });

  it('show how to do them, who has the role and the telephone', async () => {
    const details = plannedTask(1, { detailsEn: 'Call the bridge first.', roleId: coordinator });
    const { user } = await open(sampleState([details]));
    box(/^1\./).focus();
    await user.keyboard('{Enter}');
    const pane = await screen.findByRole('region', { name: 'Task' });
    for (const words of ['Call the bridge first.', 'Ben', '416-555-0101']) {
      expect(within(pane).getByText(words, { exact: false })).toBeDefined();
    }
  });
});

describe('the log', () => {
  it('is verified', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Documents and record' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Verify the log' }));
    expect(await screen.findByText('The log is whole: 1 entry')).toBeDefined();
  });
});

describe('a task that needs evidence', () => {
  const proven = { ...plannedTask(1), evidenceRequired: true };

  it('offers it at its tick and on its row, and keeps what is given as a note', async () => {
    const { user, activation } = await open(sampleState([proven, plannedTask(2)]));
    await user.click(box(/^1\./));
    expect(await screen.findByText(/It needs evidence\.$/)).toBeDefined();
    const row = screen.getByRole('checkbox', { name: /^1\..*evidence missing$/ }).closest('li');
    await user.click(within(row ?? document.body).getByText('Add evidence…'));
    const dialog = await screen.findByRole('dialog', { name: 'Add evidence' });
    await user.type(within(dialog).getByRole('textbox'), 'Ticket 4711');
    await user.click(within(dialog).getByRole('button', { name: 'Add evidence' }));
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'task', 'note']));
    expect(screen.queryByRole('checkbox', { name: /evidence missing/ })).toBeNull();
  });

  it('is given by a key', async () => {
    const { user, activation } = await open(sampleState([proven, plannedTask(2)]));
    await user.click(box(/^1\./));
    (await screen.findByRole('checkbox', { name: /evidence missing/ })).focus();
    await user.keyboard('e');
    await user.type(
      await screen.findByRole('textbox', { name: /What shows/ }),
      'Seen{Control>}{Enter}{/Control}',
    );
    await user.click(screen.getByRole('button', { name: 'Add evidence' }));
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'task', 'note']));
  });
});

describe('a document', () => {
  it.each([
    ['en', 'Documents and record', 'Write a document'],
    ['fr', 'Documents et dossier', 'Rédiger un document'],
  ] as const)('is begun for this activation, by keys alone (%s)', async (language, menu, name) => {
    const { user, address } = await open(sampleState(), language);
    screen.getByRole('button', { name: menu }).focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('menuitem', { name })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/publish?new=${activationId}`));
  });
});

describe('roles and functions', () => {
  it('a role is handed over on both sides', async () => {
    const { user, activation } = await open();
    await user.click(screen.getByRole('tab', { name: 'Roles' }));
    const card = await screen.findByRole('region', { name: 'BCC role' });
    await user.click(within(card).getByRole('button', { name: 'Hand over…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand over: BCC role' });
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    expect(await within(card).findByText('Cleo')).toBeDefined();
    expect(kinds(activation)).toEqual(['declared', 'role', 'role']);
  });

  it('a function that is stopped shows the time left to its limits, and what it took', async () => {
    const { user } = await open();
    const set = async (name: string) =>
      await user.click(screen.getByRole('button', { name: `${name}: F01 Payroll` }));
    await user.click(screen.getByRole('tab', { name: 'Functions' }));
    await set('Stopped');
    expect(await screen.findByText('4 h left')).toBeDefined();
    pass(250);
    expect(await screen.findByText('past by 10 min')).toBeDefined();
    await set('Restored');
    expect(await screen.findByText(/^Recovered in 4 hours 10 minutes/)).toBeDefined();
  });
});

describe('the end', () => {
  it('says what is open, then keeps what follows from it and reads the rest', async () => {
    const { user } = await open(
      sampleState([plannedTask(1), plannedTask(2, { anchor: 'E', offsetMinutes: 60 })]),
    );
    await user.click(screen.getByRole('button', { name: 'Stand down' }));
    const dialog = await screen.findByRole('dialog', { name: 'Stand down' });
    expect(within(dialog).getByText('1 task is still open.')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Stand down' }));
    await screen.findByText(/^Stood down on/);
    expect(within(screen.getByRole('region', { name: 'Left open' })).getByText('left open')).toBeDefined();
    await user.click(box(/^1\./));
    expect(box(/^1\./).getAttribute('aria-checked')).toBe('false');
    await user.click(box(/^2\./));
    await waitFor(() => expect(box(/^2\./).getAttribute('aria-checked')).toBe('true'));

    await user.click(screen.getByRole('button', { name: 'Close the record' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Close the record' })).getByRole('button', {
        name: 'Close the record',
      }),
    );
    await screen.findByText(/^Closed on/);
    await user.click(screen.getByRole('tab', { name: /^Log/ }));
    expect(screen.queryByRole('textbox', { name: 'Log entry' })).toBeNull();
  });
});

describe('an exercise', () => {
  it('is marked as one, shows its own clock, and is in French when that is chosen', async () => {
    await open(sampleState(undefined, { mode: 'exercise', speed: 60 }), 'fr');
    const bar = screen.getByRole('region', { name: 'Activation en cours' });
    expect(within(bar).getByText('Exercice')).toBeDefined();
    expect(within(bar).getByText('1:00:00')).toBeDefined();
    expect(within(bar).getByText(/6\sh\s40/)).toBeDefined();
    expect(within(bar).getByText('2 en retard')).toBeDefined();
  });
});
