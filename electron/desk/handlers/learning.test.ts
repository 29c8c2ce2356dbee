import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let functionId: string;
let activationId: string;

type Create = Parameters<typeof desk.call<'records.create'>>[1];
const create = async (kind: Create['kind'], values: object) =>
  (await desk.call('records.create', { kind, values } as Create)).id;

/** A payroll that stops, is not back at the end, and is stood down; with an observer who saw a gap. */
beforeEach(async () => {
  desk = await testDesk();
  const roleId = await create('role', {
    code: 'PAY',
    nameEn: 'Payroll lead',
    nameFr: 'Responsable de la paie',
  });
  const targets = { rtoMinutes: 240, mtpdMinutes: 480, ownerRoleId: roleId };
  functionId = await create('criticalFunction', {
    code: 'F01',
    nameEn: 'Payroll',
    nameFr: 'Paie',
    ...targets,
  });
  const checklistId = await create('checklist', { code: 'C1', titleEn: 'Outage', scenario: 'it' });
  await create('checklistTask', {
    ...{ checklistId, position: 1, textEn: 'Call', phase: 'alert', roleId, anchor: 'T', offsetMinutes: 900 },
  });
  const declared = { checklistIds: [checklistId], mode: 'exercise' as const, titleEn: 'Drill' };
  ({ id: activationId } = await desk.call('activations.declare', {
    ...declared,
    ...{ severity: 'high' as const, anchors: {} },
  }));
  await act({ act: 'setFunction', functionId, state: 'stopped' });
  desk.clock.pass(30);
  await act({ act: 'observe', kind: 'gap', text: 'Nobody had the key' });
});
afterEach(() => desk.close());

type Command = Parameters<typeof desk.call<'activations.act'>>[1]['command'];
const act = (command: Command) => desk.call('activations.act', { id: activationId, command });
const learned = () => desk.call('learning.ofActivation', { activationId });

describe('what is learned from a response', () => {
  it('is proposed once it is over, in both languages, and not again once it is taken up', async () => {
    expect((await learned()).proposals).toEqual([]);
    await act({ act: 'standDown' });
    const { proposals } = await learned();
    expect(proposals.map(({ titleEn, titleFr }) => [titleEn, titleFr])).toEqual([
      ['Bring “Payroll” back', 'Rétablir «\u202fPaie\u202f»'],
      ['Close this gap: Nobody had the key', 'Combler cette lacune\u00a0: Nobody had the key'],
    ]);
    const [first] = proposals;
    const { kind: _, ...values } = first ?? { kind: '' };
    await create('correctiveAction', { ...values, activationId });
    const after = await learned();
    expect(after.proposals).toHaveLength(1);
    expect(after.actions).toMatchObject([
      { functionId, ownerRole: { code: 'PAY' }, activation: { titleEn: 'Drill', exercise: true } },
    ]);
    expect(await desk.call('learning.ofFunction', { functionId })).toMatchObject({
      actions: [{ titleEn: 'Bring “Payroll” back' }],
      lessons: [],
    });
  });
});

describe('a corrective action', () => {
  it('is a finding until it is closed, and is closed with what was done', async () => {
    const id = await create('correctiveAction', { titleEn: 'Buy radios', dueOn: '2026-11-21' });
    const rules = async () => {
      const { findings } = await desk.call('findings.list', {});
      return findings.filter(({ subject }) => subject.id === id).map(({ ruleId }) => ruleId);
    };
    expect(await rules()).toEqual(['correctiveActionOverdue', 'correctiveActionUnowned']);
    const close = (outcome: string) =>
      desk.reply('records.update', { kind: 'correctiveAction', id, patch: { status: 'done', outcome } });
    expect(await close('')).toMatchObject({ ok: false, code: 'invalid_input' });
    expect(await close('Two a floor')).toMatchObject({ ok: true });
    expect(await rules()).toEqual([]);
  });

  it('is listed open first, those due first', async () => {
    await create('correctiveAction', { titleEn: 'Later', dueOn: '2027-05-01' });
    await create('correctiveAction', {
      titleEn: 'Over',
      status: 'done',
      outcome: 'Done',
      dueOn: '2026-01-01',
    });
    await create('correctiveAction', { titleEn: 'Undated' });
    await create('correctiveAction', { titleEn: 'Soon', dueOn: '2026-12-01' });
    const titles = (await desk.call('correctiveActions.list', {})).map(({ titleEn }) => titleEn);
    expect(titles).toEqual(['Soon', 'Later', 'Undated', 'Over']);
  });
});
