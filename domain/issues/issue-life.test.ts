import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import {
  type ActOnIssue,
  approvedBy,
  decideIssueAct,
  entryOfAct,
  nextApprover,
  possibleIssueActs,
  submissionProblems,
} from './issue-life.ts';
import type { Issue, IssueEntry } from './schema.ts';

const [lead, head, deputy] = ['lead', 'head', 'deputy'];
const at = '2026-11-22T10:40:00.000Z';
const blank = {
  ...{ state: 'new' as const, class: 'routine' as const, leadRoleId: null, approverRoleIds: [] },
  ...{ proposedAction: '', responseDocumentId: null, outcome: '' },
};
type Given = Parameters<typeof decideIssueAct>[0];
type Entry = Pick<IssueEntry, 'kind' | 'roleId'>;
const issue = (given: Partial<Given>): Given => ({ ...blank, ...given });

/** Takes acts one after the other, as the desk does; a failure is its code. */
function run(given: Partial<Given>, acts: [ActOnIssue['act'], Partial<ActOnIssue>?][]) {
  let current = issue(given);
  const log: Entry[] = [];
  let closedAt: string | null = null;
  for (const [act, more] of acts) {
    const whole = { act, roleId: null, text: '', ...more };
    try {
      const { closedAt: ended, ...move } = decideIssueAct(current, log, whole, at);
      current = { ...current, ...move };
      if (ended !== undefined) closedAt = ended;
    } catch (error) {
      if (error instanceof ExpectedError) return `${act}: ${error.code}`;
      throw error;
    }
    log.push({ kind: entryOfAct[act], roleId: whole.roleId });
  }
  const { state, outcome } = current;
  return { state, outcome, closedAt };
}

