import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { declare } from '../../../domain/activation/declare.ts';
import { deriveActivation } from '../../../domain/activation/derive-activation.ts';
import {
  activationId,
  coordinator,
  lead,
  placed,
  plannedTask,
  sampleInput,
  samplePlan,
  sampleState,
  start,
  u,
} from '../../../domain/activation/testing/sample-plan.ts';
import { useWindowKeys } from '../../app/window-keys.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { fakeActivation } from '../testing/fake-activation.ts';

const minute = 60_000;

function WindowKeys() {
  useWindowKeys();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse(start) + 1000 });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const words = { textFr: '', expectedFr: '' };

/** Ten minutes of an exercise a minute: an alarm at T+1 h to the lead, water at T+3 h to all, a call by hand. */
function exercise(): ActivationState {
  const plan = {
    ...samplePlan([plannedTask(1, { offsetMinutes: 120 })]),
    exercise: {
      id: u(900),
      objectives: [
        { id: u(951), textEn: 'Decide in time', textFr: '' },
        { id: u(952), textEn: 'Tell the staff', textFr: '' },
      ],
      injects: [
        {
          ...words,
          id: u(901),
          position: 1,
          atMinutes: 60,
          textEn: 'The alarm sounds',
          expectedEn: 'Evacuate',
          roleId: lead,
        },
        {
          ...words,
          id: u(902),
          position: 2,
          atMinutes: 180,
          textEn: 'Water comes in',
          expectedEn: '',
          roleId: null,
        },
        {
          ...words,
          id: u(903),
          position: 3,
          atMinutes: null,
          textEn: 'A reporter calls',
          expectedEn: '',
          roleId: coordinator,
        },
      ],
    },
  };
  const input = sampleInput({
    mode: 'exercise',
    speed: 10,
    exerciseId: u(900),
    titleEn: 'Drill',
    titleFr: '',
  });
  return deriveActivation(placed([declare(input, plan, { wallNow: start, author: 'Ada' })]));
}

async function open(state = exercise(), { leads = true, pane = 'exercise' } = {}) {
  localStorage.setItem(`activation-leads:${activationId}`, leads ? 'yes' : 'no');
  const activation = fakeActivation(state);
  const page = renderPage(
    <>
      <WindowKeys />
      <WindowBarSlot />
      <ActivateRoutes />
    </>,
    { at: `/activate/${activationId}?pane=${pane}`, path: '/activate/*' },
  );
  await screen.findByRole('region', { name: 'Running activation' });
  return { ...page, activation };
}

/** Time on the wall. */
async function pass(minutes: number): Promise<void> {
  await act(async () => {
    vi.advanceTimersByTime(minutes * minute);
    await Promise.resolve();
  });
}

/** What stands in the head is drawn a moment after the entry is written. */
const told = () => screen.queryByRole('region', { name: 'You are told' });

const given = ({ state }: ReturnType<typeof fakeActivation>) =>
  state().log.flatMap((e) => (e.kind === 'inject' ? [e.body.injectId] : []));

