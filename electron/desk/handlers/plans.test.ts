import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('plans over the contract', () => {
  let desk: TestDesk;
  let planId: string;
  let functionId: string;
  beforeEach(async () => {
    desk = await testDesk();
    const create = async (...input: [Parameters<typeof desk.call<'records.create'>>[1]]) =>
      (await desk.call('records.create', ...input)).id;
    const ownerRoleId = await create({ kind: 'role', values: { code: 'IL', nameEn: 'Incident lead' } });
    const unitId = await create({ kind: 'orgUnit', values: { code: 'FIN', nameEn: 'Finance' } });
    const payroll = { code: 'F03', nameEn: 'Payroll', nameFr: 'Paie', unitId, rtoMinutes: 1440 };
    functionId = await create({ kind: 'criticalFunction', values: payroll });
    const plan = { code: 'BCP', titleEn: 'Finance plan', ownerRoleId, scopeUnitIds: [unitId] };
    planId = await create({ kind: 'plan', values: plan });
    desk.events.length = 0;
  });
  afterEach(() => desk.close());

  const get = () => desk.call('plans.get', { id: planId });
  const step = (name: 'submit' | 'return' | 'approve', more = {}) =>
    desk.call('plans.step', { planId, step: name, roleName: 'Director', comment: 'As agreed', ...more });
  const complete = () =>
    desk.call('records.update', {
      kind: 'plan',
      id: planId,
      patch: { criteria: [{ textEn: 'Payroll is down for more than 4 hours', textFr: '' }] },
    });

  it('say what is in scope, what can be done, and what a review still needs', async () => {
    expect(await get()).toMatchObject({
      functions: [{ code: 'F03', unit: { code: 'FIN' }, rtoMinutes: 1440 }],
      units: [{ code: 'FIN' }],
      acts: ['submit', 'comment'],
      problems: [{ field: 'criteria', code: 'no_criteria' }],
      versions: [],
    });
    expect(await desk.reply('plans.step', { planId, step: 'submit' })).toMatchObject({
      code: 'plan_incomplete',
      details: { problems: [{ field: 'criteria' }] },
    });
    await complete();
    expect((await get()).problems).toEqual([]);
  });

  it('keep what was approved when undo is asked again and again, which goes on to what lies behind', async () => {
    await desk.call('records.update', {
      kind: 'criticalFunction',
      id: functionId,
      patch: { rtoMinutes: 60 },
    });
    await complete();
    await step('submit');
    await step('approve');
    const rto = async () => (await get()).functions[0]?.rtoMinutes;
    expect(await desk.reply('changes.undo', {})).toMatchObject({
      code: 'plan_step_since',
      details: { labelEn: 'BCP Finance plan' },
    });
    expect(await rto()).toBe(60);
    expect(await desk.call('changes.undo', {})).toMatchObject({ labelEn: 'F03 Payroll' });
    expect(await rto()).toBe(1440);
    expect(await desk.reply('changes.undo', {})).toMatchObject({ code: 'plan_step_since' });
    // The function, its unit and the role: what the plan names can't be taken from under it.
    for (const _ of ['function', 'unit', 'role']) await desk.reply('changes.undo', {});
    expect(await desk.reply('changes.undo', {})).toMatchObject({ code: 'nothing_to_undo' });
    expect(await get()).toMatchObject({ status: 'approved', titleEn: 'Finance plan', criteria: [{}] });
    expect(await get()).toMatchObject({ ownerRoleId: expect.any(String), units: [{ code: 'FIN' }] });
  });

  it('are approved as they were seen, read whole, and compared with what they are now', async () => {
    await complete();
    await step('submit');
    desk.events.length = 0;
    const { hash, acts } = await get();
    expect(acts).toEqual(['approve', 'return', 'comment']);
    expect(await step('approve', { seenHash: hash })).toEqual({ version: 1 });
    expect(desk.events).toEqual([{ event: 'changed', data: { subjects: ['plans'] } }]);
    await desk.call('records.update', {
      kind: 'criticalFunction',
      id: functionId,
      patch: { rtoMinutes: 480 },
    });
    const { approval, content } = await desk.call('plans.version', { planId, version: 1 });
    expect(approval).toMatchObject({ version: 1, approvedBy: 'Test Author' });
    expect(content.functions[0]?.rtoMinutes).toBe(1440);
    const now = await desk.call('plans.version', { planId, version: null });
    expect(now).toMatchObject({ approval: null, content: { functions: [{ rtoMinutes: 480 }] } });
    const { changes } = await desk.call('plans.compare', { planId, before: 1, after: null });
    expect(changes).toMatchObject([{ field: 'rto', before: { minutes: 1440 }, after: { minutes: 480 } }]);
    expect(await desk.call('plans.list', {})).toMatchObject([{ changesSinceApproval: 1, functionCount: 1 }]);
    expect(await desk.reply('plans.version', { planId, version: 9 })).toMatchObject({ code: 'not_found' });
  });

  it('are written as a book: what was approved, and what is now marked as a draft', async () => {
    await complete();
    await step('submit');
    await step('approve');
    await desk.call('records.update', {
      kind: 'criticalFunction',
      id: functionId,
      patch: { nameFr: 'Rémunération' },
    });
    const write = async (version: number | null, language: 'en' | 'fr') => {
      const path = join(desk.folder, `${version}-${language}.docx`);
      const token = await desk.grant(path);
      await desk.call('plans.exportBook', { planId, version, language, token, jobId: randomUUID() });
      const parts = unzipSync(readFileSync(path));
      return Object.entries(parts)
        .flatMap(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : []))
        .join();
    };
    const approved = await write(1, 'en');
    expect(approved).toContain('Continuity plan BCP, version 1');
    expect(approved).not.toContain('DRAFT');
    const draft = await write(null, 'fr');
    expect(draft).toContain('ÉBAUCHE');
    expect(draft).toContain('Rémunération');
    expect(desk.events.filter((e) => e.event === 'jobProgress').length).toBeGreaterThan(2);
    const nowhere = join(desk.folder, 'gone', 'x.docx');
    const input = {
      planId,
      version: 1,
      language: 'en',
      token: await desk.grant(nowhere),
      jobId: randomUUID(),
    };
    expect(await desk.reply('plans.exportBook', input)).toMatchObject({ code: 'file_not_written' });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('say in their book what is known to be wrong about their functions, and what was decided', async () => {
    // Of a function that the plan is not about.
    await desk.call('records.create', {
      kind: 'criticalFunction',
      values: { code: 'F99', nameEn: 'Mail room' },
    });
    const found = async () =>
      (await desk.call('findings.list', { functionIds: [functionId], limit: 200 })).findings;
    const [first] = await found();
    const reason = 'The pay system is replaced in March';
    await desk.call('findings.respond', {
      ...{ key: first?.key ?? '', response: 'waiver', reason, until: '2027-03-31' },
    });
    const waived = (await found()).filter(({ state }) => state === 'waived');
    const ofPlan = (await desk.call('findings.list', { subject: { kind: 'plan', id: planId }, limit: 200 }))
      .findings;
    const count = new Set([...(await found()), ...ofPlan].map(({ key }) => key)).size;
    const { html } = await desk.call('plans.preview', { planId, version: null, language: 'en' });
    expect(html).toContain(
      `on November 22, 2026: ${count - waived.length} open, 0 being mended, ${waived.length} waived`,
    );
    expect(waived).toHaveLength(1);
    expect(html).toContain(`Waived until March 31, 2027: ${reason}`);
    expect(html).not.toContain('Mail room');

    const path = join(desk.folder, 'book.docx');
    const book = { planId, version: null, token: await desk.grant(path), jobId: randomUUID() };
    await desk.call('plans.exportBook', { ...book, language: 'fr' });
    const parts = unzipSync(readFileSync(path));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      `le 22 novembre 2026\u00a0: ${count - 1} à traiter`,
    );
  });
});
