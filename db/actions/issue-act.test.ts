import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExpectedError } from '../../domain/errors.ts';
import { findRecords } from '../queries/find.ts';
import { getIssue, listIssues } from '../queries/issues.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { changeMany } from './change-many.ts';
import { type IssueToTake, takeInIssue, takeIssueAct, writeIssueEntry } from './issue-act.ts';
import { createRecord, updateRecord } from './save-record.ts';
import { undoLast } from './undo.ts';

let workspace: TestWorkspace;
let lead: string;
let head: string;
beforeEach(async () => {
  workspace = await testWorkspace();
  lead = await createRecord(workspace, 'role', { code: 'COM', nameEn: 'Communications' });
  head = await createRecord(workspace, 'role', { code: 'HEAD', nameEn: 'Head' });
});
afterEach(() => workspace.remove());

const take = (more: Partial<IssueToTake> = {}) =>
  takeInIssue(workspace, { title: 'Who is paid during a strike?', source: 'Ada Lee', ...more });
const act = (id: string, name: Parameters<typeof takeIssueAct>[1]['act'], more = {}) =>
  takeIssueAct(workspace, { id, act: name, roleId: null, text: '', ...more });
const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => 'done',
    (error: ExpectedError) => error.code,
  );

describe('an issue', () => {
  it('gets the next number of the year in the time zone of the organisation', async () => {
    expect((await take()).code).toBe('IR-2026-001');
    await createRecord(workspace, 'issue', { code: 'IR-2026-041', title: 'By hand' });
    expect((await take()).code).toBe('IR-2026-042');
    // 04:59 UTC is still 2026 in Toronto.
    workspace.clock.pass((Date.parse('2027-01-01T04:59:00Z') - Date.parse(workspace.clock.now())) / 60_000);
    expect((await take()).code).toBe('IR-2026-043');
    workspace.clock.pass(1);
    expect((await take()).code).toBe('IR-2027-001');
  });

  it('keeps in its log who asked, each act and each approval, in order', async () => {
    const { id } = await take({ class: 'contentious' });
    await act(id, 'assign', { roleId: lead });
    await act(id, 'start');
    await updateRecord(workspace, 'issue', id, { proposedAction: 'Say so', approverRoleIds: [head, lead] });
    await writeIssueEntry(workspace, { issueId: id, kind: 'contact', saidBy: '', text: 'Called Ada' });
    await act(id, 'submit');
    expect(await codeOf(act(id, 'approve', { roleId: lead }))).toBe('approval_order');
    await act(id, 'approve', { roleId: head });
    expect((await getIssue(workspace.db, id)).state).toBe('inApproval');
    await act(id, 'approve', { roleId: lead, text: 'Fine' });
    await act(id, 'answer', { text: 'By e-mail' });
    await act(id, 'close', { text: 'No further question' });
    const issue = await getIssue(workspace.db, id);
    expect(issue).toMatchObject({
      ...{ state: 'closed', outcome: 'No further question', closedAt: workspace.clock.now() },
      approvers: [{ code: 'HEAD' }, { code: 'COM' }],
    });
    expect(issue.entries.map(({ kind, saidBy, role }) => [kind, saidBy, role?.code])).toEqual([
      ['received', 'Ada Lee', undefined],
      ['assigned', 'Test Author', 'COM'],
      ['started', 'Test Author', undefined],
      ['contact', 'Test Author', undefined],
      ['submitted', 'Test Author', undefined],
      ['approval', 'Test Author', 'HEAD'],
      ['approval', 'Test Author', 'COM'],
      ['answered', 'Test Author', undefined],
      ['closed', 'Test Author', undefined],
    ]);
  });

  it('is moved together with its log, or not at all, and taken back with it', async () => {
    const { id } = await take({ leadRoleId: lead });
    await act(id, 'start');
    expect(await codeOf(act(id, 'submit'))).toBe('issue_state');
    expect((await getIssue(workspace.db, id)).entries).toHaveLength(3);
    await undoLast(workspace, '2026-01-01');
    const back = await getIssue(workspace.db, id);
    expect([back.state, back.entries.map(({ kind }) => kind)]).toEqual([
      'assigned',
      ['received', 'assigned'],
    ]);
  });

  it('is not closed without an outcome, nor left without a lead, however it is written', async () => {
    const { id } = await take({ leadRoleId: lead });
    const closed = { code: 'X1', title: 'By hand', state: 'closed' as const };
    const closedAt = workspace.clock.now();
    const made = async (more: object) => codeOf(createRecord(workspace, 'issue', { ...closed, ...more }));
    expect(await made({ closedAt })).toBe('invalid_input');
    expect(await made({ outcome: 'Withdrawn' })).toBe('invalid_input');
    expect(await made({ closedAt, outcome: 'Withdrawn' })).toBe('done');
    expect(await codeOf(updateRecord(workspace, 'issue', id, { leadRoleId: null }))).toBe('invalid_input');
    expect(await codeOf(updateRecord(workspace, 'issue', id, { approverRoleIds: [head, head] }))).toBe(
      'invalid_input',
    );
  });

  it('is moved by acts alone, and is not rewritten under its approvers', async () => {
    const { id } = await take({ leadRoleId: lead });
    const edit = (patch: Parameters<typeof updateRecord<'issue'>>[3]) =>
      codeOf(updateRecord(workspace, 'issue', id, patch));
    expect(await edit({ state: 'answered' })).toBe('invalid_input');
    expect(await edit({ proposedAction: 'Say so', approverRoleIds: [head] })).toBe('done');
    await act(id, 'submit');
    expect(await edit({ proposedAction: 'Say something else' })).toBe('issue_state');
    expect(await edit({ approverRoleIds: [] })).toBe('issue_state');
    const many = { kind: 'issue' as const, ids: [id], label: 'One', patch: { options: 'None' } };
    expect(await codeOf(changeMany(workspace, many))).toBe('issue_state');
    expect(await edit({ dueAt: '2026-12-01T10:00:00.000Z' })).toBe('done');
    await act(id, 'takeBack');
    expect(await edit({ proposedAction: 'Say something else' })).toBe('done');
  });

  it('is listed contentious first, closed ones last', async () => {
    await take({ title: 'routine, due', dueAt: '2026-11-23T10:00:00.000Z' });
    await take({ title: 'contentious', class: 'contentious' });
    const { id } = await take({ title: 'withdrawn', class: 'urgent' });
    await act(id, 'close', { text: 'Withdrawn' });
    await take({ title: 'urgent', class: 'urgent' });
    expect((await listIssues(workspace.db)).map(({ title }) => title)).toEqual([
      'contentious',
      'urgent',
      'routine, due',
      'withdrawn',
    ]);
  });
});

describe('a confidential issue', () => {
  const found = async () => (await findRecords(workspace.db, 'strike', 10)).map(({ code }) => code);

  it('is not found, and is found again when it is not confidential any more', async () => {
    const { id } = await take({ class: 'confidential' });
    expect(await found()).toEqual([]);
    await updateRecord(workspace, 'issue', id, { class: 'routine' });
    expect(await found()).toEqual(['IR-2026-001']);
    await updateRecord(workspace, 'issue', id, { class: 'confidential' });
    expect(await found()).toEqual([]);
  });

  it('is named by its number alone in notices', async () => {
    const { id } = await take({ class: 'confidential' });
    await act(id, 'assign', { roleId: lead });
    const undone = await undoLast(workspace, '2026-01-01');
    expect([undone.labelEn, undone.labelFr]).toEqual(['IR-2026-001', 'IR-2026-001']);
  });
});