describe('the clock of an exercise on screen', () => {
  it('stands apart from the wall, and says how it runs', async () => {
    await open();
    const strip = screen.getByRole('region', { name: 'This is an exercise' });
    await pass(6);
    const bar = screen.getByRole('region', { name: 'Running activation' });
    expect(bar.textContent).toContain('Exercise Exercice');
    expect(bar.textContent).toMatch(/Exercise clock: .*6:40/);
    expect(within(strip).getByText('Exercise clock').parentElement?.textContent).toContain('6:40');
    expect(within(strip).getByText('On the wall').parentElement?.textContent).toContain('5:46');
    expect(document.title).toBe('EXERCISE – Drill – Holdfast');
  });

  it('is stopped and let run again with a key', async () => {
    const { user, activation } = await open();
    await user.keyboard('p');
    await waitFor(() => expect(activation.state().clock.speed).toBe(0));
    const shown = screen.getByText('Exercise clock').parentElement?.textContent;
    await pass(30);
    expect(screen.getByText('Exercise clock').parentElement?.textContent).toBe(shown);
    await user.keyboard('p');
    await waitFor(() => expect(activation.state().clock.speed).toBe(10));
  });

  it('goes on to what comes next with a key: here an inject, then a task', async () => {
    const { user, activation } = await open();
    const jump = screen.getByRole('button', { name: /The alarm sounds/ });
    expect(jump.textContent).toMatch(/^To 6:40.*The alarm sounds$/);
    await user.keyboard('j');
    await waitFor(() => expect(given(activation)).toEqual([u(901)]));
    expect(await screen.findByRole('button', { name: /^To 7:40.*Task 1/ })).toBeDefined();
  });

  it('asks before a long jump which would tell several things at once', async () => {
    const { user, activation } = await open();
    const ask = async (by: string) => {
      await user.click(screen.getByRole('button', { name: 'Set the clock forward by…' }));
      await user.click(await screen.findByRole('menuitem', { name: `Forward by ${by}` }));
    };
    await ask('12 h');
    const dialog = await screen.findByRole('dialog', { name: 'Forward by 12 h' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/^6:40.*IL role.*The alarm sounds$/),
      expect.stringMatching(/^8:40.*To everybody.*Water comes in$/),
    ]);
    await user.click(within(dialog).getByText('Cancel'));
    expect(activation.state().clocks).toHaveLength(1);
    await ask('12 h');
    await user.click(await screen.findByRole('button', { name: /^Stop at the first one, 6:40/ }));
    await waitFor(() => expect(given(activation)).toEqual([u(901)]));
    await ask('12 h');
    await user.click(await screen.findByRole('button', { name: 'Jump, and give it' }));
    await waitFor(() => expect(given(activation)).toEqual([u(901), u(902)]));
    await ask('4 h');
    await waitFor(() => expect(activation.state().clocks).toHaveLength(4));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not shown, and can not be set, in the real thing', async () => {
    const { user, activation } = await open(sampleState(), { pane: 'log' });
    expect(screen.queryByRole('region', { name: 'This is an exercise' })).toBeNull();
    expect(screen.queryByRole('tab', { name: 'Exercise' })).toBeNull();
    await user.keyboard('pjiy');
    expect(activation.state().log).toHaveLength(1);
    expect(document.title).toBe('Outage in the east – Holdfast');
  });

  it('is left to who leads the exercise', async () => {
    const { user, activation } = await open(exercise(), { leads: false });
    expect(screen.queryByRole('group', { name: 'Clock of the exercise' })).toBeNull();
    await user.keyboard('pj');
    expect(activation.state().clock.speed).toBe(10);
    await user.click(screen.getByRole('switch', { name: 'I lead this exercise' }));
    expect(screen.getByRole('group', { name: 'Clock of the exercise' })).toBeDefined();
  });
});

describe('tasks that become late while the clock runs fast', () => {
  it('are told together, and not one after the other', async () => {
    const tasks = [10, 13, 16].map((offsetMinutes, i) => plannedTask(i + 1, { offsetMinutes }));
    await open(sampleState(tasks, { mode: 'exercise', speed: 60 }), { pane: 'log' });
    const said: (string | null)[] = [];
    for (let seconds = 0; seconds < 40; seconds += 1) {
      await pass(1 / 60);
      const now = screen.getByTestId('announcer').textContent;
      if (now?.startsWith('Late') && now !== said.at(-1)) said.push(now);
    }
    expect(said).toEqual(['Late: 1. Task 1', 'Late: 2. Task 2 and 1 more']);
  });
});

