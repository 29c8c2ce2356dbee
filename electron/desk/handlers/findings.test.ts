import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;

beforeEach(async () => {
  desk = await testDesk();
});

afterEach(async () => {
  expect(desk.logged).toEqual([]);
  await desk.close();
});

type Finding = Output<typeof findingCalls, 'findings.list'>['findings'][number];

const list = async (input: Parameters<typeof desk.call<'findings.list'>>[1] = {}) =>
  (await desk.call('findings.list', input)).findings;
const rulesOf = (findings: Finding[]) => findings.map(({ ruleId }) => ruleId);

/** A function whose RTO is over its MTPD. */
async function payroll(more: object = {}): Promise<string> {
  const values = {
    code: 'F01',
    nameEn: 'Payroll',
    nameFr: 'Paie',
    rtoMinutes: 600,
    mtpdMinutes: 480,
    ...more,
  };
  return (await desk.call('records.create', { kind: 'criticalFunction', values })).id;
}

async function overMtpd(): Promise<Finding> {
  const [finding] = await list({ ruleId: 'rtoOverMtpd' });
  if (!finding) throw new Error('no finding');
  return finding;
}

async function problemsOf(input: object): Promise<unknown> {
  const reply = await desk.reply('findings.respond', input);
  if (reply.ok) return [];
  return reply.details.problems?.map(({ path, code }) => `${path.join('.')} ${code}`) ?? reply.code;
}

describe('findings', () => {
  it('follow every edit, undo and redo', async () => {
    const id = await payroll();
    expect((await overMtpd()).subject).toEqual({
      kind: 'criticalFunction',
      id,
      code: 'F01',
      nameEn: 'Payroll',
      nameFr: 'Paie',
    });
    await desk.call('records.update', { kind: 'criticalFunction', id, patch: { rtoMinutes: 480 } });
    expect(rulesOf(await list({ severity: 'critical' }))).toEqual([]);
    await desk.call('changes.undo', {});
    expect(rulesOf(await list({ severity: 'critical' }))).toEqual(['rtoOverMtpd']);
    await desk.call('changes.redo', {});
    expect(rulesOf(await list({ severity: 'critical' }))).toEqual([]);
    await desk.call('changes.undo', {});
    await desk.call('records.archive', { kind: 'criticalFunction', id });
    expect(await list()).toEqual([]);
    await desk.call('records.restore', { kind: 'criticalFunction', id });
    await desk.call('records.remove', { kind: 'criticalFunction', id });
    expect(await list()).toEqual([]);
  });

  it('name records in both languages, archived ones too', async () => {
    const person = await desk.call('records.create', {
      kind: 'person',
      values: { employeeNumber: '1001', givenName: 'Ann', familyName: 'Roy' },
    });
    const role = await desk.call('records.create', {
      kind: 'role',
      values: { code: 'IL', nameEn: 'Incident lead', nameFr: 'Chef d’intervention' },
    });
    await desk.call('roles.setSuccession', { roleId: role.id, personIds: [person.id] });
    await desk.call('records.archive', { kind: 'person', id: person.id });
    const [gone] = await list({ ruleId: 'holderGone' });
    expect(gone?.details.person).toEqual({
      type: 'record',
      record: { kind: 'person', id: person.id, code: '1001', nameEn: 'Ann Roy', nameFr: 'Ann Roy' },
    });
    expect(gone?.subject.nameFr).toBe('Chef d’intervention');
    expect(gone?.mend).toMatchObject({ kind: 'role', id: role.id, part: { kind: 'roleAssignment' } });
  });

  it('are filtered by rule, state, subject, unit and words', async () => {
    const unit = await desk.call('records.create', {
      kind: 'orgUnit',
      values: { code: 'U1', nameEn: 'Finance' },
    });
    const below = await desk.call('records.create', {
      kind: 'orgUnit',
      values: { code: 'U2', nameEn: 'Pay', parentId: unit.id },
    });
    const id = await payroll({ unitId: below.id });
    await payroll({ code: 'F02', nameEn: 'Mail', nameFr: 'Courrier' });
    const subject = { kind: 'criticalFunction', id } as const;
    const codes = async (input: Parameters<typeof list>[0]) => [
      ...new Set((await list(input)).map((f) => f.subject.code)),
    ];
    expect(await codes({})).toEqual(['F01', 'F02']);
    expect(await codes({ subject })).toEqual(['F01']);
    expect(await codes({ unitId: unit.id })).toEqual(['F01']);
    expect(await codes({ text: 'PAIÉ f01' })).toEqual(['F01']);
    expect(await codes({ text: 'nowhere' })).toEqual([]);
    expect(await codes({ state: 'task' })).toEqual([]);
    const page = await desk.call('findings.list', { offset: 1, limit: 2 });
    expect(page.total).toBe((await list()).length);
    expect(page.findings).toEqual((await list()).slice(1, 3));
  });

  it('are counted by severity, rule and state, and marked on their records', async () => {
    const id = await payroll();
    const { key } = await overMtpd();
    await desk.call('findings.respond', { key, response: 'task', dueOn: '2026-11-22' });
    desk.clock.moveTo('2026-11-24T12:00:00.000Z');
    const counts = await desk.call('findings.counts', {});
    expect(counts.bySeverity.critical).toEqual({ open: 0, task: 1, waived: 0 });
    expect(counts.rules[0]).toEqual({
      ruleId: 'rtoOverMtpd',
      severity: 'critical',
      open: 0,
      task: 1,
      waived: 0,
    });
    expect(counts.overdue).toBe(1);
    const rest = (await list()).length - 1;
    expect(await desk.call('findings.marks', {})).toEqual([
      { kind: 'criticalFunction', id, severity: 'major', count: rest },
    ]);
  });
});

