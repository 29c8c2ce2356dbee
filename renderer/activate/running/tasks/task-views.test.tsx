import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import {
  activationId,
  lead,
  plannedTask,
  sampleState,
  start,
  taskId,
} from '../../../../domain/activation/testing/sample-plan.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import { useCommandStore } from '../../../ui/commands.ts';
import ActivateRoutes from '../../activate-routes.tsx';
import { ringLate } from '../../late-sound.ts';
import { fakeActivation } from '../../testing/fake-activation.ts';

const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: minutesAfter(1) });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(state: ActivationState, query = '', language: 'en' | 'fr' = 'en') {
  const activation = fakeActivation(state);
  const page = renderPage(<ActivateRoutes />, {
    at: `/activate/${activationId}${query}`,
    path: '/activate/*',
    language,
  });
  await screen.findByRole('region', { name: language === 'fr' ? 'Tâches' : 'Tasks' });
  return { ...page, activation };
}

/** What the window does when a key is pressed. */
function command(keys: string): void {
  act(() =>
    useCommandStore
      .getState()
      .commands.find((each) => each.keys === keys)
      ?.run(),
  );
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const column = (name: string) => within(screen.getByRole('region', { name }));

describe('a task behind one that failed', () => {
  it('says so wherever it stands, and what can be done about it', async () => {
    const { user, activation } = await open(sampleState(), '?view=board');
    box(/^1\./).focus();
    await user.keyboard('f');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'No key{Enter}');
    await waitFor(() => expect(activation.state().runs.get(taskId(1))?.status).toBe('failed'));
    const words = /^2\..*waits for task 1, which failed/;
    expect(await screen.findByRole('checkbox', { name: words })).toBeDefined();
    command('1');
    expect(await screen.findByRole('checkbox', { name: words })).toBeDefined();
    await user.click(screen.getByText('Task 2'));
    const stuck = within(await screen.findByRole('region', { name: 'It waits for a task that failed' }));
    expect(stuck.getByText(/No key/)).toBeDefined();
    await user.click(stuck.getByRole('button', { name: 'Skip 1…' }));
    const skip = await screen.findByRole('dialog');
    await user.type(within(skip).getByRole('textbox'), 'Not needed{Enter}');
    // The list first, and a moment after it what stands beside.
    await waitFor(() => expect(screen.queryByText(/which failed/)).toBeNull());
    const region = { name: 'It waits for a task that failed' };
    await waitFor(() => expect(screen.queryByRole('region', region)).toBeNull());
  });
});

describe('the board', () => {
  it('has the tasks in columns by their state, and a key moves one on', async () => {
    const { user, activation } = await open(sampleState(), '?view=board');
    expect(column('Open').getAllByRole('checkbox')).toHaveLength(2);
    expect(column('Waiting').getByRole('checkbox', { name: /^2\..*after task 1/ })).toBeDefined();
    box(/^1\./).focus();
    await user.keyboard('s');
    await waitFor(() => expect(column('In progress').getByRole('checkbox', { name: /^1\./ })).toBeDefined());
    box(/^1\./).focus();
    await user.keyboard('x');
    await waitFor(() => expect(column('Done').getByRole('checkbox', { name: /^1\./ })).toBeDefined());
    expect(column('Open').getByRole('checkbox', { name: /^2\./ })).toBeDefined();
    expect(activation.state().runs.get(taskId(1))?.status).toBe('done');
  });

  it('is walked with the arrows, past columns that are empty', async () => {
    const { user } = await open(sampleState(), '?view=board');
    box(/^2\./).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(box(/^1\./));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(box(/^3\./));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(box(/^3\./));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(box(/^2\./));
  });

  it('asks why a task is skipped, as everywhere', async () => {
    const { user } = await open(sampleState(), '?view=board');
    box(/^3\./).focus();
    await user.keyboard('k');
    expect(await screen.findByRole('dialog', { name: 'Skip this task' })).toBeDefined();
  });
});

describe('the views', () => {
  it('are a key apart, and part of the address', async () => {
    const { address } = await open(sampleState());
    command('2');
    await waitFor(() => expect(address()).toContain('view=board'));
    command('3');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Go to now' })).toBeDefined());
    command('1');
    await waitFor(() => expect(address()).not.toContain('view'));
  });

  it('are narrowed to a role, and say what they leave out', async () => {
    const state = sampleState([plannedTask(1), plannedTask(2, { roleId: lead })]);
    const { user } = await open(state, `?role=${lead}`);
    expect(screen.queryByRole('checkbox', { name: /^1\./ })).toBeNull();
    expect(screen.getByText('1 of 2 tasks')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(box(/^1\./)).toBeDefined();
  });
});

describe.each(['list', 'board', 'timeLine'])('a question that a key asks of a task in the %s', (view) => {
  it.each(['k', 'f', 'h'])('gives the focus back when it is given up: %s', async (key) => {
    const { user } = await open(sampleState(), `?view=${view}`);
    box(/^1\./).focus();
    await user.keyboard(key);
    await screen.findByRole('dialog');
    await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(box(/^1\./)));
  });

  it('leads on to the next task when it is answered', async () => {
    const { user, activation } = await open(sampleState(), `?view=${view}`);
    box(/^1\./).focus();
    await user.keyboard('k');
    const dialog = await screen.findByRole('dialog', { name: 'Skip this task' });
    await user.click(within(dialog).getByRole('button', { name: 'Not needed this time' }));
    await user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activation.state().runs.get(taskId(1))?.status).toBe('skipped');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^[23]\./));
  });
});

