import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('the call sheets of an activation', () => {
  let desk: TestDesk;
  let ada: string;
  let ben: string;
  let unitId: string;
  let checklistId: string;
  beforeEach(async () => {
    desk = await testDesk();
    const create = async (...input: [Parameters<typeof desk.call<'records.create'>>[1]]) =>
      (await desk.call('records.create', ...input)).id;
    const roleId = await create({ kind: 'role', values: { code: 'IL', nameEn: 'Incident lead' } });
    unitId = await create({
      kind: 'orgUnit',
      values: { code: 'HO', nameEn: 'Head office', headRoleId: roleId },
    });
    const person = (n: number, givenName: string) =>
      create({
        kind: 'person',
        values: { employeeNumber: `E${n}`, givenName, familyName: 'Roy', unitId },
      });
    ada = await person(1, 'Ada');
    ben = await person(2, '=HYPERLINK("x")');
    for (const [rank, value] of [
      [2, '416-555-0102'],
      [1, '416-555-0101'],
    ] as const)
      await create({ kind: 'contactMethod', values: { personId: ada, kind: 'mobilePhone', value, rank } });
    await desk.call('roles.setSuccession', { roleId, personIds: [ada] });
    checklistId = await create({ kind: 'checklist', values: { code: 'it', titleEn: 'IT outage' } });
  });
  afterEach(() => desk.close());

  async function declare(mode: 'actual' | 'exercise'): Promise<string> {
    const titles = { titleEn: 'Outage', titleFr: 'Panne' };
    const named = { ...titles, severity: 'low' as const, authority: 'Director' };
    return (
      await desk.call('activations.declare', { checklistIds: [checklistId], mode, anchors: {}, ...named })
    ).id;
  }

  async function write(
    id: string,
    format: 'csv' | 'xlsx' | 'docx',
    more: { order?: 'role' | 'unit' | 'tree'; onlyNotReached?: boolean; language?: 'en' | 'fr' } = {},
  ): Promise<{ people: number; bytes: Buffer }> {
    const path = join(desk.folder, `sheet.${format}`);
    const asked = { id, jobId: randomUUID(), token: await desk.grant(path), format };
    const { people } = await desk.call('activations.exportCallSheet', {
      ...{ language: 'en', order: 'unit', ...asked },
      ...more,
    });
    return { people, bytes: readFileSync(path) };
  }

  it('are made from the directory as it is now: telephones in their order, units with their heads', async () => {
    const directory = await desk.call('people.callDirectory', {});
    expect(directory.people.find((p) => p.id === ada)).toMatchObject({
      name: 'Ada Roy',
      unitId,
      contacts: [
        { kind: 'mobilePhone', value: '416-555-0101' },
        { kind: 'mobilePhone', value: '416-555-0102' },
      ],
    });
    expect(directory.units).toMatchObject([{ id: unitId, code: 'HO', parentId: null }]);
    await desk.call('records.archive', { kind: 'person', id: ben });
    expect((await desk.call('people.callDirectory', {})).people).toHaveLength(1);
  });

  it('are written as lists in which no name is a formula, with what came of the calls', async () => {
    const id = await declare('actual');
    await desk.call('activations.act', {
      id,
      command: {
        act: 'contact',
        personName: 'Ada Roy',
        personId: ada,
        via: '416-555-0101',
        outcome: 'reached',
      },
    });
    const { people, bytes } = await write(id, 'csv');
    const csv = bytes.toString('utf8');
    expect(people).toBe(2);
    expect(csv).toContain('Mobile 416-555-0101; Mobile 416-555-0102');
    expect(csv).toMatch(/Ada Roy.*Reached, /);
    expect(csv).toContain(`"'=HYPERLINK(""x"") Roy"`);
    expect(csv).not.toContain('EXERCI');
    expect(csv).not.toContain('Begin every call');
    const left = (await write(id, 'csv', { onlyNotReached: true })).bytes.toString('utf8');
    expect(left).not.toContain('Ada Roy');
    const sheet = strFromU8(
      unzipSync((await write(id, 'xlsx')).bytes)['xl/workbook.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toContain('Call sheet by unit');
  });

  it.each(['role', 'tree'] as const)('of an exercise say so on every line and page (%s)', async (order) => {
    const id = await declare('exercise');
    const lines = (await write(id, 'csv', { order })).bytes.toString('utf8').trim().split('\r\n');
    expect(lines.slice(1).every((line) => line.includes('EXERCISE – EXERCICE · Outage'))).toBe(true);
    expect(lines[1]).toContain('the telephone numbers are real');
    expect(lines[1]).toContain('Begin every call with “Exercise, exercise, exercise”.');
    const parts = unzipSync((await write(id, 'docx', { order, language: 'fr' })).bytes);
    const text = Object.entries(parts)
      .filter(([name]) => /word\/(document|header\d*)\.xml/.test(name))
      .map(([, part]) => strFromU8(part));
    expect(text.length).toBeGreaterThan(1);
    for (const part of text) expect(part).toMatch(/EXERCICE/);
    expect(text.join()).toContain('CONFIDENTIEL');
    expect(text.join()).toContain('Commencez chaque appel par «\u202fExercice, exercice, exercice\u202f».');
  });
});
