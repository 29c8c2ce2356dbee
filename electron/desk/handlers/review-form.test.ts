import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessTable } from '../../../domain/import/guess.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let unitId: string;
beforeEach(async () => {
  desk = await testDesk();
  unitId = await create('orgUnit', { code: 'PAY', nameEn: 'Payroll', nameFr: 'Paie' });
  const other = await create('orgUnit', { code: 'HR', nameEn: 'Human Resources', nameFr: '' });
  for (const [number, givenName, familyName, unit] of [
    ['E1', 'Zoé', 'Roy', unitId],
    ['E2', 'Uma', 'Johal', unitId],
    ['E3', 'Max', 'Cole', unitId],
    ['H1', 'Ana', 'Diaz', other],
  ] as const) {
    const person = { employeeNumber: number, givenName, familyName, unitId: unit };
    const personId = await create('person', person);
    await create('contactMethod', {
      personId,
      kind: 'workPhone',
      value: `416-555-010${number === 'H1' ? 9 : number[1]}`,
      rank: 1,
    });
  }
  await create('criticalFunction', { code: 'F1', nameEn: 'Pay people', nameFr: '', unitId, rtoMinutes: 480 });
});
afterEach(() => desk.close());

async function create(
  kind: 'orgUnit' | 'person' | 'contactMethod' | 'criticalFunction',
  values: Record<string, unknown>,
): Promise<string> {
  return (await desk.call('records.create', { kind, values: values as never })).id;
}

async function written(format: 'xlsx' | 'docx', language: 'en' | 'fr'): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(desk.folder, `forms-${randomUUID()}`);
  mkdirSync(folder);
  await desk.call('facts.writeForms', {
    ...{ jobId: randomUUID(), token: await desk.grant(folder), unitIds: [unitId] },
    ...{ format, language },
  });
  const [name = ''] = readdirSync(folder);
  return new Uint8Array(readFileSync(join(folder, name)));
}

async function bringBack(bytes: Uint8Array<ArrayBuffer>) {
  const importId = randomUUID();
  const job = () => ({ jobId: randomUUID(), importId });
  const { files } = await desk.call('imports.read', { ...job(), files: [{ name: 'PAY.x', bytes }] });
  const tables = files.flatMap((file) =>
    file.tables.flatMap((table) => {
      const { subject, columns } = guessTable(table.columns, [table.sheet ?? '', file.name]);
      return subject
        ? [{ id: table.id, subject, columns: columns.map(({ reason, ...column }) => column) }]
        : [];
    }),
  );
  const options = { emptyClears: false, createMissing: false };
  const summary = await desk.call('imports.compare', { ...job(), tables, options, language: 'en' });
  const { items } = await desk.call('imports.items', { importId, subject: null, status: null });
  const apply = (archiveMissing: 'people'[]) =>
    desk.call('imports.apply', { ...job(), archiveMissing, label: 'Import: PAY' });
  return { files, summary, items, apply };
}

/** As a spreadsheet program saves it: row by row, with the rows of some people changed. */
async function savedAgain(bytes: Uint8Array, edit: (row: unknown[], width: number) => unknown[] | null) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const edited = sheets.map(({ name, rows }) => {
    const width = rows[0]?.length ?? 0;
    return { name, rows: rows.map((row) => edit([...row], width) ?? []) };
  });
  return new Uint8Array(await writeXlsx({ sheets: edited as never }));
}

const contacts = async () =>
  (await desk.call('facts.list', { all: true }))
    .filter((f) => f.kind === 'contactMethod')
    .map((f) => `${f.code} ${f.value} ${f.verifiedOn} ${f.verifiedBy}`)
    .sort();

