import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act as doAct } from '../../../domain/activation/act.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { activationCommand } from '../../../domain/activation/command-schema.ts';
import { declare } from '../../../domain/activation/declare.ts';
import { deriveActivation, extendActivation } from '../../../domain/activation/derive-activation.ts';
import {
  activationId,
  ada,
  ben,
  coordinator,
  lead,
  placed,
  plannedTask,
  sampleInput,
  samplePlan,
  start,
  taskId,
  u,
} from '../../../domain/activation/testing/sample-plan.ts';
import { KeysDialog, openKeys } from '../../app/keys-dialog.tsx';
import { useWindowKeys } from '../../app/window-keys.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { lastPlaceIn } from '../last-place.ts';
import { fakeActivation } from '../testing/fake-activation.ts';

function WindowKeys() {
  useWindowKeys();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date(Date.parse(start) + 60_000),
  });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const delegation = {
  ...{ id: u(401), authorityEn: 'Close the site', authorityFr: 'Fermer l’emplacement' },
  ...{ fromRoleId: lead, toRoleId: coordinator, triggerEn: 'Danger to people', triggerFr: '' },
  ...{ limitsEn: 'For one day', limitsFr: '', instrument: 'Letter 7', effectiveOn: null, expiresOn: null },
};
const expired = { ...delegation, id: u(402), authorityEn: 'Spend', expiresOn: '2026-01-01' };
const procedure = {
  ...{ id: u(501), titleEn: 'Fail over', titleFr: '', contentFr: '' },
  contentEn: JSON.stringify({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Before you begin' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Call ' },
          { type: 'fact', attrs: { key: 'organisation.hotline' }, marks: [{ type: 'bold' }] },
        ],
      },
      {
        type: 'paragraph',
        content: ['role.IL.name', 'role.IL.holder', 'activation.kind', 'organisation.name'].flatMap((key) => [
          { type: 'fact', attrs: { key } },
          { type: 'text', text: ', ' },
        ]),
      },
      { type: 'factBlock', attrs: { key: 'functions.critical' } },
    ],
  }),
};

function running(
  tasks = [
    plannedTask(1, { documentIds: [procedure.id] }),
    plannedTask(2),
    plannedTask(3, { roleId: lead, after: [taskId(1)] }),
  ],
  more = {},
) {
  const plan = { ...samplePlan(tasks), delegations: [delegation, expired], procedures: [procedure] };
  return deriveActivation(placed([declare(sampleInput(more), plan, { wallNow: start, author: 'Ada' })]));
}

interface Opening {
  role?: string;
  search?: string;
  language?: 'en' | 'fr';
}

async function open(
  state: ActivationState = running(),
  { role = coordinator, search = '', language = 'en' }: Opening = {},
) {
  if (role !== '') localStorage.setItem(`activation-role:${activationId}`, role);
  const activation = fakeActivation(state);
  const page = renderPage(
    <>
      <WindowKeys />
      <WindowBarSlot />
      <ActivateRoutes />
      <KeysDialog />
    </>,
    { at: `/activate/${activationId}${search}`, path: '/activate/*', language },
  );
  await screen.findByRole('heading', { level: 1 });
  return { ...page, activation };
}

const region = (name: string) => screen.getByRole('region', { name });

