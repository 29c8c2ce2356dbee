import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskInput, DeskOutput } from '../../desk.ts';
import { type FakeDesk, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { anOrganisation } from '../functions/testing/a-function.ts';
import { TakeAwayPage } from './take-away-page.tsx';
import { startAnew } from './take-away-store.ts';

const id = (n: number) => `01940000-0000-7000-8000-00000000000${n}`;
const [union, pay, bank, ledger, scenarioId] = [id(1), id(2), id(3), id(4), id(5)];
const meta = {
  createdAt: '2026-11-22T10:00:00.000Z',
  createdBy: 'Me',
  updatedAt: '2026-11-22T10:00:00.000Z',
  updatedBy: 'Me',
  archivedAt: null,
};
const unit = {
  ...meta,
  ...{ id: union, code: 'OPSEU', nameEn: 'Technical unit', nameFr: 'Unité technique', union: '', local: '' },
  ...{ disputeRoute: 'strike' as const, headcount: 44, agreements: [], rounds: [] },
};
const day = 1440;
const called = (code: string, nameEn: string, kind: 'function' | 'application' = 'function') => ({
  ...{ kind, code, nameEn, nameFr: '' },
});

function outcomeOf({ takenAway, horizonMinutes }: DeskInput<'takeAway.run'>): DeskOutput<'takeAway.run'> {
  const share = takenAway.strikingUnits?.[0]?.participationPercent ?? 0;
  const stopsAt = share >= 80 ? 240 : 480;
  const of = (functionId: string, at: number, targetKind: 'application' | 'function', targetId: string) => ({
    functionId,
    ...{ tier: 1, rtoMinutes: 60, mtpdMinutes: 600, passesRtoAt: at + 60, passesMtpdAt: null },
    states: [
      { from: 0, to: at, state: 'degraded' as const },
      { from: at, to: day, state: 'stopped' as const },
      { from: day, to: horizonMinutes, state: 'normal' as const },
    ],
    ...{ degradedAt: 0, stopsAt: at, strategies: [] },
    causes: [
      {
        kind: 'dependency' as const,
        dependencyId: functionId,
        ...{ targetKind, targetId, awayFrom: 0, backAt: day, standIn: null, neededBackMinutes: at },
        because: { why: targetKind === 'function' ? ('functionStopped' as const) : ('takenAway' as const) },
        ...{ workaroundEn: '', workaroundFr: '', workaroundLastsMinutes: null, stopsAt: at },
      },
    ],
  });
  return {
    startsAt: '2026-11-22T10:00:00.000Z',
    horizonMinutes,
    functions: [of(pay, stopsAt, 'application', ledger), of(bank, stopsAt + 60, 'function', pay)],
    untouchedCount: 22,
    absent: { onLeave: 2, takenAway: 0, onStrike: 36, siteLost: 0 },
    strikes: [{ bargainingUnitId: union, members: 44, expected: 42, stayOut: 36 }],
    headcount: 140,
    names: {
      [pay]: called('F01', 'Pay people'),
      [bank]: called('F02', 'Pay the bank'),
      [ledger]: called('A02', 'Ledger', 'application'),
    },
  };
}

const stored = {
  ...meta,
  ...{
    id: scenarioId,
    nameEn: 'A strike',
    nameFr: 'Une grève',
    notes: '',
    horizonMinutes: 10_080,
    startsOn: '2026-12-01',
  },
  takenAway: {
    strikingUnits: [{ bargainingUnitId: union, participationPercent: 60 }],
    ...{ siteIds: [], applicationIds: [], supplierIds: [], equipmentIds: [], personIds: [] },
    lastsMinutes: null,
  },
};

let desk: FakeDesk;
let scenarios: DeskOutput<'scenarios.list'>;

beforeEach(() => {
  startAnew();
  scenarios = [];
  desk = fakeDesk({
    'organisation.get': () => anOrganisation(),
    'labour.list': () => [unit],
    'scenarios.list': () => scenarios,
    'records.options': () => [{ id: pay, code: 'F01', nameEn: 'Pay people', nameFr: '' }],
    'records.create': () => {
      scenarios = [stored];
      desk.send('changed', { subjects: ['scenarios'] });
      return { id: scenarioId };
    },
    'takeAway.run': (input) => outcomeOf(input),
  });
});

const open = (at = '/plan/take-away') => renderPage(<TakeAwayPage />, { at, path: '/plan/take-away/:id?' });

describe('take away', () => {
  it('begins with what it is for, and asks the desk for nothing', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'What if it were gone?' })).toBeTruthy();
    expect(desk.inputsOf('takeAway.run')).toEqual([]);
  });

  it('puts a unit on strike and says of each function when it stops, in words', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    const row = await screen.findByRole('button', {
      name: /^F01 Pay people Tier 1: Degraded Start to 4 hours, Stopped/,
    });
    expect(row.getAttribute('aria-label')).toContain('Passes its RTO after 5 hours');
    expect(screen.getByText('102 of 140 people are at work: 36 on strike and 2 on leave')).toBeTruthy();
    expect(await screen.findByText('80% stay out: 36 of 42 people')).toBeTruthy();
    expect(screen.getByText('2 more of the 44 are away anyway')).toBeTruthy();
    const next = within(screen.getByRole('region', { name: 'What fails next' })).getAllByRole('button');
    expect(next.map((b) => b.textContent?.slice(0, 18))).toEqual([
      'after 4 hoursF01 P',
      'after 5 hoursF02 P',
    ]);
  });

  it('opens the causes of a function under its row, down to what was taken away', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    const row = await screen.findByRole('button', { name: /^F02 Pay the bank Tier 1:/ });
    await user.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/^F01 Pay people stops after 4 hours: A02 Ledger is taken away/)).toBeTruthy();
    await user.click(row);
    expect(screen.queryByText(/^F01 Pay people stops after 4 hours/)).toBeNull();
  });

  it('walks the rows by the arrows, one of them in the order of the tabs', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    const first = await screen.findByRole('button', { name: /^F01/ });
    first.focus();
    await user.keyboard('{ArrowDown}');
    const second = screen.getByRole('button', { name: /^F02/ });
    expect(document.activeElement).toBe(second);
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
  });

  it('shows the same as a table', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    await user.click(await screen.findByRole('radio', { name: 'Table' }));
    const row = screen.getByRole('row', { name: /^F01 Pay people/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells.slice(0, 3).map((c) => c.textContent)).toEqual(['Degraded', 'Stopped', 'Normal']);
    expect(row.textContent).toContain('A02 Ledger is taken away (back after 24 hours)');
  });

  it('is kept as a scenario, with the name in one language taken for both', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    await user.click(await screen.findByRole('button', { name: 'Save as scenario' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('Fill this in.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('English name'), 'A strike');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await screen.findAllByText('Saved: A strike')).length).toBeGreaterThan(0);
    expect(desk.inputsOf('records.create')[0]).toMatchObject({
      kind: 'scenario',
      values: {
        nameEn: 'A strike',
        takenAway: { strikingUnits: [{ bargainingUnitId: union, participationPercent: 80 }] },
      },
    });
    expect(address()).toBe(`/plan/take-away/${scenarioId}`);
  });

  it('opens a kept scenario by its address, in French too', async () => {
    scenarios = [stored];
    renderPage(<TakeAwayPage />, {
      at: `/plan/take-away/${scenarioId}`,
      path: '/plan/take-away/:id?',
      language: 'fr',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Une grève' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: /^F01 Pay people/ })).toBeTruthy();
    expect(desk.inputsOf('takeAway.run').at(-1)).toMatchObject({
      horizonMinutes: 10_080,
      // Its day begins at midnight in Toronto.
      startsAt: '2026-12-01T05:00:00.000Z',
      takenAway: { strikingUnits: [{ participationPercent: 60 }] },
    });
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).toBeNull();
  });

  it('closes the scenario when nothing is to be taken away, so that nothing is saved over it', async () => {
    scenarios = [stored];
    const { user, address } = open(`/plan/take-away/${scenarioId}`);
    await screen.findByRole('heading', { level: 1, name: 'A strike' });
    await user.click(await screen.findByRole('button', { name: 'Take nothing away' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Take away' })).toBeTruthy();
    expect(address()).toBe('/plan/take-away');
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Save as scenario' })).toBeTruthy();
  });

  it('says a code that is the name only once', async () => {
    desk.answer({
      'takeAway.run': (input) => {
        const outcome = outcomeOf(input);
        return { ...outcome, names: { ...outcome.names, [pay]: called('Pay people', 'Pay people') } };
      },
    });
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: /OPSEU/ }));
    const row = await screen.findByRole('button', { name: /^Pay people Tier 1:/ });
    expect(row.textContent?.match(/Pay people/g)).toHaveLength(1);
  });
});
