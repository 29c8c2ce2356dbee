import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeskAnswers, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { forgetListStates } from '../../ui/list/list-state.ts';
import { anOrganisation } from '../functions/testing/a-function.ts';
import type { Issue } from './issue.ts';
import type { IssueRow } from './issue-marks.tsx';
import { IssuesPage } from './issues-page.tsx';

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const stamp = { createdAt: '', createdBy: 'Ada', updatedAt: '', updatedBy: '', archivedAt: null };
const lead = { id: id(8), code: 'COM', nameEn: 'Communications lead', nameFr: '' };
const head = { id: id(9), code: 'DIR', nameEn: 'Director', nameFr: '' };

function row(n: number, title: string, more: Partial<IssueRow> = {}): IssueRow {
  return {
    ...{ id: id(n), code: `IR-2026-00${n}`, title, lang: 'en', source: 'Ada Lee', sourceKind: 'media' },
    ...{ receivedAt: null, dueAt: null, class: 'routine', leadRoleId: null, leadRole: null, approvers: [] },
    ...{ background: '', options: '', proposedAction: '', approverRoleIds: [], state: 'new' },
    ...{ responseDocumentId: null, activationId: null, closedAt: null, outcome: '', ...stamp, ...more },
  };
}
const detail = (issue: IssueRow, more: Partial<Issue> = {}): Issue => ({
  ...{ ...issue, entries: [], response: null, activation: null },
  ...more,
});

const rows = [
  row(1, 'Late one', { dueAt: '2020-01-01T12:00:00.000Z', leadRoleId: lead.id, leadRole: lead }),
  row(2, 'Of nobody'),
  row(3, 'Secret one', { class: 'confidential' }),
  row(4, 'Over', { state: 'closed' }),
];

function open(at = '/plan/issues', answers: DeskAnswers = {}, shownRows = rows) {
  const desk = fakeDesk({
    'organisation.get': () => anOrganisation(),
    'issues.list': () => shownRows,
    'documents.bindings': () => ({ activations: [], checklists: [] }),
    'documents.templates': () => [],
    'findings.list': () => ({ findings: [], total: 0 }) as never,
    'records.options': () => [lead, head],
    ...answers,
  });
  return { desk, ...renderPage(<IssuesPage />, { at, path: '/plan/issues/:id?' }) };
}

const known = ['Late one', 'Of nobody', 'Secret one', 'Over'];
const shows = (expected: string[]) =>
  waitFor(() => {
    const shown = screen.getAllByRole('row').slice(1);
    const titles = shown.map((each) => known.find((title) => each.textContent?.includes(title)));
    expect(titles).toEqual(expected);
  });

beforeEach(() => {
  localStorage.clear();
  // A text that grows asks when fonts have come; jsdom has none.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  forgetListStates();
  // jsdom lays nothing out: the list is as high as a window.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
});