describe('my part', () => {
  it('begins with the next task, its time, and how it is done', async () => {
    await open();
    const next = within(region('Next'));
    expect(next.getByRole('heading', { name: '1. Task 1' })).toBeDefined();
    expect(next.getByText(/in 14 min/)).toBeDefined();
    expect(next.getByText('Before you begin')).toBeDefined();
    expect(next.getByText('555-0100').tagName).toBe('STRONG');
    expect(within(region('Your other tasks')).getByText('2. Task 2')).toBeDefined();
    expect(within(region('What waits for you')).getByText('3. Task 3 (IL role)')).toBeDefined();
  });

  it.each([
    ['en', /^IL role, Ada, Actual, Cluster,$/, /back within/],
    ['fr', /^Rôle IL, Ada, Réel, Grappe,$/, /à rétablir en/],
  ] as const)(
    'fills in what a procedure leaves to the facts, in the language of the window (%s)',
    async (language, line, critical) => {
      await open(running(), { language });
      expect(await screen.findByText(line)).toBeDefined();
      expect(screen.getAllByText(critical).length).toBeGreaterThan(0);
    },
  );

  it('goes on to the next task when one is done', async () => {
    const { user, activation } = await open();
    await user.click(within(region('Next')).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(activation.state().runs.get(taskId(1))?.status).toBe('done'));
    expect(await within(region('Next')).findByRole('heading', { name: '2. Task 2' })).toBeDefined();
    await user.click(within(region('Next')).getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('All your tasks are done')).toBeDefined();
  });

  it('brings up the task that is pressed', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^2\. Task 2/ }));
    expect(within(region('Chosen task')).getByRole('heading', { name: '2. Task 2' })).toBeDefined();
  });

  it('says that there is nothing now, and when there is', async () => {
    await open(running([plannedTask(1, { offsetMinutes: 600 })]));
    expect(within(region('Nothing for you now')).getByText('Next at 3:40 p.m.')).toBeDefined();
  });

  it('says what may be decided, within which limits, and what has expired', async () => {
    await open();
    const authority = within(region('What you may decide'));
    for (const words of ['Close the site', 'In force', 'Expired on Jan 1, 2026']) {
      expect(authority.getByText(words)).toBeDefined();
    }
    for (const words of ['For one day', 'Danger to people']) {
      expect(authority.getAllByText(words, { exact: false })).toHaveLength(2);
    }
    expect(authority.getAllByText('From IL role · Letter 7')).toHaveLength(2);
  });

  it('writes down what came of a call with one press', async () => {
    const { user, activation } = await open();
    const whom = within(region('Whom you call'));
    expect(within(whom.getByRole('region', { name: 'Above you' })).getByText('Ada')).toBeDefined();
    expect(within(whom.getByRole('region', { name: 'Your alternates' })).getByText('Cleo')).toBeDefined();
    await user.click(whom.getByRole('button', { name: 'No answer: Ada' }));
    await waitFor(() =>
      expect(activation.state().contacts).toMatchObject([
        { personId: ada, personName: 'Ada', roleId: lead, outcome: 'noAnswer', via: '416-555-0101' },
      ]),
    );
    expect(await whom.findByText(/^No answer, /)).toBeDefined();
  });

  it('asks who sits here when nobody has said it, and remembers', async () => {
    const { user } = await open(running(), { role: '', search: '?part=mine' });
    await user.click(screen.getByRole('button', { name: /^BCC role/ }));
    expect(await screen.findByRole('region', { name: 'Next' })).toBeDefined();
    expect(localStorage.getItem(`activation-role:${activationId}`)).toBe(coordinator);
  });

  it('is one press away from the whole picture and back', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Whole picture' }));
    expect(await screen.findByRole('checkbox', { name: /^1\., Task 1/ })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'My part' }));
    expect(await screen.findByRole('region', { name: 'Next' })).toBeDefined();
  });

  it.each([
    ['my part', '', '2', 'Board'],
    ['my part', '', '3', 'Time line'],
    ['the first calls', '?part=calls', '1', 'List'],
    ['the first calls', '?part=calls', '2', 'Board'],
  ])('leads from %s%s with %s to the whole picture as a %s', async (_, search, key, view) => {
    const { user } = await open(running(), { search });
    await user.keyboard(key);
    const chosen = await screen.findByRole('radio', { name: view });
    expect(chosen).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: 'Whole picture' })).toHaveProperty('checked', true);
  });

  it('is where a way back leads to, or to what was shown after it', async () => {
    const { user } = await open();
    expect(lastPlaceIn(activationId)).toBe(`/activate/${activationId}?part=mine`);
    await user.keyboard('2');
    expect(lastPlaceIn(activationId)).toBe(`/activate/${activationId}?view=board&part=all`);
    await user.click(screen.getByRole('radio', { name: 'First calls' }));
    expect(lastPlaceIn(activationId)).toBe(`/activate/${activationId}?view=board&part=all`);
    expect(lastPlaceIn(u(77))).toBe(`/activate/${u(77)}?part=all`);
  });

  it('has the keys that hold here, and those of tasks and calls, on the sheet of keys', async () => {
    await open();
    act(openKeys);
    const sheet = within(await screen.findByRole('dialog', { name: 'Keys' }));
    for (const [name, key] of [
      ['Show the tasks as a board', '2'],
      ['Show the log', 'L'],
      ['Call first', 'H'],
      ['Left a message', 'L'],
    ] as const) {
      expect(sheet.getByText(name).parentElement?.textContent).toBe(`${name}${key}`);
    }
  });

  it('shows what an exercise told this role, and nothing of what it told another', async () => {
    const before = running(undefined, { mode: 'exercise' });
    const told = [
      ['Smoke on the second floor', coordinator],
      ['The minister calls', lead],
    ] as const;
    const state = told.reduce((known, [text, roleId]) => {
      const command = activationCommand.parse({ act: 'giveInject', text, roleId });
      const entries = doAct(known, command, { wallNow: start, author: 'Ada' });
      return extendActivation(known, placed(entries, known.log.length));
    }, before);
    await open(state);
    const injects = within(region('What you were told'));
    expect(injects.getByText('Smoke on the second floor')).toBeDefined();
    expect(injects.queryByText('The minister calls')).toBeNull();
  });
});

