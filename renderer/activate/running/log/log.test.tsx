import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { extendActivation } from '../../../../domain/activation/derive-activation.ts';
import { noEntry } from '../../../../domain/activation/entry-draft.ts';
import {
  activationId,
  placed,
  plannedTask,
  sampleState,
  start,
  taskId,
} from '../../../../domain/activation/testing/sample-plan.ts';
import { startSettings } from '../../../app/settings.ts';
import { renderPage } from '../../../testing/render-page.tsx';
import { WindowBarSlot } from '../../../ui/window-bar.tsx';
import ActivateRoutes from '../../activate-routes.tsx';
import { type FakeActivation, fakeActivation } from '../../testing/fake-activation.ts';

const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: minutesAfter(1) });
  localStorage.clear();
  startSettings({
    ...{ language: 'en', theme: 'light', author: 'Test Person', authorIsLogin: false, lastPlace: '/' },
    entryTemplates: [],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

function pass(minutes: number): void {
  act(() => void vi.advanceTimersByTime(minutes * 60_000));
}

interface Options {
  language?: 'en' | 'fr';
  whole?: boolean;
  answers?: (activation: FakeActivation) => void;
}

async function open(
  state: ActivationState = sampleState(),
  { language = 'en', whole, answers }: Options = {},
) {
  const activation = fakeActivation(state);
  activation.desk.answer({ 'entryDrafts.read': () => ({ draft: null }), 'entryDrafts.keep': () => ({}) });
  answers?.(activation);
  const page = renderPage(
    <>
      <WindowBarSlot />
      <ActivateRoutes />
    </>,
    { at: `/activate/${activationId}${whole ? '/log' : '?pane=log'}`, path: '/activate/*', language },
  );
  const label = language === 'fr' ? 'Entrée au journal' : 'Log entry';
  return { ...page, activation, line: await screen.findByRole('textbox', { name: label }) };
}

const kinds = ({ state }: FakeActivation) => state().log.map((e) => e.kind);
const last = ({ state }: FakeActivation) => state().log.at(-1);

/** What is typed is stored a quarter of a second later. */
const stored = () => act(async () => await new Promise((resolve) => setTimeout(resolve, 400)));

/** A state with so many notes, one a minute. */
function noted(count: number): ActivationState {
  const notes = Array.from({ length: count }, (_, i) => ({
    ...{ kind: 'note' as const, author: i % 2 === 0 ? 'Ada' : 'Ben' },
    ...{ eventAt: minutesAfter(i).toISOString(), recordedAt: minutesAfter(i).toISOString() },
    body: { lateReason: null, text: `Note ${i + 1} of the night`, task: null, saidBy: '' },
  }));
  return extendActivation(sampleState(), placed(notes, 1));
}

describe('a quick entry', () => {
  it('is a note with Enter; the line is empty again and has the focus', async () => {
    const { user, activation, line } = await open();
    await user.type(line, 'Power is back{Enter}');
    expect(await screen.findByText('Power is back', { selector: 'p' })).toBeDefined();
    expect(kinds(activation)).toEqual(['declared', 'note']);
    await waitFor(() => expect(line).toHaveProperty('value', ''));
    expect(document.activeElement).toBe(line);
  });

  it('becomes a decision by a letter, and asks for its reason', async () => {
    const { user, activation, line } = await open();
    await user.type(line, '/d');
    const decision = await screen.findByRole('textbox', { name: 'Decision' });
    await user.type(decision, 'Fail over{Enter}');
    expect(await screen.findByText('Say why, in a few words.')).toBeDefined();
    const reason = screen.getByRole('textbox', { name: 'Reason for the decision' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await user.type(reason, 'The RTO is near{Enter}');
    expect(await screen.findByText('Reason: The RTO is near')).toBeDefined();
    expect(kinds(activation)).toEqual(['declared', 'decision']);
  });

  it('becomes a call by a letter, with somebody of the plan, and asks how it went', async () => {
    const { user, activation, line } = await open(undefined, { language: 'fr' });
    await user.type(line, '/a');
    await user.type(await screen.findByRole('combobox', { name: 'Appel avec' }), 'Ben');
    await user.type(screen.getByRole('textbox', { name: 'Ce qui a été dit' }), 'Il arrive{Enter}');
    expect(await screen.findByText('Indiquez le résultat.')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Jointe' }));
    await user.type(screen.getByRole('textbox', { name: 'Ce qui a été dit' }), '{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'contact']));
    expect(last(activation)).toMatchObject({
      body: { personName: 'Ben', outcome: 'reached', text: 'Il arrive', roleId: expect.any(String) },
    });
  });

  it('has the time that is typed, says how it was understood, and asks why it is late', async () => {
    const { user, activation, line } = await open();
    pass(60);
    await user.type(screen.getByRole('textbox', { name: 'When' }), '5:45');
    expect(await screen.findByText(/\(56 min ago\)$/)).toBeDefined();
    await user.type(line, 'Smoke in the server room{Enter}');
    expect(await screen.findByText('Say why, in a few words.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Why it is written down late' }), 'No time{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'note']));
    expect(last(activation)).toMatchObject({
      eventAt: minutesAfter(5).toISOString(),
      body: { lateReason: 'No time' },
    });
    expect(await screen.findByText(/^Written down .*: No time$/)).toBeDefined();
  });

  it('does not take a time that is to come, and keeps what was typed', async () => {
    const { user, activation, line } = await open();
    await user.type(screen.getByRole('textbox', { name: 'When' }), '12:00');
    await user.type(line, 'Smoke{Enter}');
    expect(await screen.findByText(/^This is still to come/)).toBeDefined();
    expect(line).toHaveProperty('value', 'Smoke');
    expect(kinds(activation)).toEqual(['declared']);
  });

  it('keeps what is typed on while it is written', async () => {
    const { user, activation, line } = await open();
    const answer = activation.holdAnswers();
    await user.type(line, 'One{Enter}');
    await user.type(line, 'Two');
    answer();
    await waitFor(() => expect(line).toHaveProperty('value', 'Two'));
    expect(kinds(activation)).toEqual(['declared', 'note']);
  });

  it('is kept as it is typed', async () => {
    const { user, activation, line } = await open();
    await user.type(line, 'Half a sen');
    await stored();
    expect(activation.desk.inputsOf('entryDrafts.keep').at(-1)).toMatchObject({
      id: activationId,
      draft: { kind: 'note', text: 'Half a sen' },
    });
    await user.clear(line);
    await stored();
    expect(activation.desk.inputsOf('entryDrafts.keep').at(-1)).toMatchObject({ draft: null });
  });

  it('that was begun before is said to be there', async () => {
    const draft = { ...noEntry, kind: 'note' as const, text: 'Half a sentence' };
    const { line } = await open(undefined, {
      answers: ({ desk }) => desk.answer({ 'entryDrafts.read': () => ({ draft }) }),
    });
    await waitFor(() => expect(line).toHaveProperty('value', 'Half a sentence'));
    expect(screen.getByTestId('announcer').textContent).toBe('What you had begun to write is here again.');
  });
});

describe('what was kept of a line that is written by now', () => {
  it('does not come back when it is read late', async () => {
    const { promise, resolve } = Promise.withResolvers<{ draft: typeof noEntry }>();
    const { user, activation, line } = await open(undefined, {
      answers: ({ desk }) => desk.answer({ 'entryDrafts.read': () => promise }),
    });
    await user.type(line, 'Fan 3 hums{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'note']));
    resolve({ draft: { ...noEntry, text: 'Fan 3 hu' } });
    await stored();
    expect(line).toHaveProperty('value', '');
  });
});

describe('a template', () => {
  it('is filled in from blank to blank with Tab, and not written with a blank in it', async () => {
    const { user, activation, line } = await open();
    await user.click(screen.getByRole('button', { name: 'Templates' }));
    await user.click(await screen.findByRole('menuitem', { name: '___ says back by ___' }));
    await waitFor(() => expect(document.activeElement).toBe(line));
    await user.keyboard('Vendor{Enter}');
    expect(await screen.findByText('Fill in or take out the blanks.')).toBeDefined();
    await user.keyboard('{Tab}14:00{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'note']));
    expect(last(activation)).toMatchObject({ body: { text: 'Vendor says back by 14:00' } });
  });

  it('of one’s own is kept and taken out', async () => {
    const { user, activation, line } = await open();
    activation.desk.answer(
      {},
      {
        'settings.set': ({ entryTemplates = [] }) => ({
          ...{ language: 'en', theme: 'light', author: 'Test Person', authorIsLogin: false, lastPlace: '/' },
          entryTemplates,
        }),
      },
    );
    await user.type(line, 'Gate ___ closed');
    await user.click(screen.getByRole('button', { name: 'Templates' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Keep this text as a template' }));
    await waitFor(() =>
      expect(activation.desk.inputsOf('settings.set')).toEqual([{ entryTemplates: ['Gate ___ closed'] }]),
    );
    await user.click(screen.getByRole('button', { name: 'Templates' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove templates…' }));
    await user.click(screen.getByRole('menuitem', { name: 'Gate ___ closed' }));
    await waitFor(() => expect(activation.desk.inputsOf('settings.set')).toHaveLength(2));
    expect(activation.desk.inputsOf('settings.set').at(-1)).toEqual({ entryTemplates: [] });
  });
});

describe('a scribe', () => {
  it('picks who speaks by Alt and a number; the time is that of the first key, and the place stays', async () => {
    const { user, activation, line } = await open();
    await user.type(line, '/s');
    await screen.findByRole('group', { name: 'Who says it (Alt and the number)' });
    await user.type(line, 'F');
    pass(4);
    await user.keyboard('ire on 4');
    fireEvent.keyDown(line, { altKey: true, code: 'Digit2', key: '2' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'note']));
    const entry = last(activation);
    expect(entry).toMatchObject({ author: 'Test Person', body: { text: 'Fire on 4', saidBy: 'Ada' } });
    expect(entry?.eventAt.slice(0, 16)).toBe(minutesAfter(1).toISOString().slice(0, 16));
    expect(await screen.findByText('As told by Ada')).toBeDefined();
    expect(screen.getByText(/^written 5:45/)).toBeDefined();
    // The next one: the same speaker until another is chosen.
    await user.type(line, 'All out{Enter}');
    await waitFor(() => expect(kinds(activation)).toEqual(['declared', 'note', 'note']));
    expect(last(activation)).toMatchObject({ body: { saidBy: 'Ada' } });
  });

  it('names somebody who has no role, who then has a number', async () => {
    const { user, activation, line } = await open();
    await user.type(line, '/s');
    await user.type(await screen.findByRole('combobox', { name: 'Somebody else' }), 'Fire chief{Enter}');
    expect(document.activeElement).toBe(line);
    await user.keyboard('Roof is safe{Enter}');
    await waitFor(() => expect(last(activation)).toMatchObject({ body: { saidBy: 'Fire chief' } }));
    const button = await screen.findByRole('button', { name: 'Fire chief' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('corrections', () => {
  it('strike through, stand beside, and may be corrected themselves', async () => {
    const { user, activation, line } = await open();
    await user.type(line, 'Fail over{Enter}');
    await screen.findByText('Fail over', { selector: 'p' });
    const correct = async (words: string) => {
      const [button] = screen.getAllByRole('button', { name: 'Correct' });
      await user.click(button ?? document.body);
      const dialog = await screen.findByRole('dialog', { name: 'Correct an entry' });
      const field = within(dialog).getByRole('textbox', { name: 'What is right' });
      await user.clear(field);
      await user.type(field, words);
      await user.type(
        within(dialog).getByRole('textbox', { name: 'Why it is corrected' }),
        'Misheard{Enter}',
      );
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await correct('Fail over at 07:00');
    await screen.findByText('Fail over', { selector: 's' });
    expect(screen.getByText('Fail over at 07:00', { selector: 'ins' })).toBeDefined();
    await correct('Fail over at 08:00');
    expect(kinds(activation)).toEqual(['declared', 'note', 'correction', 'correction']);
    // Beside the note: both wrong ones struck through, the right one plain.
    const note = screen.getByText('Fail over').closest('article') ?? document.body;
    expect((await within(note).findByText('Fail over at 08:00')).tagName).toBe('INS');
    expect(within(note).getByText('Fail over at 07:00').tagName).toBe('S');
  });

  it('put right why it was decided and when, and leave the rest', async () => {
    const { user, activation, line } = await open();
    await user.type(line, '/dFail over{Enter}');
    await user.type(
      await screen.findByRole('textbox', { name: 'Reason for the decision' }),
      'No power{Enter}',
    );
    await screen.findByText('Reason: No power');
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    const dialog = await screen.findByRole('dialog', { name: 'Correct an entry' });
    const reason = within(dialog).getByRole('textbox', { name: 'Reason for the decision' });
    await user.clear(reason);
    await user.type(within(dialog).getByRole('textbox', { name: 'Why it is corrected' }), 'Misheard{Enter}');
    expect(await within(dialog).findByText('Say why, in a few words.')).toBeDefined();
    await user.type(reason, 'No cooling');
    const time = within(dialog).getByRole('textbox', { name: /^When it happened.*time/ });
    await user.clear(time);
    await user.type(time, '00:00');
    await user.click(within(dialog).getByRole('button', { name: 'Write the correction' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [decision] = activation.state().decisions;
    expect(decision).toMatchObject({ text: 'Fail over', reason: 'No cooling' });
    await screen.findByText('Reason: No power', { selector: 's' });
    expect(screen.getByText('Reason: No cooling').tagName).toBe('INS');
    expect(screen.getByText(/^Happened/, { selector: 'ins' })).toBeDefined();
  });
});

describe('files', () => {
  const picture = new File([new Uint8Array([1, 2, 3])], 'Dock.png', { type: 'image/png' });
  const sha256 = 'a'.repeat(64);

  /** The desk names the file in the log, as the real one does. */
  function attaching(activation: FakeActivation): void {
    activation.desk.answer({
      'activations.attachBytes': ({ fileName, bytes, text = '', task = null }) => {
        const at = new Date().toISOString();
        const body = {
          lateReason: null,
          fileName,
          mediaType: 'image/png',
          bytes: bytes.length,
          sha256,
          text,
          task,
        };
        const entry = {
          eventAt: at,
          recordedAt: at,
          author: 'Test Person',
          kind: 'attachment' as const,
          body,
        };
        const total = activation.state().log.length + 1;
        return { entries: placed([entry], total - 1), total };
      },
      'activations.attachment': () => ({
        ...{ fileName: 'Dock.png', mediaType: 'image/png', isPicture: true, bytes: new Uint8Array([1]) },
      }),
    });
  }

  it('are dropped with the words that stand there, shown small, and saved again', async () => {
    URL.createObjectURL = () => 'blob:dock';
    URL.revokeObjectURL = () => {};
    const { user, activation, line } = await open(undefined, { answers: attaching });
    await user.type(line, 'The dock is blocked');
    fireEvent.drop(line, { dataTransfer: { files: [picture], types: ['Files'] } });
    expect(await screen.findByText('File: Dock.png')).toBeDefined();
    expect(activation.desk.inputsOf('activations.attachBytes')).toMatchObject([
      { fileName: 'Dock.png', text: 'The dock is blocked', task: null },
    ]);
    expect(line).toHaveProperty('value', '');
    await user.click(await screen.findByRole('button', { name: 'Show Dock.png large' }));
    expect(await screen.findByRole('dialog', { name: 'Dock.png' })).toBeDefined();
    await user.keyboard('{Escape}');

    activation.desk.answer(
      { 'activations.saveAttachment': () => ({}) },
      { 'files.chooseTarget': () => ({ token: 't', name: 'Dock.png' }) },
    );
    await user.click(screen.getByRole('button', { name: 'Save a copy of Dock.png' }));
    expect(await screen.findByText('Saved: Dock.png')).toBeDefined();
    expect(activation.desk.inputsOf('activations.saveAttachment')).toEqual([
      { id: activationId, sha256, token: 't' },
    ]);
  });

  it('are the evidence of a task, with what they show', async () => {
    const proven = plannedTask(1, { evidenceRequired: true });
    const { user, activation } = await open(sampleState([proven, plannedTask(2)]));
    activation.desk.answer(
      {
        'activations.attach': ({ text = '', task = null }) => {
          const at = new Date().toISOString();
          const file = { fileName: 'Ticket.pdf', mediaType: 'application/pdf', bytes: 2048, sha256 };
          const body = { ...file, lateReason: null, text, task };
          const entry = { eventAt: at, recordedAt: at, author: 'Ada', kind: 'attachment' as const, body };
          const total = activation.state().log.length + 1;
          return { entries: placed([entry], total - 1), total };
        },
      },
      { 'files.chooseSource': () => ({ token: 'chosen', name: 'Ticket.pdf' }) },
    );
    await user.click(screen.getByRole('checkbox', { name: /^1\./ }));
    (await screen.findByRole('checkbox', { name: /evidence missing/ })).focus();
    await user.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: 'Add evidence' });
    await user.type(within(dialog).getByRole('textbox'), 'Ticket 4711');
    await user.click(within(dialog).getByRole('button', { name: 'Attach a file' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /evidence missing/ })).toBeNull());
    expect(activation.desk.inputsOf('activations.attach')).toEqual([
      { id: activationId, token: 'chosen', text: 'Ticket 4711', task: taskId(1) },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are pasted with a name of their own, and refused with a reason when they are too large', async () => {
    const { activation, line } = await open(undefined, { answers: attaching });
    fireEvent.paste(line, { clipboardData: { files: [new File(['x'], 'image.png')] } });
    await waitFor(() =>
      expect(activation.desk.inputsOf('activations.attachBytes')).toMatchObject([
        { fileName: expect.stringMatching(/^Pasted .*\.png$/) },
      ]),
    );
    const large = new File(['x'], 'film.png');
    Object.defineProperty(large, 'size', { value: 30 * 1024 * 1024 });
    fireEvent.drop(line, { dataTransfer: { files: [large], types: ['Files'] } });
    // At the field, and heard.
    await waitFor(() => expect(line.getAttribute('aria-invalid')).toBe('true'));
    const problem = document.getElementById(line.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
    expect(problem?.textContent).toMatch(/^Not attached\. The file has 30 MB/);
  });
});

describe('the whole log', () => {
  it('draws what is in sight of thousands, and finds one among them', async () => {
    const { user } = await open(noted(3000), { whole: true });
    expect(await screen.findByText('Note 3000 of the night')).toBeDefined();
    expect(screen.getAllByRole('article').length).toBeLessThan(60);
    await user.type(screen.getByRole('searchbox', { name: 'Search the log' }), 'NIGHT 2917 note');
    await waitFor(() => expect(screen.queryByText('Note 3000 of the night')).toBeNull());
    expect(await screen.findByText('Note 2917 of the night')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('Note 3000 of the night')).toBeDefined();
  });

  it('is narrowed to a kind, a person and a time, and says how much of it is shown', async () => {
    const { user } = await open(noted(6), { whole: true });
    await user.click(screen.getByRole('combobox', { name: 'Written or said by' }));
    await user.click(await screen.findByRole('option', { name: 'Ben', hidden: true }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
    expect(screen.getByText(/^3 of 7 entries/)).toBeDefined();
    pass(20);
    await user.type(screen.getByRole('textbox', { name: 'From' }), '5:42');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
  });

  it('is read as it happened, with the fingerprints', async () => {
    const { user } = await open(noted(3), { whole: true });
    await user.click(screen.getByText('As it happened'));
    await waitFor(() =>
      expect(screen.getAllByRole('article')[0]?.textContent).toContain('Declared: Outage in the east'),
    );
    await user.click(screen.getByRole('button', { name: 'no. 2' }));
    expect(screen.getByText('Fingerprint of the one before')).toBeDefined();
  });
});