describe('the time line', () => {
  it('says from when to when, what a task waits for and when it can be done', async () => {
    const state = sampleState([
      plannedTask(1, { plannedMinutes: 10 }),
      plannedTask(2, { after: [taskId(1)], plannedMinutes: 20 }),
    ]);
    await open(state, '?view=timeLine');
    // Task 2 is due 30 minutes after 5:40 in Toronto.
    expect(box(/^2\./).getAttribute('aria-label')).toMatch(/5:50.*6:10/);
    act(() => box(/^2\./).focus());
    const words = (await screen.findByText('Task 2:')).parentElement?.textContent;
    expect(words).toContain('waits for task 1');
    expect(words).toContain('task 1 decides when it can begin');
    // Seen at 5:41: ten minutes and twenty.
    expect(words).toMatch(/6:11/);
  });

  it('can be read as a table', async () => {
    const { user } = await open(sampleState(), '?view=timeLine');
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[2]?.textContent).toContain('after task 1');
  });
});

describe('a task', () => {
  it('is added while it runs, by a key; it needs words', async () => {
    const { user, activation } = await open(sampleState());
    command('a');
    const dialog = await screen.findByRole('dialog', { name: 'Add a task' });
    await user.click(within(dialog).getByRole('button', { name: 'Add task' }));
    expect(await within(dialog).findByText('Say what is to be done.')).toBeDefined();
    const what = within(dialog).getByRole('textbox', { name: /^What is to be done/ });
    await user.type(what, 'Fetch the keys{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const added = [...activation.state().tasks.values()].at(-1);
    expect(added).toMatchObject({ textEn: 'Fetch the keys', number: '4' });
    // An hour from 5:41.
    expect(added?.dueAt).toBe('2026-11-22T11:41:00.000Z');
  });

  it('is handed over, with who has it and since when on its row', async () => {
    const { user, activation } = await open(sampleState());
    box(/^1\./).focus();
    await user.keyboard('h');
    const dialog = await screen.findByRole('dialog', { name: 'Hand over this task' });
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    expect(await within(dialog).findByText('Say who takes the task.')).toBeDefined();
    await user.click(within(dialog).getByRole('radio', { name: 'Somebody who is not in the plan' }));
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Marie');
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    await waitFor(() => expect(screen.getByText(/^handed over to Marie, 5:41/)).toBeDefined());
    expect(activation.state().givenTasks.get(taskId(1))?.person?.name).toBe('Marie');
  });
});

describe('moving an anchor', () => {
  it('says before what moves, and shows it after', async () => {
    const state = sampleState(
      [plannedTask(1, { anchor: 'S', offsetMinutes: -60 }), plannedTask(2, { anchor: 'S' }), plannedTask(3)],
      { anchors: { T: null, S: minutesAfter(600).toISOString(), I: null } },
    );
    const { user, activation } = await open(state);
    await user.click(screen.getByRole('button', { name: 'Move: Strike start' }));
    const dialog = await screen.findByRole('dialog');
    const time = within(dialog).getByRole('textbox', { name: 'Strike start: time' });
    await user.clear(time);
    await user.type(time, '06:00');
    expect(within(dialog).getByText('2 tasks move with it.')).toBeDefined();
    expect(within(dialog).getByText('1 becomes late.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Notice of the union{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activation.state().log.at(-1)?.body).toMatchObject({ moved: 2, becameLate: 1 });
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^3\./ })).toBeNull());
    expect(screen.getByText(/2 of 3 tasks/)).toBeDefined();
  });
});

describe('the sound of a task that becomes late', () => {
  it('is heard at most once a minute of the wall, and not when it is turned off', () => {
    const from = Date.now() + 86_400_000;
    expect([ringLate(from), ringLate(from + 59_000), ringLate(from + 60_000)]).toEqual([true, false, true]);
    localStorage.setItem('late-sound', 'off');
    expect(ringLate(from + 600_000)).toBe(false);
  });

  it('is turned off with one press, and stays off', async () => {
    const { user } = await open(sampleState());
    const sound = screen.getByRole('button', { name: 'Sound when a task becomes late' });
    expect(sound.getAttribute('aria-pressed')).toBe('true');
    await user.click(sound);
    expect(sound.getAttribute('aria-pressed')).toBe('false');
    expect(localStorage.getItem('late-sound')).toBe('off');
  });
});
