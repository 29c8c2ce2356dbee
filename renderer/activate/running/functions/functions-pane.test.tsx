import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { declare } from '../../../../domain/activation/declare.ts';
import { deriveActivation } from '../../../../domain/activation/derive-activation.ts';
import {
  declaredState,
  minutesAfter,
  runActs,
  site,
} from '../../../../domain/activation/testing/run-acts.ts';
import {
  activationId,
  payroll,
  placed,
  plannedTask,
  sampleInput,
  samplePlan,
  start,
  taskId,
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

const restoring = [
  plannedTask(1, { plannedMinutes: 60 }),
  plannedTask(2, { plannedMinutes: 30, after: [taskId(1)], functionIds: [payroll] }),
];

/** Payroll can do without its site for four hours. */
function stateWithNeeds(): ActivationState {
  const resources = [
    { id: site, kind: 'site' as const, code: 'L1', nameEn: 'Bay Street', nameFr: 'Rue Bay' },
  ];
  const needs = [{ functionId: payroll, needsId: site, neededWithinMinutes: 240 }];
  const moment = { wallNow: start, author: 'Ada' };
  return deriveActivation(placed([declare(sampleInput(), { ...samplePlan(), resources, needs }, moment)]));
}

async function open(state: ActivationState, language: 'en' | 'fr' = 'en') {
  const activation = fakeActivation(state);
  const at = `/activate/${activationId}?pane=functions`;
  const page = renderPage(<ActivateRoutes />, { at, path: '/activate/*', language });
  await screen.findByRole('listitem', { name: /^F01/ }, { timeout: 10_000 });
  return { ...page, activation };
}

const row = () => screen.getByRole('listitem', { name: 'F01 Payroll' });
const press = (name: string) => within(row()).getByRole('button', { name: `${name}: F01 Payroll` });

describe('a critical function', () => {
  it('that stops says when it is back by its tasks, how that stands to its RTO, and what must finish next', async () => {
    const { user } = await open(declaredState(restoring));
    await user.click(press('Stopped'));
    // 05:50 in Toronto and an hour and a half of tasks; 4 hours until its RTO.
    expect(await within(row()).findByText(/^Back by 7:20.a\.m\. if all goes as planned$/)).toBeDefined();
    expect(within(row()).getByText('2 h 30 min before its', { exact: false })).toBeDefined();
    expect(within(row()).getByRole('button', { name: '1. Task 1' })).toBeDefined();
    expect(within(row()).getByText(/then 1 more task in turn/)).toBeDefined();
    act(() => void vi.advanceTimersByTime(200 * 60_000));
    expect(await within(row()).findByText('50 min after its', { exact: false })).toBeDefined();
  });

  it('says what is not known: no planned time, no task', async () => {
    const unknown = runActs(declaredState([plannedTask(1, { functionIds: [payroll] })]), [
      [5, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
    ]);
    const { unmount } = await open(unknown);
    expect(within(row()).getByText(/its open task has no planned time/)).toBeDefined();
    unmount();
    await open(
      runActs(declaredState(), [[5, { act: 'setFunction', functionId: payroll, state: 'stopped' }]]),
    );
    expect(within(row()).getByText(/no task of this response brings it back/)).toBeDefined();
  });

  it('is back in part with a share, and its words and a late time are kept with their reason', async () => {
    const stopped = runActs(declaredState(), [
      [1, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
    ]);
    const { user, activation } = await open(stopped);
    act(() => void vi.advanceTimersByTime(60 * 60_000));
    await user.click(press('Other…'));
    const dialog = await screen.findByRole('dialog', { name: 'State of F01 Payroll' });
    await user.type(within(dialog).getByRole('textbox', { name: /^Share of/ }), '60');
    await user.type(within(dialog).getByRole('textbox', { name: /^What happened/ }), 'By hand');
    await user.click(within(dialog).getByRole('button', { name: 'It happened earlier…' }));
    const time = within(dialog).getByRole('textbox', { name: 'When it happened: time' });
    await user.clear(time);
    await user.type(time, '6:00');
    await user.click(within(dialog).getByRole('button', { name: 'Write the state' }));
    expect(await within(dialog).findByText('Say why, in a few words.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: /written down late/ }), 'Busy');
    await user.click(within(dialog).getByRole('button', { name: 'Write the state' }));
    expect(await within(row()).findByText('Degraded, 60%')).toBeDefined();
    expect(within(row()).getByText('By hand')).toBeDefined();
    expect(activation.state().log.at(-1)).toMatchObject({
      kind: 'function',
      eventAt: minutesAfter(20),
      body: { state: 'degraded', sharePercent: 60, text: 'By hand', lateReason: 'Busy' },
    });
  });

  it('is threatened by a resource that goes out, in words, until that is back', async () => {
    const { user, activation } = await open(stateWithNeeds());
    await user.click(screen.getByText('Resources'));
    const bay = await screen.findByRole('listitem', { name: 'L1 Bay Street' });
    expect(within(bay).getByText(/F01 Payroll within 4 hours/)).toBeDefined();
    await user.click(within(bay).getByRole('button', { name: 'Out: L1 Bay Street' }));
    expect(await screen.findByRole('region', { name: 'Out or limited' })).toBeDefined();
    await user.click(screen.getByText('Functions', { selector: 'label span, label' }));
    expect(within(row()).getByText(/Needs L1 Bay Street, out of service since 5:50/)).toBeDefined();
    expect(within(row()).getByText(/^Needed back by 9:50/)).toBeDefined();
    await user.click(screen.getByText('Resources (1 out)'));
    await user.click(screen.getByRole('button', { name: 'Back in service: L1 Bay Street' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Out or limited' })).toBeNull());
    expect(activation.state().log.map((e) => e.kind)).toEqual(['declared', 'resource', 'resource']);
  });

  it('is in French when that is chosen, and of a closed record read only', async () => {
    const over = runActs(declaredState(), [
      [1, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
      [5, { act: 'standDown' }],
    ]);
    await open(over, 'fr');
    expect(screen.getByRole('listitem', { name: 'F01 Paie' }).textContent).toContain('Arrêtée depuis 5 h 41');
    expect(within(screen.getByRole('listitem', { name: 'F01 Paie' })).queryByRole('button')).toBeNull();
  });
});
