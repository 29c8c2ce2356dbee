import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import type { CallDirectory } from '../../../../domain/activation/call-directory.ts';
import { minutesAfter, runActs } from '../../../../domain/activation/testing/run-acts.ts';
import {
  activationId,
  ada,
  ben,
  cleo,
  lead,
  sampleState,
  u,
} from '../../../../domain/activation/testing/sample-plan.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import ActivateRoutes from '../../activate-routes.tsx';
import { fakeActivation } from '../../testing/fake-activation.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(minutesAfter(10)) });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const person = (id: string, name: string, ...numbers: string[]) => ({
  ...{ id, name, familyName: name, positionTitle: 'Analyst', unitId: u(51), siteId: null },
  contacts: numbers.map((value) => ({ kind: 'mobilePhone' as const, value })),
});
const directory: CallDirectory = {
  people: [person(ada, 'Ada', '416-555-0201', '416-555-0202'), person(ben, 'Ben', '416-555-0203')],
  units: [
    { id: u(51), code: 'HO', nameEn: 'Head office', nameFr: 'Siège', parentId: null, headRoleId: lead },
  ],
  sites: [],
};

async function open(state = sampleState(), people = directory.people) {
  const activation = fakeActivation(state);
  activation.desk.answer(
    {
      'people.callDirectory': () => ({ ...directory, people }),
      'activations.exportCallSheet': () => ({ people: 3 }),
    },
    { 'files.chooseTarget': () => ({ token: 'granted', name: 'sheet.docx' }) },
  );
  const at = `/activate/${activationId}?pane=contacts`;
  const page = renderPage(<ActivateRoutes />, { at, path: '/activate/*' });
  await screen.findByRole('region', { name: 'People to call' }, { timeout: 10_000 });
  return { ...page, activation };
}

const rows = () =>
  within(screen.getByRole('region', { name: 'People to call' }))
    .getAllByRole('button')
    .filter((b) => b.hasAttribute('aria-expanded'));
const row = (name: RegExp) => rows().find((each) => name.test(each.textContent ?? '')) ?? rows()[99];
const calls = ({ state }: { state(): ActivationState }) =>
  state().contacts.map(({ personId, via, outcome, roleId }) => ({ personId, via, outcome, roleId }));

describe('whom to call', () => {
  it('stands by role, with who has it now, and the numbers of the directory', async () => {
    await open();
    expect(rows().map((each) => each.textContent)).toEqual([
      'Adanot calledPrimary · has the role now · Manager',
      'Bennot calledAlternate 1 · Manager416-555-0203',
      'Bennot calledPrimary · has the role now · Manager416-555-0203',
      'Cleonot calledAlternate 1 · Manager416-555-0101',
    ]);
    expect(screen.getByText('0 of 3 reached')).toBeDefined();
  });

  it('is called with one key each: no answer tries the next number, reached goes on to the next person', async () => {
    const { user, activation } = await open();
    row(/^Ada/)?.focus();
    await user.keyboard('3');
    await waitFor(() => expect(activation.state().contacts).toHaveLength(1));
    await user.keyboard('1');
    await waitFor(() => expect(activation.state().contacts).toHaveLength(2));
    expect(calls(activation)).toEqual([
      { personId: ada, via: '416-555-0201', outcome: 'noAnswer', roleId: lead },
      { personId: ada, via: '416-555-0202', outcome: 'reached', roleId: lead },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(row(/^Ben.*Alternate/)));
    // Drawn a moment after the entry is written.
    await waitFor(() => expect(row(/^Ada/)?.textContent).toMatch(/^AdaReached5:50.*Test Person · 2 calls/));
    expect(screen.getByText('1 of 3 reached')).toBeDefined();
    expect(screen.getByTestId('announcer').textContent).toBe('Ada was reached');
    await user.keyboard('{ArrowDown}{ArrowDown}2');
    await waitFor(() =>
      expect(calls(activation).at(-1)).toMatchObject({ personId: cleo, outcome: 'message' }),
    );
  });

  it('is narrowed to who is not reached, and found by name, role and number', async () => {
    const reached = runActs(sampleState(), [
      [5, { act: 'contact', personName: 'Ada', personId: ada, outcome: 'reached' }],
    ]);
    const { user } = await open(reached);
    await user.click(screen.getByRole('checkbox', { name: 'Not reached only' }));
    await waitFor(() => expect(row(/^Ada/)).toBeUndefined());
    expect(rows()).toHaveLength(3);
    const search = screen.getByRole('textbox', { name: 'Find a person, role or number' });
    await user.type(search, '5550203');
    await waitFor(() => expect(rows().map((r) => r.textContent?.slice(0, 3))).toEqual(['Ben', 'Ben']));
    await user.clear(search);
    await user.type(search, 'BCC role');
    await waitFor(() => expect(rows().map((r) => r.textContent?.slice(0, 3))).toEqual(['Ben', 'Cle']));
    await user.clear(search);
    await user.type(search, 'zzz');
    expect(await screen.findByText('Nobody is called that.')).toBeDefined();
  });

  it('keeps what was said and when it was, with its reason', async () => {
    const { user, activation } = await open();
    vi.setSystemTime(new Date(minutesAfter(60)));
    await user.click(screen.getByRole('button', { name: 'With words: Ada' }));
    const dialog = await screen.findByRole('dialog', { name: 'Call: Ada' });
    await user.type(within(dialog).getByRole('textbox', { name: /^What was said/ }), 'On her way');
    await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activation.state().contacts[0]).toMatchObject({ personId: ada, text: 'On her way' });
  });

  it('stands by unit and as a tree with who calls', async () => {
    const { user } = await open();
    await user.click(screen.getByText('Call tree'));
    expect(await screen.findByText(/^Ada calls · 0 of 1 reached/)).toBeDefined();
    await user.click(screen.getByText('Units'));
    expect(await screen.findByRole('heading', { name: 'HO Head office' })).toBeDefined();
  });

  it('is handed out as a file that says that it is an exercise', async () => {
    const { user, activation } = await open(sampleState(undefined, { mode: 'exercise' }));
    await user.click(screen.getByRole('button', { name: 'Hand out' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Word, in French', hidden: true }));
    expect(await screen.findByText('3 people written: sheet.docx')).toBeDefined();
    expect(activation.desk.inputsOf('files.chooseTarget')).toEqual([
      { suggestedName: 'EXERCICE – Liste d’appels par rôle – Panne dans l’Est.docx', type: 'docx' },
    ]);
    expect(activation.desk.inputsOf('activations.exportCallSheet')).toMatchObject([
      { id: activationId, format: 'docx', language: 'fr', order: 'role', onlyNotReached: false },
    ]);
  });

  it('draws only what is in sight of ten thousand people', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      person(u(20_000 + i), `Person ${i}`, '416-555-0100'),
    );
    const { user } = await open(sampleState(), many);
    await user.click(screen.getByText('Units'));
    expect((await screen.findAllByText('0 of 10,000 reached'))[0]).toBeDefined();
    expect(rows().length).toBeLessThan(60);
  });
});
