import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskOutput } from '../../desk.ts';
import { type FakeDesk, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { forgetListStates } from '../../ui/list/list-state.ts';
import { MapPage } from './map-page.tsx';

const id = (n: number) => `01928c1e-0000-7000-8000-00000000000${n}`;
const [payroll, hiring, system, supplier] = [id(1), id(2), id(3), id(4)];

const map: DeskOutput<'map.get'> = {
  nodes: [
    ['criticalFunction', payroll, 'F01', 'Run the payroll', 1, 240],
    ['criticalFunction', hiring, 'F02', 'Hire people', 3, null],
    ['application', system, 'PAY', 'Payroll system', null, 720],
    ['supplier', supplier, 'HOST', 'Hosting company', null, null],
  ].map(([kind, nodeId, code, nameEn, tier, backMinutes]) => ({
    kind: kind as 'application',
    id: String(nodeId),
    code: String(code),
    nameEn: String(nameEn),
    nameFr: '',
    tier: tier as number | null,
    backMinutes: backMinutes as number | null,
    unitId: null,
  })),
  edges: [
    {
      id: id(5),
      link: 'needs',
      from: payroll,
      to: system,
      neededBackMinutes: 240,
      bridgedMinutes: null,
      state: 'late',
    },
    {
      id: 'x',
      link: 'providedBy',
      from: system,
      to: supplier,
      neededBackMinutes: null,
      bridgedMinutes: null,
      state: 'unknown',
    },
  ],
};

const option = { id: id(6), code: 'TEL', nameEn: 'Telephony', nameFr: '' };
let desk: FakeDesk;
beforeEach(() => {
  forgetListStates();
  // jsdom lays nothing out: the list is as large as a window.
  for (const size of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth']) {
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value: 900 });
  }
  desk = fakeDesk({
    'map.get': () => map,
    'units.list': () => [],
    'findings.marks': () => [{ kind: 'criticalFunction', id: payroll, severity: 'critical', count: 2 }],
    'records.options': () => [option, { ...option, id: system, code: 'PAY', nameEn: 'Payroll system' }],
    'records.create': () => ({ id: id(7) }),
  });
});

const open = (search = '') => renderPage(<MapPage />, { at: `/plan/map${search}` });

const rows = async () =>
  (await within(await screen.findByRole('grid')).findAllByRole('row')).slice(1).map((row) => row.textContent);

describe('the table of the map', () => {
  it('says everything that the picture says', async () => {
    open('?view=table');
    expect(await rows()).toEqual([
      'F01 Run the payrollApplicationPAY Payroll system4 hours12 hours8 hours too late',
      'PAY Payroll systemSupplierHOST Hosting companyProvided by',
    ]);
  });

  it('shows what the filters leave, and offers everything when that is nothing', async () => {
    const { user } = open('?view=table&tier=3&find=zzz');
    await user.click(await screen.findByRole('button', { name: 'Show everything' }));
    expect(await rows()).toHaveLength(2);
  });

  it('opens a panel beside it, from which the chain is walked', async () => {
    const { user } = open('?view=table');
    await user.click(await screen.findByText('F01 Run the payroll'));
    const panel = await screen.findByRole('complementary', { name: 'Selected on the map' });
    expect(panel.textContent).toContain('2 findings');
    await user.click(within(panel).getByRole('button', { name: 'PAY Payroll system' }));
    within(panel).getByRole('heading', { name: 'Payroll system' });
    within(panel).getByRole('button', { name: 'F01 Run the payroll' });
    within(panel).getByText('Provided by');
    await waitFor(() =>
      expect(screen.getByTestId('announcer').textContent).toContain(
        'PAY Payroll system, Application, needs 1 thing, needed by 1. All it needs, through others too: 1. All that need it: 1.',
      ),
    );
  });
});

describe('a dependency on the map', () => {
  it('is added to the selected function, with its time as people say it', async () => {
    const { user } = open(`?view=table&at=${payroll}`);
    await user.click(await screen.findByRole('combobox', { name: 'Needs' }));
    expect(screen.queryByRole('option', { name: 'PAY Payroll system' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: 'TEL Telephony' }));
    const within_ = screen.getByRole('textbox', { name: 'Needed back within' });
    await user.type(within_, 'soon');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText(/Type a duration/);
    expect(desk.inputsOf('records.create')).toEqual([]);
    await user.clear(within_);
    await user.type(within_, '1h30');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(desk.inputsOf('records.create')).toEqual([
        {
          kind: 'dependency',
          values: {
            functionId: payroll,
            targetKind: 'application',
            applicationId: option.id,
            neededBackMinutes: 90,
          },
        },
      ]),
    );
  });

  it('that would close a circle is refused at its field', async () => {
    desk.answer({
      'records.create': () => {
        throw failure('invalid_input', {
          problems: [{ path: ['values', 'otherFunctionId'], code: 'function_cycle', message: '' }],
          functionsEn: ['F01', 'F02', 'F01'],
          functionsFr: ['F01', 'F02', 'F01'],
        });
      },
    });
    const { user } = open(`?view=table&at=${payroll}`);
    await user.click(await screen.findByRole('combobox', { name: 'Needs' }));
    await user.click(await screen.findByRole('option', { name: 'TEL Telephony' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText(/F01 → F02 → F01/);
  });
});

describe('what must be known to read the map', () => {
  it('names functions that need one another', async () => {
    const circle = [payroll, hiring].map((from, n) => ({
      id: `c${n}`,
      link: 'needs' as const,
      from,
      to: from === payroll ? hiring : payroll,
      neededBackMinutes: null,
      bridgedMinutes: null,
      state: 'unknown' as const,
    }));
    desk.answer({ 'map.get': () => ({ ...map, edges: circle }) });
    open('?view=table');
    await screen.findByText(/F01 Run the payroll → F02 Hire people → F01 Run the payroll/);
  });

  it('says whose chain is shown, and leaves it', async () => {
    const { user, address } = open(`?view=table&focus=${system}`);
    await screen.findByText(/Only what PAY Payroll system needs/);
    await user.click(screen.getByRole('button', { name: 'Leave the focus' }));
    expect(address()).toBe('/plan/map?view=table');
  });

  it('begins with what belongs on it when there is nothing', async () => {
    desk.answer({ 'map.get': () => ({ nodes: [], edges: [] }) });
    open();
    await screen.findByRole('link', { name: 'Go to critical functions' });
  });
});
