import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startSettings } from '../../app/settings.ts';
import type { DeskOutput } from '../../desk.ts';
import { type DeskAnswers, failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { PlanThing } from './plan-thing.tsx';

type Detail = DeskOutput<'plans.get'>;

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const stamp = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', archivedAt: null };
const owner = { id: id(2), code: 'IL', nameEn: 'Incident lead', nameFr: '' };
const payroll = {
  id: id(3),
  code: 'F03',
  nameEn: 'Payroll',
  nameFr: 'Paie',
  unit: null,
  tier: 1,
  rtoMinutes: 1440,
};
const step = { by: 'Dana Fox', roleName: 'Director', comment: '', version: null } as const;

function detail(more: Partial<Detail> = {}): Detail {
  return {
    ...{
      id: id(1),
      code: 'BCP',
      kind: 'continuity',
      titleEn: 'Finance plan',
      titleFr: 'Plan des Finances',
      ...stamp,
    },
    ...{ purposeEn: '', purposeFr: '', ownerRoleId: owner.id, ownerRole: owner, scopeUnitIds: [], units: [] },
    ...{ scopeFunctionIds: [payroll.id], named: [payroll], functions: [payroll], functionCount: 1 },
    criteria: [{ textEn: 'Payroll is down for more than 4 hours', textFr: '' }],
    ...{ phases: [], checklistIds: [], checklists: [], documentIds: [], documents: [], reviewOn: null },
    ...{ status: 'draft', version: 0, changesSinceApproval: null, steps: [], versions: [], hash: 'seen' },
    ...{ acts: ['submit', 'comment'], problems: [] },
    ...more,
  };
}

const appearance = {
  ...({ language: 'en', theme: 'system', author: '', authorIsLogin: false } as const),
  ...{ lastPlace: '/', entryTemplates: [] },
};

const inReview: Partial<Detail> = { status: 'inReview', acts: ['approve', 'return', 'comment'] };
const approved: Partial<Detail> = {
  ...{ status: 'approved', version: 1, acts: ['reopen', 'comment', 'retire'], changesSinceApproval: 2 },
  versions: [{ version: 1, approvedAt: '2026-11-20T15:00:00.000Z', approvedBy: 'Dana Fox', hash: 'h' }],
  steps: [
    {
      ...step,
      id: id(8),
      at: '2026-11-20T15:00:00.000Z',
      kind: 'approved',
      version: 1,
      comment: 'Well done',
    },
  ],
};

function criticalFindings(open: number): DeskOutput<'findings.counts'> {
  const none = { open: 0, task: 0, waived: 0 };
  const bySeverity = { critical: { ...none, open, task: open > 0 ? 1 : 0 }, major: none, minor: none };
  return { bySeverity, rules: [], overdue: 0, lapsed: 0 };
}

function open(plan: Detail, answers: DeskAnswers = {}, at = '/') {
  const desk = fakeDesk({
    'plans.get': () => plan,
    'records.options': () => [],
    'documents.list': () => [],
    'records.history': () => [],
    'findings.counts': () => criticalFindings(0),
    ...answers,
  });
  return { desk, ...renderPage(<PlanThing id={plan.id} />, { at }) };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

describe('a plan', () => {
  it('says at the field what a review still needs, and asks for nothing before', async () => {
    const problems: Detail['problems'] = [{ field: 'criteria', code: 'no_criteria' }];
    const { desk, user } = open(detail({ criteria: [], problems }));
    const submit = await button('Submit for review');
    expect(screen.queryByText('A review needs at least one activation criterion.')).toBeNull();
    await user.click(submit);
    expect(await screen.findByText('A review needs at least one activation criterion.')).toBeTruthy();
    expect(desk.inputsOf('plans.step')).toEqual([]);
  });

  it('is approved as a role, and as it was seen', async () => {
    const { desk, user } = open(detail(inReview), {
      'plans.step': ({ roleName }) => {
        if (!roleName) throw failure('reason_required', { field: 'roleName' });
        return { version: 1 };
      },
    });
    await user.click(await button('Approve version 1'));
    await user.click(dialog().getByRole('button', { name: 'Approve version 1' }));
    expect(await dialog().findByText('Say as whom you approve it.')).toBeTruthy();
    await user.type(dialog().getByLabelText('As', { selector: 'input' }), 'Director');
    await user.click(dialog().getByRole('button', { name: 'Approve version 1' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.inputsOf('plans.step').at(-1)).toEqual({
      ...{ planId: id(1), step: 'approve', roleName: 'Director', comment: '', seenHash: 'seen' },
    });
  });

  it('tells the approver of open critical findings, and of having submitted it', async () => {
    startSettings({ ...appearance, author: 'Dana Fox' });
    const submitted = { ...step, id: id(7), at: '2026-11-19T15:00:00.000Z', kind: 'submitted' as const };
    const { desk, user } = open(detail({ ...inReview, steps: [submitted] }), {
      'findings.counts': () => criticalFindings(2),
    });
    await user.click(await button('Approve version 1'));
    expect(
      await dialog().findByText('3 critical findings are open about the functions of this plan.'),
    ).toBeTruthy();
    expect(dialog().getByText('Dana Fox also submitted it: a second pair of eyes sees more.')).toBeTruthy();
    expect(desk.inputsOf('findings.counts')).toEqual([
      { severity: 'critical', unsettled: true, functionIds: [payroll.id] },
    ]);
  });

  it('says nothing of it where another submitted it and nothing critical is open', async () => {
    startSettings({ ...appearance, author: 'Ann Roy' });
    const submitted = { ...step, id: id(7), at: '2026-11-19T15:00:00.000Z', kind: 'submitted' as const };
    const { user } = open(detail({ ...inReview, steps: [submitted] }));
    await user.click(await button('Approve version 1'));
    await waitFor(() => expect(dialog().queryByRole('status')).toBeNull());
  });

  it('stays open when it was changed under the eyes of the approver', async () => {
    const { user } = open(detail(inReview), {
      'plans.step': () => {
        throw failure('changed_since');
      },
    });
    await user.click(await button('Approve version 1'));
    await user.type(dialog().getByLabelText('As', { selector: 'input' }), 'Director');
    await user.click(dialog().getByRole('button', { name: 'Approve version 1' }));
    expect((await dialog().findByRole('alert')).textContent).toContain('changed since you opened it');
  });

  it('tells how far it has moved from what was approved, and what changed in words', async () => {
    const { user, address } = open(detail(approved), {
      'plans.compare': () => ({
        changes: [
          {
            ...{
              section: 'functions',
              subject: { en: 'F03 Payroll', fr: 'F03 Paie' },
              part: null,
              field: 'rto',
            },
            ...{
              op: 'changed',
              before: { as: 'minutes', minutes: 1440 },
              after: { as: 'minutes', minutes: 480 },
            },
          },
        ],
      }),
    });
    await user.click(await button('2 changes since version 1 was approved'));
    expect(await screen.findByText('F03 Payroll: RTO 24 hours → 8 hours')).toBeTruthy();
    expect(address()).toBe('/?compare=1-now');
  });

  it('has an address for what is compared and for what is read', async () => {
    const { desk } = open(
      detail(approved),
      { 'plans.preview': () => ({ html: '<p>whole</p>' }) },
      '/?read=1',
    );
    expect(await screen.findByTitle('Finance plan, version 1')).toBeTruthy();
    expect(desk.inputsOf('plans.preview')).toEqual([{ planId: id(1), version: 1, language: 'en' }]);
  });

  it('takes a comment at any time and shows the trail, the newest first', async () => {
    const steps: Detail['steps'] = [
      { ...step, id: id(7), at: '2026-11-19T15:00:00.000Z', kind: 'submitted' },
      ...(approved.steps ?? []),
    ];
    const { desk, user } = open(detail({ ...approved, steps }), { 'plans.step': () => ({ version: 1 }) });
    const trail = within(await screen.findByRole('list', { name: 'Approvals and comments' }));
    const items = trail.getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('Version 1 approvedDana Fox, Director');
    expect(items[0]?.textContent).toContain('Well done');
    expect(items[1]?.textContent).toContain('Submitted for review');
    await user.type(screen.getByLabelText('Write a comment'), 'Check the numbers{Control>}{Enter}{/Control}');
    expect(desk.inputsOf('plans.step')).toEqual([
      { planId: id(1), step: 'comment', comment: 'Check the numbers' },
    ]);
  });

  it('adds and moves criteria, and warns of one without a number', async () => {
    const criteria = [
      { textEn: 'Payroll is down for more than 4 hours', textFr: '' },
      { textEn: 'A building is closed', textFr: '' },
    ];
    const { desk, user } = open(detail({ criteria }), { 'records.update': () => ({ id: id(1) }) });
    expect(await screen.findByText(/^1 criterion has no number/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move Criterion 2 up' }));
    await user.type(screen.getByLabelText('New criterion'), 'Two sites are lost{Enter}');
    expect(desk.inputsOf('records.update')).toMatchObject([
      { patch: { criteria: [criteria[1], criteria[0]] } },
      { patch: { criteria: [...criteria, { textEn: 'Two sites are lost', textFr: '' }] } },
    ]);
  });

  it('is read and not edited once it is retired', async () => {
    open(detail({ ...approved, status: 'retired', acts: ['reopen', 'comment'] }));
    await button('Reopen the plan');
    expect(screen.queryByLabelText('New criterion')).toBeNull();
    expect(screen.queryByLabelText('New phase')).toBeNull();
    expect(screen.getByLabelText('English title').hasAttribute('readonly')).toBe(true);
  });
});
