import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportFile, ImportTable } from '../../../electron/contract/imports.ts';
import { startTranslations } from '../../app/i18n.ts';
import { newQueryClient } from '../../query-client.ts';
import { type DeskAnswers, type FakeDesk, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { Notices } from '../../ui/notice.tsx';
import ImportPage from './import-page.tsx';
import { startOver } from './import-store.ts';

const noFacts = {
  filled: 3,
  samples: ['x'],
  emails: 0,
  telephones: 0,
  dates: 0,
  languages: 0,
  groups: 0,
  dateOrder: 'none',
  dateExample: null,
  bareNumbers: 0,
  formulas: 0,
} as const;

function tableOf(
  id: string,
  headings: string[],
  facts: Record<string, Partial<ImportTable['columns'][number]['facts']>> = {},
): ImportTable {
  const columns = headings.map((heading, index) => ({
    index,
    heading,
    facts: { ...noFacts, samples: ['x'], ...facts[heading] },
  }));
  return { id, sheet: null, rowCount: 3, headingRow: 1, columns, top: [{ row: 1, cells: headings }] };
}
const fileOf = (
  name: string,
  table: ImportTable | null,
  refused: ImportFile['refused'] = null,
): ImportFile => ({
  id: `file of ${name}`,
  name,
  kind: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  refused,
  form: null,
  tables: table ? [table] : [],
});

const people = tableOf('t1', ['Employee no', 'Given name', 'Family name', 'Hire date', 'Shoe size'], {
  'Hire date': { dates: 1, dateOrder: 'unclear', dateExample: '03/11/2026' },
});
const counts = { added: 2, changed: 1, unchanged: 0, missing: 1, missingWithRoles: 1 };
const summary = {
  subjects: [{ subject: 'people' as const, ofForm: false, ...counts }],
  forms: [],
  skills: [],
  bargainingUnits: ['OPSEU'],
  units: ['Payroll'],
  sites: [],
  suppliers: [],
  proposed: [],
  createMissing: true,
  rowCount: 3,
  problems: { error: 1, question: 0, note: 0, rowsLeftOut: 1 },
};
const item = {
  subject: 'people',
  status: 'changed',
  id: null,
  key: '1',
  title: 'Uma Johal',
  tableId: 't1',
  row: 2,
  restored: false,
  roles: [],
  changes: [{ field: 'mobilePhone', before: '647', after: '648' }],
} as const;
const problem = {
  severity: 'error',
  effect: 'row',
  code: 'duplicateKey',
  subject: 'people',
  tableId: 't1',
  row: 4,
  column: 0,
  value: '1',
  details: { firstRow: 2 },
  rows: [4],
  count: 1,
} as const;

const answers: DeskAnswers = {
  'imports.read': () => ({ files: [fileOf('staff.csv', people), fileOf('old.xls', null, 'oldSpreadsheet')] }),
  'imports.compare': () => summary,
  'imports.items': () => ({ total: 1, items: [{ ...item, changes: [...item.changes], roles: [] }] }),
  'imports.problems': () => ({ total: 1, problems: [{ ...problem, rows: [4] }] }),
  'imports.apply': () => ({
    changeSetId: '01890a5d-ac96-774b-bcce-b302099a8057',
    added: 2,
    changed: 1,
    archived: 1,
  }),
  'imports.undo': () => ({}),
  'imports.discard': () => ({}),
};

let desk: FakeDesk;
beforeEach(() => {
  startTranslations('en');
  desk = fakeDesk(answers, {
    'workspace.state': () => ({ open: { name: 'w', folder: '/' }, recent: [] }),
    'files.chooseSpreadsheets': () => [{ token: 'a', name: 'staff.csv' }],
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <MantineProvider>
        <MemoryRouter>
          <ImportPage />
        </MemoryRouter>
        <Notices />
      </MantineProvider>
    </QueryClientProvider>,
  );
});
afterEach(() => startOver());

const click = async (name: string | RegExp) =>
  await userEvent.click(await screen.findByRole('button', { name }));
async function toCheck() {
  await click('Choose files…');
  await click('Match columns');
  await userEvent.click(await screen.findByRole('radio', { name: /^The first/ }));
  await click('Check');
}

describe('bringing spreadsheets', () => {
  it('shows what each file is a list of, and why one can’t be read', async () => {
    await click('Choose files…');
    const files = await screen.findByRole('navigation', { name: 'Files' });
    expect(within(files).getByRole('button', { name: /People.*1 question/ })).toBeTruthy();
    expect(within(files).getByRole('alert').textContent).toMatch(/old Excel format/);
    expect(desk.inputsOf('imports.read')).toMatchObject([{ files: [{ token: 'a', name: 'staff.csv' }] }]);
  });

  it('takes files that are dropped on it, by their bytes', async () => {
    const file = new File(['code,name\nA,Alpha'], 'units.csv');
    fireEvent.drop(screen.getByTestId('drop-place'), { dataTransfer: { types: ['Files'], files: [file] } });
    await screen.findByRole('navigation', { name: 'Files' });
    const [input] = desk.inputsOf('imports.read');
    expect(JSON.stringify(input)).toContain('units.csv');
  });

  it('asks what the dates mean before it goes on, and names the columns that stay out', async () => {
    await click('Choose files…');
    await click('Match columns');
    expect((await screen.findByRole('button', { name: 'Check' })).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/One column is not brought in: Shoe size/)).toBeTruthy();
    // What is asked stands first, whatever column it is about, and the foot says how much is asked.
    expect(screen.getAllByRole('rowheader')[0]?.textContent).toBe('DHire date');
    expect(screen.getByRole('button', { name: '1 question to answer first' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'The second: Mar 11, 2026' }));
    await click('Check');
    const [input] = desk.inputsOf('imports.compare');
    expect(input).toMatchObject({
      tables: [
        {
          id: 't1',
          subject: 'people',
          columns: [
            { field: 'employeeNumber' },
            {},
            {},
            { field: 'hiredOn', dateOrder: 'monthFirst' },
            { field: null },
          ],
        },
      ],
    });
  });

  it('shows before and after, remarks with their place, and leavers who hold roles', async () => {
    await toCheck();
    expect((await screen.findByText('Uma Johal')).closest('li')?.textContent).toMatch(
      /Mobile telephone.*647.*648/,
    );
    expect(screen.getByText(/1 of them holds roles/)).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: '1 remark' }));
    const row = await screen.findByRole('row', { name: /It is in the list already, in row 2/ });
    expect(row.textContent).toMatch(/4.*A · Employee no.*1/);
  });

  it('says that units and sites which lists only refer to are added, and compares again without them', async () => {
    await toCheck();
    expect(await screen.findByText('1 unit is added because rows name it: Payroll')).toBeTruthy();
    const choice = screen.getByRole('checkbox', {
      name: 'Add units, sites and suppliers that lists only refer to',
    });
    expect(choice).toHaveProperty('checked', true);
    expect(screen.getByText(/On, because this workspace has no units/)).toBeTruthy();
    await userEvent.click(choice);
    expect(desk.inputsOf('imports.compare')).toMatchObject([
      { options: { createMissing: null } },
      { options: { createMissing: false } },
    ]);
  });

  it('asks what a cell means, one by one or with all proposals, and compares again with the answer', async () => {
    const ask = {
      ...{ field: 'rtoMinutes', cell: '1-2 weeks', proposed: '10080', chosen: null },
      choices: ['10080', '20160'].map((value) => ({ value, kind: 'duration' as const, title: '' })),
    };
    const open = { ...problem, code: 'unclearDuration', severity: 'question', effect: 'cell' } as const;
    const proposal = { subject: 'people', field: 'rtoMinutes', cell: '1-2 weeks', chosen: '10080' } as const;
    desk.answer({
      'imports.compare': () => ({
        ...summary,
        proposed: [proposal],
        problems: { ...summary.problems, question: 1 },
      }),
      'imports.problems': () => ({
        total: 1,
        problems: [{ ...open, details: {}, value: '1-2 weeks', rows: [4], ask }],
      }),
    });
    await toCheck();
    await click('Answer');
    const choice = await screen.findByRole('combobox', { name: 'What “1-2 weeks” means' });
    await waitFor(() => expect(document.activeElement).toBe(choice));
    await userEvent.click(choice);
    await userEvent.click(await screen.findByRole('option', { name: '14 days', hidden: true }));
    expect(desk.inputsOf('imports.compare').at(-1)).toMatchObject({
      options: { answers: [{ ...proposal, chosen: '20160' }] },
    });
    await click('Take the proposal');
    expect(desk.inputsOf('imports.compare').at(-1)).toMatchObject({ options: { answers: [proposal] } });
  });

  it('writes only what was accepted, archives leavers only when it is chosen, and takes all of it back', async () => {
    await toCheck();
    await userEvent.click(await screen.findByRole('checkbox', { name: /Archive them/ }));
    await click('Bring in 4 records');
    expect(await screen.findByText('2 records added')).toBeTruthy();
    const next = screen.getByRole('link', { name: /declare an exercise/ });
    expect(next.getAttribute('href')).toBe('/activate/declare?mode=exercise');
    expect(desk.inputsOf('imports.apply')).toMatchObject([
      { archiveMissing: ['people'], label: 'Import: staff.csv and 1 more' },
    ]);
    await click('Undo the whole import');
    expect((await screen.findAllByText(/The import was undone/)).length).toBeGreaterThan(0);
  });

  it('compares again when the workspace has changed meanwhile', async () => {
    await toCheck();
    desk.answer({
      'imports.apply': () => {
        throw failure('import_changed_since');
      },
    });
    await click('Bring in 3 records');
    expect(await screen.findByText(/The lists were compared again/)).toBeTruthy();
    expect(desk.inputsOf('imports.compare')).toHaveLength(2);
    expect(screen.queryByText('Brought in')).toBeNull();
  });
});
