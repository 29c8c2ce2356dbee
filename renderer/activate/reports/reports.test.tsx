import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { DocumentIssued } from '../../../domain/activation/command.ts';
import { declaredState, minutesAfter, runActs, site } from '../../../domain/activation/testing/run-acts.ts';
import { activationId, payroll, start, u } from '../../../domain/activation/testing/sample-plan.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { WindowBarSlot } from '../../ui/window-bar.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { fakeActivation } from '../testing/fake-activation.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(minutesAfter(60)) });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const inStrike = () => declaredState(undefined, { anchors: { T: null, S: start, I: null } });

async function open(state: ActivationState, pane = 'report') {
  const activation = fakeActivation(state);
  activation.desk.answer({
    'documents.list': () => [],
    'documents.templates': () => [],
    'documents.create': () => ({ id: u(77) }),
  });
  const page = renderPage(
    <>
      <WindowBarSlot />
      <ActivateRoutes />
    </>,
    { at: `/activate/${activationId}?pane=${pane}`, path: '/activate/*' },
  );
  await screen.findByRole('heading', { level: 1, name: /Outage in the east/ });
  return { ...page, activation };
}

const promised = (nextUpdateAt: string): DocumentIssued => ({
  ...{ act: 'documentIssued', at: null, lateReason: '', documentId: u(70), number: 'SR-2026-001' },
  ...{ titleEn: 'Report', titleFr: 'Rapport', documentKind: 'situation-report', nextUpdateAt },
  ...{ version: 1, event: 'issued', reason: '' },
});

describe('the next report', () => {
  it('is counted down in the head, and late in words', async () => {
    const state = runActs(declaredState(), [[5, promised(minutesAfter(55))]]);
    await open(state, 'log');
    expect(screen.getByRole('button', { name: 'Next report 5 min late' })).toBeDefined();
  });

  it('is promised in two hours when the first is drafted', async () => {
    const { user, activation } = await open(declaredState());
    await user.click(screen.getByRole('button', { name: 'Draft one page' }));
    await waitFor(() => expect(activation.desk.inputsOf('documents.create')).toHaveLength(1));
    expect(activation.desk.inputsOf('documents.create')).toEqual([
      {
        ...{ kind: 'situation-report', activationId, form: 'executive' },
        // From 11:40, on the quarter.
        nextUpdateAt: '2026-11-22T13:45:00.000Z',
      },
    ]);
  });
});

describe('the figures of a strike', () => {
  async function enter(numbers: string[]) {
    const page = await open(inStrike());
    await page.user.click(screen.getByRole('button', { name: 'Enter figures' }));
    const dialog = await screen.findByRole('dialog', { name: 'Enter figures' });
    await page.user.type(within(dialog).getByRole('combobox', { name: 'Place' }), 'Bay');
    const names = ['Due at work', 'At work', 'Withdrawn', 'Essential, present', 'Essential, absent'];
    for (const [at, name] of names.entries())
      await page.user.type(within(dialog).getByLabelText(name), numbers[at] ?? '0');
    await page.user.keyboard('{Enter}');
    return { ...page, dialog };
  }
  const told = (state: ActivationState) =>
    state.strikeFigures.map(({ place, dueAtWork, atWork, withdrawn }) => [
      place,
      dueAtWork,
      atWork,
      withdrawn,
    ]);

  it('are written at once where they add up', async () => {
    const { activation } = await enter(['50', '20', '30', '5', '0']);
    await waitFor(() => expect(told(activation.state())).toEqual([['Bay', 50, 20, 30]]));
    expect(await screen.findByRole('row', { name: /^Bay 50 20 30 5 0/ })).toBeDefined();
  });

  it('are asked about once where they do not, and may stand', async () => {
    const { user, activation, dialog } = await enter(['50', '20', '35', '5', '0']);
    expect(await within(dialog).findByText(/together more than are due/)).toBeDefined();
    expect(told(activation.state())).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Record them all the same' }));
    await waitFor(() => expect(told(activation.state())).toEqual([['Bay', 50, 20, 35]]));
  });

  it('are asked for with no list over the fields; the places are one arrow away', async () => {
    const { user, activation } = await enter(['50', '20', '30', '5', '0']);
    await waitFor(() => expect(told(activation.state())).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Enter figures' }));
    const place = await screen.findByRole('combobox', { name: 'Place' });
    await waitFor(() => expect(document.activeElement).toBe(place));
    await new Promise((done) => setTimeout(done, 100));
    expect(screen.queryByRole('option')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('option', { name: 'Bay' })).toBeDefined();
  });

  it('are not asked for where there is no strike', async () => {
    await open(declaredState());
    expect(screen.queryByRole('button', { name: 'Enter figures' })).toBeNull();
  });
});

it('a stand-down says what is not back, and drafts the notice', async () => {
  const state = runActs(declaredState(), [
    [5, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
    [6, { act: 'setResource', resourceId: site, state: 'out' }],
  ]);
  const { user, activation } = await open(state);
  await user.click(screen.getByRole('button', { name: 'Stand down' }));
  const dialog = await screen.findByRole('dialog', { name: 'Stand down' });
  expect(within(dialog).getByText('1 critical function is not back')).toBeDefined();
  expect(within(dialog).getByText('Bay Street – out of service')).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Stand down' }));
  await waitFor(() => expect(activation.state().status).toBe('stoodDown'));
  await waitFor(() =>
    expect(activation.desk.inputsOf('documents.create')).toEqual([
      { kind: 'stand-down-notice', activationId },
    ]),
  );
});