describe('the answer to a finding', () => {
  it('is a task until the finding is gone, and overdue after its day', async () => {
    await payroll();
    const { key } = await overMtpd();
    await desk.call('findings.respond', { key, response: 'task', dueOn: '2026-11-30' });
    expect(await overMtpd()).toMatchObject({
      state: 'task',
      response: { response: 'task', dueOn: '2026-11-30', by: 'Test Author', overdue: false },
    });
    desk.clock.moveTo('2026-12-01T05:01:00.000Z');
    expect(await overMtpd()).toMatchObject({ state: 'task', response: { overdue: true } });
    expect(await list({ overdue: true })).toHaveLength(1);
  });

  it('is a waiver to its last day, in the zone of the organisation', async () => {
    await payroll();
    const { key } = await overMtpd();
    await desk.call('findings.respond', {
      key,
      response: 'waiver',
      reason: 'New system',
      until: '2026-11-30',
    });
    expect((await overMtpd()).state).toBe('waived');
    desk.clock.moveTo('2026-12-01T04:59:00.000Z');
    expect((await overMtpd()).state).toBe('waived');
    desk.clock.moveTo('2026-12-01T05:01:00.000Z');
    expect(await overMtpd()).toMatchObject({
      state: 'open',
      response: { lapsed: true, reason: 'New system' },
    });
  });

  it('gives way to another, is taken away, and each is undone by its name', async () => {
    await payroll();
    const { key } = await overMtpd();
    const first = await desk.call('findings.respond', { key, response: 'task', dueOn: '2026-11-30' });
    const second = await desk.call('findings.respond', {
      key,
      response: 'waiver',
      reason: 'Accepted',
      until: '2027-01-01',
    });
    expect(second.id).toBe(first.id);
    expect((await overMtpd()).response).toMatchObject({ response: 'waiver', dueOn: null });
    await desk.call('findings.reopen', { key });
    expect(await overMtpd()).toMatchObject({ state: 'open', response: null });
    expect(await desk.call('changes.undo', {})).toMatchObject({
      labelEn: 'F01 Payroll',
      labelFr: 'F01 Paie',
    });
    expect((await overMtpd()).state).toBe('waived');
    await desk.call('changes.undo', {});
    expect((await overMtpd()).state).toBe('task');
    await desk.call('changes.undo', {});
    expect((await overMtpd()).state).toBe('open');
    expect(desk.events.at(-1)?.data).toMatchObject({ subjects: expect.arrayContaining(['findings']) });
  });

  it('is refused at its field', async () => {
    await payroll();
    const { key } = await overMtpd();
    const task = { key, response: 'task' };
    const waiver = { key, response: 'waiver' };
    expect(await problemsOf({ ...task, dueOn: null })).toEqual(['dueOn required']);
    expect(await problemsOf({ ...task, dueOn: '2026-11-21' })).toEqual(['dueOn in_past']);
    expect(await problemsOf({ ...task, dueOn: '2026-11-22' })).toEqual([]);
    expect(await problemsOf({ ...waiver, reason: ' ', until: null })).toEqual([
      'reason required',
      'until required',
    ]);
    expect(await problemsOf({ ...waiver, reason: 'Why', until: '2026-11-22' })).toEqual(['until in_past']);
    expect(await problemsOf({ ...waiver, reason: 'Why', until: '2026-11-23' })).toEqual([]);
    expect(await problemsOf({ ...task, key: 'rtoOverMtpd:nothing', dueOn: '2026-12-01' })).toBe('not_found');
  });
});