describe('the list of issues', () => {
  it('shows what waits, and says that a confidential one is left out until it is asked for', async () => {
    const { user } = open();
    await shows(['Late one', 'Of nobody']);
    expect(screen.getByText('1 confidential issue is not shown.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await shows(['Late one', 'Of nobody', 'Secret one']);
    await user.click(screen.getByText('All'));
    await shows(['Late one', 'Of nobody', 'Secret one', 'Over']);
  });

  it('shows what is late, and what the role that I am leads', async () => {
    const { user } = open('/plan/issues?show=late');
    await shows(['Late one']);
    await user.click(screen.getByText('Mine'));
    await user.click(await screen.findByRole('combobox', { name: 'My role' }));
    await user.click(await screen.findByRole('option', { name: 'COM Communications lead' }));
    await shows(['Late one']);
    expect(localStorage.getItem('issues-role')).toBe(lead.id);
  });

  it('says in words that one is late', async () => {
    open();
    expect(await screen.findByText(/^\d+ days late$/)).toBeTruthy();
  });

  it('says what belongs there while it is empty', async () => {
    open('/plan/issues', {}, []);
    expect(await screen.findByText('No issues yet')).toBeTruthy();
  });
});

describe('an intake', () => {
  it('keeps what was typed when it is refused, and says at the field what is wrong', async () => {
    let refused = true;
    const { user, desk, address } = open('/plan/issues', {
      'issues.take': () => {
        if (refused) throw failure('workspace_busy');
        return { id: id(7), code: 'IR-2026-007' };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'New issue or request' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Take it in' }));
    expect(desk.inputsOf('issues.take')).toEqual([]);
    await user.type(within(dialog).getByLabelText('Title'), 'Who is paid?');
    await user.type(within(dialog).getByLabelText('Due: date'), '03/04/2027');
    await user.click(within(dialog).getByRole('button', { name: 'Take it in' }));
    expect(within(dialog).getByText(/Is the day or the month first/)).toBeTruthy();
    await user.clear(within(dialog).getByLabelText('Due: date'));
    await user.type(within(dialog).getByLabelText('Due: date'), '2027-04-03');
    await user.click(within(dialog).getByRole('button', { name: 'Take it in' }));
    await waitFor(() => expect(desk.inputsOf('issues.take')).toHaveLength(1));
    expect(within(dialog).getByLabelText<HTMLInputElement>('Title').value).toBe('Who is paid?');
    refused = false;
    await user.click(within(dialog).getByRole('button', { name: 'Take it in' }));
    await waitFor(() => expect(address()).toBe(`/plan/issues/${id(7)}`));
    // A day without an hour means the end of the working day in Toronto.
    expect(desk.inputsOf('issues.take').at(-1)).toMatchObject({
      ...{ title: 'Who is paid?', lang: 'en', class: 'routine', dueAt: '2027-04-03T21:00:00.000Z' },
    });
  });
});

describe('an issue', () => {
  const at = `/plan/issues/${id(1)}`;
  const chain = { approverRoleIds: [lead.id, head.id], approvers: [lead, head], leadRoleId: lead.id };

  it('offers to approve as the role whose turn it is, and its texts stand', async () => {
    const entries = ['submitted', 'approval'].map((kind, n) => ({
      ...{ id: id(n + 4), issueId: id(1), at: '2026-11-20T12:00:00.000Z', saidBy: 'Ada', text: '', ...stamp },
      ...{ kind: kind as 'submitted' | 'approval', roleId: kind === 'approval' ? lead.id : null, role: null },
    }));
    const issue = row(1, 'Late one', { ...chain, state: 'inApproval', proposedAction: 'Say so' });
    const { user, desk } = open(at, {
      'issues.get': () => detail(issue, { entries }),
      'issues.act': () => ({ changeSetId: id(6) }),
    });
    await user.click(await screen.findByRole('button', { name: 'Approve as Director' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Proposed action').readOnly).toBe(true);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Approve as Director' }));
    await waitFor(() =>
      expect(desk.inputsOf('issues.act')).toEqual([{ id: id(1), act: 'approve', roleId: head.id, text: '' }]),
    );
  });

  it('is not closed without an outcome', async () => {
    const { user, desk } = open(at, {
      'issues.get': () => detail(row(1, 'Late one', { state: 'answered' })),
      'issues.act': () => ({ changeSetId: id(6) }),
    });
    await user.click(await screen.findByRole('button', { name: 'Close the issue' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Close the issue' }));
    expect(within(dialog).getByText(/Nobody closes an issue without an outcome/)).toBeTruthy();
    expect(desk.inputsOf('issues.act')).toEqual([]);
  });

  it('says before its submission what it lacks', async () => {
    const issue = row(1, 'Late one', { state: 'inProgress', class: 'contentious', leadRoleId: lead.id });
    const { user } = open(at, { 'issues.get': () => detail(issue) });
    await user.click(await screen.findByRole('button', { name: 'Send for approval' }));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Write the proposed action, or start the response.', 'Choose who approves it.']);
  });
});