describe('the script of an exercise', () => {
  it('comes up by itself at its time, once, and is told', async () => {
    const { activation } = await open();
    await pass(5.9);
    expect(given(activation)).toEqual([]);
    await pass(0.2);
    await waitFor(() => expect(given(activation)).toEqual([u(901)]));
    await pass(1);
    expect(given(activation)).toEqual([u(901)]);
    await waitFor(() => expect(told()?.textContent).toContain('The alarm sounds'));
    expect(activation.state().injects.get(u(901))?.givenAt).toBe(
      new Date(Date.parse(start) + 60 * minute).toISOString(),
    );
  });

  it('catches up, in order, when it is opened late', async () => {
    vi.setSystemTime(Date.parse(start) + 60 * minute);
    const { activation } = await open();
    await waitFor(() => expect(given(activation)).toEqual([u(901), u(902)]));
    await waitFor(() => expect(told()?.textContent).toMatch(/Water comes in.*and 1 more before it/));
  });

  it('is read one by one, stays for a second press, and stays read when one comes back', async () => {
    vi.setSystemTime(Date.parse(start) + 60 * minute);
    const { user, activation, unmount } = await open();
    await waitFor(() => expect(given(activation)).toEqual([u(901), u(902)]));
    await waitFor(() => expect(told()?.textContent).toMatch(/Water comes in.*and 1 more before it/));
    await user.dblClick(screen.getByRole('button', { name: 'Read' }));
    await waitFor(() => expect(told()?.textContent).toContain('The alarm sounds'));
    expect(screen.queryByRole('button', { name: /^Read all/ })).toBeNull();
    unmount();
    await open(activation.state());
    await waitFor(() => expect(told()?.textContent).toContain('The alarm sounds'));
    expect(told()?.textContent).not.toContain('before it');
    await user.click(screen.getByRole('button', { name: 'Read' }));
    await waitFor(() => expect(told()).toBeNull());
  });

  it('is read all at once', async () => {
    vi.setSystemTime(Date.parse(start) + 60 * minute);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Read all 2' }));
    expect(screen.queryByRole('region', { name: 'You are told' })).toBeNull();
  });

  it('is seen with what should follow by who leads, and not by a participant', async () => {
    const { unmount } = await open();
    expect(screen.getByRole('region', { name: 'Still to come' }).textContent).toContain('Expected: Evacuate');
    unmount();
    await open(exercise(), { leads: false });
    expect(screen.queryByText('Expected: Evacuate')).toBeNull();
    expect(screen.queryByText('Water comes in')).toBeNull();
  });

  it('is given by hand with a key, and something else is typed', async () => {
    const { user, activation } = await open();
    await user.keyboard('i');
    await waitFor(() => expect(given(activation)).toEqual([u(901)]));
    await user.type(screen.getByRole('textbox', { name: /not in the script/ }), 'A minister calls{Enter}');
    await waitFor(() => expect(given(activation)).toEqual([u(901), null]));
    await waitFor(() => expect(told()?.textContent).toContain('A minister calls'));
  });

  it('reaches the role that it is for', async () => {
    localStorage.setItem(`activation-role:${activationId}`, coordinator);
    const { activation } = await open(exercise(), { leads: false });
    await pass(6.1);
    await waitFor(() => expect(given(activation)).toEqual([u(901)]));
    expect(screen.queryByRole('region', { name: 'You are told' })).toBeNull();
    await pass(12);
    expect((await screen.findByRole('region', { name: 'You are told' })).textContent).toContain(
      'Water comes in',
    );
  });
});

describe('what observers see', () => {
  it('is written with Enter and stands under its objective', async () => {
    const { user, activation } = await open();
    await user.click(screen.getByRole('radio', { name: /Observers’ notes/ }));
    await user.click(screen.getByRole('radio', { name: 'Gap' }));
    await user.click(screen.getByRole('combobox', { name: 'Objective' }));
    await user.click(await screen.findByRole('option', { name: 'Decide in time' }));
    await user.type(
      screen.getByRole('textbox', { name: 'What you saw' }),
      'Nobody called the landlord{Enter}',
    );
    await waitFor(() => expect(activation.state().observations).toHaveLength(1));
    expect(activation.state().observations[0]).toMatchObject({ kind: 'gap', objectiveId: u(951) });
    const first = screen.getByRole('region', { name: '1. Decide in time' });
    await waitFor(() => expect(first.textContent).toContain('Nobody called the landlord'));
    expect(screen.getByRole('region', { name: '2. Tell the staff' }).textContent).toContain('No note yet');
  });
});
