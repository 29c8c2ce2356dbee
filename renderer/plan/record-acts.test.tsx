import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failure, fakeDesk } from '../testing/fake-desk.ts';
import { renderPage } from '../testing/render-page.tsx';
import { ThingFrame } from './thing-frame.tsx';

const id = '018f0000-0000-7000-8000-000000000001';
const other = '018f0000-0000-7000-8000-000000000002';

const page = (archivedAt: string | null = null) => (
  <ThingFrame kind="role" record={{ id, archivedAt }} title="Payroll lead" code="PAY" listAt="/plan/roles">
    <p>Fields</p>
  </ThingFrame>
);

async function choose(user: ReturnType<typeof renderPage>['user'], entry: string) {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('what can be done with a record', () => {
  it('is named by its heading, which takes the focus and names the window', () => {
    fakeDesk();
    renderPage(page());
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Payroll lead' }));
    expect(document.title).toBe('Payroll lead – Holdfast');
  });

  it('archives, and undoes that from the notice', async () => {
    const desk = fakeDesk({
      'records.archive': () => ({ changeSetId: other }),
      'changes.undo': () => ({
        kind: 'role',
        recordId: id,
        labelEn: 'PAY Payroll lead',
        labelFr: 'PAY Chef de la paie',
        changes: 1,
      }),
    });
    const { user } = renderPage(page());
    await choose(user, 'Archive');
    expect((await screen.findAllByText('PAY Payroll lead is archived.')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(desk.inputsOf('changes.undo')).toEqual([{ changeSetId: other }]));
  });

  it('offers no undo of what it did not change', async () => {
    fakeDesk({ 'records.archive': () => ({ changeSetId: null }) });
    const { user } = renderPage(page());
    await choose(user, 'Archive');
    expect((await screen.findAllByText('PAY Payroll lead is archived.')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('lists what refers to it when it may not be removed, and offers to archive it', async () => {
    const references = [
      { kind: 'criticalFunction', id: other, labelEn: 'F01 Run the payroll', labelFr: 'F01 Paie' },
    ];
    const desk = fakeDesk({
      'records.remove': () => {
        throw failure('still_referenced', { references });
      },
      'records.archive': () => ({}),
    });
    const { user } = renderPage(page());
    await choose(user, 'Remove');
    expect(await screen.findByText('PAY Payroll lead is still in use')).toBeTruthy();
    expect(screen.getByRole('link', { name: /F01 Run the payroll/ }).getAttribute('href')).toBe(
      `/plan/functions/${other}`,
    );
    await user.click(screen.getByRole('button', { name: 'Archive instead' }));
    await waitFor(() => expect(desk.inputsOf('records.archive')).toEqual([{ kind: 'role', id }]));
  });

  it('goes back to the list after a removal, and with Esc', async () => {
    fakeDesk({ 'records.remove': () => ({}) });
    const { user, address, goTo } = renderPage(page(), { at: '/plan/roles/x' });
    await choose(user, 'Remove');
    await waitFor(() => expect(address()).toBe('/plan/roles'));
    await goTo('/plan/roles/x');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/plan/roles'));
  });

  it('says that it is archived and restores it', async () => {
    const desk = fakeDesk({ 'records.restore': () => ({}) });
    const { user } = renderPage(page('2026-11-22T00:00:00.000Z'));
    const [restore] = screen.getAllByRole('button', { name: 'Restore' });
    if (restore) await user.click(restore);
    await waitFor(() => expect(desk.inputsOf('records.restore')).toEqual([{ kind: 'role', id }]));
  });

  it('tells its history in words', async () => {
    fakeDesk({
      'records.history': () => [
        {
          ...{ changeSetId: other, at: '2026-11-22T05:00:00.000Z', by: 'Ann Roy', source: 'import' as const },
          ...{ kind: 'criticalFunction' as const, recordId: id, op: 'update' as const },
          fields: [
            { field: 'rtoMinutes', before: 240, after: null },
            { field: 'tier', before: null, after: 1 },
            { field: 'ownerRoleId', before: null, after: other },
          ],
        },
      ],
      'records.options': () => [{ id: other, code: 'IL', nameEn: 'Incident lead', nameFr: '' }],
    });
    const { user } = renderPage(page());
    await choose(user, 'History');
    expect(await screen.findByText('Ann Roy')).toBeTruthy();
    expect(screen.getByText('from a spreadsheet')).toBeTruthy();
    expect(screen.getByText('4 hours').tagName).toBe('DEL');
    expect(screen.getByText('1 – restored first').tagName).toBe('INS');
    expect(await screen.findByText('IL Incident lead')).toBeTruthy();
  });
});