describe('readiness', () => {
  it('tells how many functions are protected, and keeps one count a day', async () => {
    const id = await payroll({ tier: 1 });
    await payroll({ code: 'F02', nameEn: 'Mail', rtoMinutes: 60 });
    const now = await desk.call('readiness.get', {});
    expect(now).toMatchObject({ on: '2026-11-22', functions: 2, critical: 1, plansChanged: 0 });
    // The second has nothing against it, but nobody has rated its impact.
    expect(now.tiers).toEqual([{ tier: 1, functions: 2, unprotected: 2 }]);
    expect(now.unprotected.map(({ code, critical }) => [code, critical])).toEqual([
      ['F02', 0],
      ['F01', 1],
    ]);
    await desk.call('records.update', { kind: 'criticalFunction', id, patch: { rtoMinutes: 60 } });
    await desk.call('readiness.get', {});
    desk.clock.moveTo('2026-12-31T12:00:00.000Z');
    await desk.call('readiness.get', {});
    desk.clock.moveTo('2027-01-01T12:00:00.000Z');
    await desk.call('readiness.get', {});
    const trend = await desk.call('readiness.trend', {});
    expect(trend.map(({ quarter, on, critical }) => [quarter, on, critical])).toEqual([
      ['2026-Q4', '2026-12-31', 0],
      ['2027-Q1', '2027-01-01', 0],
    ]);
  });

  it('knows that a plan was approved', async () => {
    const functionId = await payroll({ tier: 1 });
    const role = await desk.call('records.create', { kind: 'role', values: { code: 'IL', nameEn: 'Lead' } });
    const { id: planId } = await desk.call('records.create', {
      kind: 'plan',
      values: {
        code: 'BCP',
        titleEn: 'Continuity',
        criteria: [{ textEn: 'Down for 4 hours' }],
        ownerRoleId: role.id,
        scopeFunctionIds: [functionId],
      },
    });
    expect(await desk.call('readiness.get', {})).toMatchObject({ plans: 1, approvedPlans: 0 });
    await desk.call('plans.step', { planId, step: 'submit' });
    const { hash } = await desk.call('plans.get', { id: planId });
    await desk.call('plans.step', { planId, step: 'approve', roleName: 'Director', seenHash: hash });
    expect(await desk.call('readiness.get', {})).toMatchObject({ plans: 1, approvedPlans: 1 });
  });

  it('counts what is critical about some functions', async () => {
    const functionId = await payroll({ tier: 1, rtoMinutes: 480, mtpdMinutes: 60 });
    const other = await desk.call('records.create', {
      kind: 'criticalFunction',
      values: { code: 'F99', nameEn: 'Other' },
    });
    const openOf = async (functionIds: string[]) =>
      (await desk.call('findings.counts', { severity: 'critical', unsettled: true, functionIds })).bySeverity
        .critical.open;
    expect(await openOf([functionId, other.id])).toBeGreaterThan(0);
    expect(await openOf([other.id])).toBe(0);
    expect(await openOf([])).toBe(0);
  });

  it('is not better for a task, and is for a waiver', async () => {
    await payroll({ tier: 1 });
    const { key } = await overMtpd();
    const unprotected = async () =>
      (await desk.call('readiness.get', {})).unprotected.filter((f) => f.critical > 0).length;
    await desk.call('findings.respond', { key, response: 'task', dueOn: '2026-11-30' });
    expect(await unprotected()).toBe(1);
    await desk.call('findings.respond', { key, response: 'waiver', reason: 'Accepted', until: '2026-11-30' });
    expect(await unprotected()).toBe(0);
  });
});

describe('an issued document', () => {
  it('is found when a fact that it cites has changed, until a later one is issued from it', async () => {
    const organisation = await desk.call('organisation.get', {});
    const hotline = (words: string) =>
      desk.call('records.update', { kind: 'organisation', id: organisation.id, patch: { hotline: words } });
    await hotline('416-555-0100');
    const cites = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [{ type: 'fact' as const, attrs: { key: 'organisation.hotline' } }],
        },
      ],
    };
    const issue = async (id: string) => {
      const patch = { titleEn: 'Closed', titleFr: 'Fermé', contentEn: cites, contentFr: cites };
      await desk.call('documents.save', { id, patch });
      await desk.call('documents.issue', { jobId: crypto.randomUUID(), id, languages: ['en', 'fr'] });
    };
    const { id } = await desk.call('documents.create', { kind: 'staff-bulletin' });
    await issue(id);
    expect(await list({ ruleId: 'documentOutdated' })).toEqual([]);
    await hotline('416-555-0199');
    const [found] = await list({ ruleId: 'documentOutdated' });
    expect(found?.subject).toMatchObject({ kind: 'document', id, nameEn: 'Closed', nameFr: 'Fermé' });
    expect(found?.details.count).toEqual({ type: 'count', value: 1 });
    const correction = await desk.call('documents.draftFrom', { id, relation: 'correction' });
    await issue(correction.id);
    expect(await list({ ruleId: 'documentOutdated' })).toEqual([]);
    await hotline('416-555-0100');
    expect((await list({ ruleId: 'documentOutdated' })).map((f) => f.subject.id)).toEqual([correction.id]);
  });
});