describe('the first calls', () => {
  it('are those with tasks, the most pressing first, marked with one key', async () => {
    const { user, activation } = await open(running(), { role: '', search: '?part=calls' });
    expect(screen.getByText('0 of 2 people reached')).toBeDefined();
    screen.getByRole('button', { name: 'Reached: Ben' }).focus();
    await user.keyboard('r');
    expect(await screen.findByText('1 of 2 people reached')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reached: Ada' }));
    await user.keyboard('n');
    await waitFor(() =>
      expect(activation.state().contacts.map((c) => [c.personId, c.outcome])).toEqual([
        [ben, 'reached'],
        [ada, 'noAnswer'],
      ]),
    );
  });

  it.each(['exercise', 'actual'] as const)(
    'say how a call begins, in an exercise alone (%s)',
    async (mode) => {
      await open(running(undefined, { mode }), { search: '?part=calls' });
      const said = screen.queryByText('Begin every call with “Exercise, exercise, exercise”.');
      expect(said !== null).toBe(mode === 'exercise');
    },
  );

  it('tell which role with tasks nobody has', async () => {
    await open(running(undefined, { absences: [ada, ben] }), { role: '', search: '?part=calls' });
    expect(screen.getByText('Vacant: nobody to call')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Assign…' })).toBeDefined();
  });
});

describe('standby', () => {
  it('says what it means, counts nothing, and is activated with a note', async () => {
    const { user, activation } = await open(running(undefined, { standby: true }));
    expect(region('Standby.').textContent).toContain('No task counts down');
    await user.click(screen.getByRole('button', { name: 'Activate now' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Activate' }));
    await user.type(dialog.getByRole('textbox', { name: /What happened/ }), 'The roof leaks');
    await user.click(dialog.getByRole('button', { name: 'Activate now' }));
    await waitFor(() => expect(activation.state().status).toBe('active'));
    expect(activation.state().anchors.T).toBe(activation.state().activatedAt);
    expect(screen.queryByRole('region', { name: 'Standby.' })).toBeNull();
  });

  it('asks why it is written down so late', async () => {
    const { user, activation } = await open(running(undefined, { standby: true }));
    vi.setSystemTime(new Date(Date.parse(start) + 120 * 60_000));
    act(() => void vi.advanceTimersByTime(1000));
    await user.click(screen.getByRole('button', { name: 'Activate now' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Activate' }));
    await user.click(dialog.getByRole('button', { name: 'It happened earlier…' }));
    const time = dialog.getByRole('textbox', { name: 'When it happened: time' });
    await user.clear(time);
    await user.type(time, '05:41');
    await user.click(dialog.getByRole('button', { name: 'Activate now' }));
    expect(await dialog.findByText('Say why, in a few words.')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: /late/ }), 'On the telephone');
    await user.click(dialog.getByRole('button', { name: 'Activate now' }));
    await waitFor(() => expect(activation.state().anchors.T).toBe('2026-11-22T10:41:00.000Z'));
  });
});
