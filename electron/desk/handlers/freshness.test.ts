import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

const create = async (kind: 'orgUnit' | 'person' | 'contactMethod' | 'site', values: never) =>
  (await desk.call('records.create', { kind, values })).id;

async function unitWithPerson(code = 'PAY') {
  const unitId = await create('orgUnit', { code, nameEn: 'Payroll', nameFr: 'Paie' } as never);
  const person = { employeeNumber: 'E1', givenName: 'Zoé', familyName: '=Roy', unitId };
  const personId = await create('person', person as never);
  const contact = { personId, kind: 'workPhone', value: '416-555-0100', rank: 1 };
  return { unitId, personId, contactId: await create('contactMethod', contact as never) };
}

describe('facts that go stale', () => {
  it('are due when their interval is over, counted from the day they were written down until somebody verifies them', async () => {
    const { contactId } = await unitWithPerson();
    expect(await desk.call('facts.list', {})).toEqual([]);
    expect(await desk.call('facts.list', { all: true })).toMatchObject([
      { id: contactId, dueOn: '2027-05-21' },
    ]);
    desk.clock.moveTo('2027-05-22T12:00:00.000Z');
    const [fact] = await desk.call('facts.list', {});
    expect(fact).toMatchObject({
      id: contactId,
      nameEn: 'Zoé =Roy',
      value: '416-555-0100',
      verifiedOn: null,
    });
    expect(fact?.unit?.code).toBe('PAY');
    expect((await desk.call('readiness.get', {})).staleFacts).toBe(1);
    await desk.call('facts.verify', { items: [{ kind: 'contactMethod', id: contactId }] });
    expect(await desk.call('facts.list', {})).toEqual([]);
    expect(await desk.call('facts.list', { all: true })).toMatchObject([
      { verifiedOn: '2027-05-22', verifiedBy: 'Test Author', dueOn: '2027-11-18' },
    ]);
  });
});

describe('review forms', () => {
  async function forms(format: 'xlsx' | 'docx', language: 'en' | 'fr', code = 'PAY') {
    const { unitId } = await unitWithPerson(code);
    const folder = join(desk.folder, 'forms');
    mkdirSync(folder);
    const empty = await create('orgUnit', { code: 'NIL', nameEn: 'Nobody', nameFr: '' } as never);
    const { files } = await desk.call('facts.writeForms', {
      ...{ jobId: randomUUID(), token: await desk.grant(folder), unitIds: [unitId, empty] },
      ...{ format, language },
    });
    expect(files).toBe(1);
    const [name = ''] = readdirSync(folder);
    return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
  }

  it('are a workbook for each unit that has people or functions', async () => {
    const { name, bytes } = await forms('xlsx', 'fr');
    expect(name).toBe('PAY Paie.xlsx');
    const { sheets } = await readSpreadsheet(bytes);
    expect(sheets[0]?.rows[1]?.cells.slice(0, 3)).toContain('Zoé');
  });

  it('have the name once in that of the file where it stands for the code', async () => {
    expect((await forms('xlsx', 'en', 'Payroll')).name).toBe('Payroll.xlsx');
  });

  it('are accessible Word files that are read back as lists, and change nothing when nothing was corrected', async () => {
    const { name, bytes } = await forms('docx', 'en');
    expect(name).toBe('PAY Payroll.docx');
    expect(lintDocx(bytes)).toEqual([]);
    const { kind, sheets } = await readSpreadsheet(bytes);
    expect([kind, sheets.length]).toEqual(['docx', 1]);
    expect(sheets[0]?.rows[1]?.cells).toEqual(['E1', 'Zoé', '=Roy', '', '416-555-0100', '', '', '']);
  });
});