describe('a review form that comes back', () => {
  it('is known for what it is, and changes nothing as it was written', async () => {
    for (const [format, language] of [
      ['xlsx', 'en'],
      ['docx', 'fr'],
    ] as const) {
      const { files, summary } = await bringBack(await written(format, language));
      expect(files[0]?.form).toEqual({ unit: 'PAY', writtenOn: '2026-11-22', people: ['E1', 'E2', 'E3'] });
      expect(summary.forms).toEqual([
        { unit: { code: 'PAY', title: 'Payroll' }, writtenOn: '2026-11-22', verified: [] },
      ]);
      expect(summary.subjects).toEqual([
        expect.objectContaining({ subject: 'people', unchanged: 3, missing: 0, changed: 0, ofForm: true }),
        expect.objectContaining({ subject: 'functions', unchanged: 1, missing: 0, changed: 0 }),
      ]);
    }
  });

  it('offers for the archive who was on it and is not any more, and nobody else', async () => {
    const bytes = await written('xlsx', 'en');
    await create('person', { employeeNumber: 'E4', givenName: 'New', familyName: 'Comer', unitId });
    const { summary, items, apply } = await bringBack(
      await savedAgain(bytes, (row) =>
        row.includes('E1') || row.includes('E2') || row.includes('F1') ? null : row,
      ),
    );
    expect(
      items
        .filter((i) => i.status === 'missing')
        .map((i) => i.key)
        .sort(),
    ).toEqual(['E1', 'E2']);
    expect(summary.subjects[0]).toMatchObject({ unchanged: 1, missing: 2 });
    expect(await apply(['people'])).toMatchObject({ archived: 2 });
    const left = (await desk.call('people.list', {})).map((p) => p.employeeNumber).sort();
    expect(left).toEqual(['E3', 'E4', 'H1']);
  });

  it('verifies what its unit says is right, and says whom', async () => {
    const bytes = await savedAgain(await written('xlsx', 'fr'), (row, width) => {
      const yes = row.includes('E1') || row.includes('E2') || row.includes('F1');
      const changed = row.map((cell) => (cell === '416-555-0102' ? '416-555-0999' : cell));
      const cells = Array.from({ length: width - 1 }, (_, i) => changed[i] ?? '');
      return yes ? [...cells, 'oui'] : row;
    });
    const { summary, apply } = await bringBack(bytes);
    expect(summary.forms[0]?.verified).toEqual(['Zoé Roy', 'Uma Johal', 'Pay people']);
    expect(await apply([])).toMatchObject({ changed: 3, archived: 0 });
    expect(await contacts()).toEqual([
      'E1 416-555-0101 2026-11-22 PAY',
      'E2 416-555-0999 2026-11-22 PAY',
      'E3 416-555-0103 null ',
      'H1 416-555-0109 null ',
    ]);
    const facts = await desk.call('facts.list', { all: true });
    expect(facts.find((f) => f.code === 'F1')).toMatchObject({ verifiedOn: '2026-11-22', verifiedBy: 'PAY' });
    const again = await bringBack(bytes);
    expect(again.summary.subjects.map((s) => s.changed)).toEqual([0, 0]);
  });

  it('leaves out what is struck through in Word, and takes it for a list where its mark was removed', async () => {
    const parts = unzipSync(await written('docx', 'en'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = (text: string) =>
      new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(text) }, { level: 1 }));
    const row = /<w:tr(?: [^>]*)?>(?:(?!<\/w:tr>).)*E2(?:(?!<\/w:tr>).)*<\/w:tr>/s.exec(xml)?.[0] ?? '';
    expect(row).not.toBe('');
    const strike = row
      .replace(/<w:rPr>.*?<\/w:rPr>/gs, '')
      .replace(/<w:r>/g, '<w:r><w:rPr><w:strike/></w:rPr>');
    const { items } = await bringBack(edited(xml.replace(row, strike)));
    expect(items.filter((i) => i.status === 'missing').map((i) => i.key)).toEqual(['E2']);
    const unmarked = await bringBack(edited(xml.replaceAll('HFFORM1', 'X').replace(row, strike)));
    expect(unmarked.summary.forms).toEqual([]);
    expect(unmarked.items.filter((i) => i.status === 'missing').map((i) => i.key)).toEqual(['H1']);
  });
});