describe('the acts on an issue', () => {
  it.each<[string, Partial<Given>, string[]]>([
    ['new, nobody leads', {}, ['assign', 'close']],
    ['new, somebody leads', { leadRoleId: lead }, ['assign', 'start', 'close']],
    ['worked on, nobody approves', { state: 'inProgress', leadRoleId: lead }, ['assign', 'answer', 'close']],
    [
      'worked on, somebody approves',
      { state: 'inProgress', leadRoleId: lead, approverRoleIds: [head] },
      ['assign', 'submit', 'close'],
    ],
    [
      'contentious: submitted even where nobody is named yet, and never answered alone',
      { state: 'inProgress', leadRoleId: lead, class: 'contentious' },
      ['assign', 'submit', 'close'],
    ],
    ['before its approvers', { state: 'inApproval' }, ['approve', 'sendBack', 'takeBack']],
    ['approved', { state: 'approved', approverRoleIds: [head] }, ['takeBack', 'answer', 'close']],
    ['answered', { state: 'answered' }, ['close', 'reopen']],
    ['closed', { state: 'closed' }, ['reopen']],
  ])('%s', (_, given, acts) => expect(possibleIssueActs(issue(given))).toEqual(acts));

  it('lead from the intake to the end through every approval in order', () => {
    const given = { approverRoleIds: [head, deputy], proposedAction: 'Tell them by noon' };
    expect(
      run(given, [
        ['assign', { roleId: lead }],
        ['start'],
        ['submit'],
        ['approve', { roleId: head }],
        ['approve', { roleId: deputy }],
        ['answer', { text: 'Told by telephone' }],
        ['close', { text: 'The Ministry is content' }],
      ]),
    ).toEqual({ state: 'closed', outcome: 'The Ministry is content', closedAt: at });
  });

  it('begin the approvals anew after it was sent back', () => {
    const given = {
      ...{ state: 'inProgress' as const, leadRoleId: lead },
      ...{ approverRoleIds: [head, deputy], proposedAction: 'Yes' },
    };
    const again: Parameters<typeof run>[1] = [
      ['submit'],
      ['approve', { roleId: head }],
      ['sendBack', { roleId: deputy, text: 'Which date?' }],
      ['submit'],
    ];
    expect(run(given, [...again, ['approve', { roleId: deputy }]])).toBe('approve: approval_order');
    expect(run(given, [...again, ['approve', { roleId: head }]])).toMatchObject({ state: 'inApproval' });
    expect(
      run(given, [...again, ['approve', { roleId: head }], ['approve', { roleId: deputy }]]),
    ).toMatchObject({ state: 'approved' });
  });

  it.each<[string, Partial<Given>, Parameters<typeof run>[1], string]>([
    [
      'close without an outcome',
      { state: 'answered' },
      [['close', { text: '  ' }]],
      'close: reason_required',
    ],
    ['give the lead to nobody', {}, [['assign']], 'assign: reason_required'],
    ['begin what nobody leads', {}, [['start']], 'start: issue_state'],
    [
      'answer what is contentious alone',
      { state: 'inProgress', leadRoleId: lead, class: 'contentious' },
      [['answer', { text: 'Told' }]],
      'answer: issue_state',
    ],
    [
      'submit what nobody approves',
      { state: 'inProgress', leadRoleId: lead, class: 'contentious', proposedAction: 'Yes' },
      [['submit']],
      'submit: issue_incomplete',
    ],
    [
      'approve out of order',
      { state: 'inApproval', approverRoleIds: [head, deputy] },
      [['approve', { roleId: deputy }]],
      'approve: approval_order',
    ],
    [
      'approve as nobody',
      { state: 'inApproval', approverRoleIds: [head] },
      [['approve']],
      'approve: approval_order',
    ],
    [
      'send back without a reason',
      { state: 'inApproval', approverRoleIds: [head] },
      [['sendBack', { roleId: head }]],
      'sendBack: reason_required',
    ],
    [
      'close what is before its approvers',
      { state: 'inApproval' },
      [['close', { text: 'x' }]],
      'close: issue_state',
    ],
    ['move what is closed', { state: 'closed', leadRoleId: lead }, [['start']], 'start: issue_state'],
  ])('do not let anybody %s', (_, given, acts, failure) => expect(run(given, acts)).toBe(failure));

  it('leave the outcome where it is reopened, and take away when it ended', () => {
    const end: Parameters<typeof run>[1] = [['close', { text: 'Withdrawn' }]];
    expect(run({ leadRoleId: lead }, [...end, ['reopen', { text: 'Asked again' }]])).toEqual({
      ...{ state: 'inProgress', outcome: 'Withdrawn', closedAt: null },
    });
  });
});

describe('what a submission lacks', () => {
  it.each<[Partial<Issue>, string[]]>([
    [{}, ['leadRoleId', 'proposedAction', 'approverRoleIds']],
    [{ leadRoleId: lead, approverRoleIds: [head], proposedAction: ' ' }, ['proposedAction']],
    [{ leadRoleId: lead, approverRoleIds: [head], responseDocumentId: 'd' }, []],
    [{ leadRoleId: lead, approverRoleIds: [head], proposedAction: 'Yes' }, []],
  ])('%j', (given, fields) =>
    expect(submissionProblems(issue(given)).map(({ field }) => field)).toEqual(fields),
  );
});

describe('the approvals of a log', () => {
  const log: Entry[] = [
    { kind: 'submitted', roleId: null },
    { kind: 'approval', roleId: head },
    { kind: 'refusal', roleId: deputy },
    { kind: 'submitted', roleId: null },
    { kind: 'note', roleId: head },
    { kind: 'approval', roleId: head },
  ];
  it('are those since the last submission', () => {
    expect(approvedBy(log)).toEqual([head]);
    expect(nextApprover({ state: 'inApproval', approverRoleIds: [head, deputy] }, log)).toBe(deputy);
    expect(nextApprover({ state: 'inProgress', approverRoleIds: [head, deputy] }, log)).toBeNull();
  });
});
