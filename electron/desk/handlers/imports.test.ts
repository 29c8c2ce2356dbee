import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guessTable } from '../../../domain/import/guess.ts';
import type { ImportFile } from '../../contract/imports.ts';
import { JobRunner } from '../jobs/run-job.ts';
import { importFolderPath } from '../spreadsheets/import-folders.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let importId: string;
beforeEach(async () => {
  desk = await testDesk();
  importId = randomUUID();
});
afterEach(async () => {
  await desk.close();
});

const job = () => ({ jobId: randomUUID(), importId });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const options: { emptyClears: boolean; createMissing: boolean | null } = {
  emptyClears: false,
  createMissing: false,
};

const staff =
  'Employee no,Given name,Family name,Unit,E-mail\n1,Uma,Johal,CIO,uma@cluster.example\n2,Joël,Santos,CIO,joel@cluster.example\n';
const units = 'code;nom (anglais)\nCIO;Office\n';

async function read(files: Record<string, string>): Promise<ImportFile[]> {
  const list = Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  return (await desk.call('imports.read', { ...job(), files: list })).files;
}

async function compare(files: ImportFile[], given: Partial<typeof options> = {}) {
  const tables = files.flatMap((file) =>
    file.tables.flatMap((table) => {
      const { subject, columns } = guessTable(table.columns, [file.name]);
      return subject
        ? [{ id: table.id, subject, columns: columns.map(({ reason, ...column }) => column) }]
        : [];
    }),
  );
  const chosen = { ...options, ...given };
  return await desk.call('imports.compare', { ...job(), tables, options: chosen, language: 'en' });
}

const apply = (archiveMissing: 'people'[] = []) =>
  desk.call('imports.apply', { ...job(), archiveMissing, label: 'Import: staff.csv' });
/** A person as somebody typed them in. */
const typed = (employeeNumber: string, givenName: string, familyName: string) =>
  desk.call('records.create', { kind: 'person', values: { employeeNumber, givenName, familyName } });
const people = async () => (await desk.call('people.list', {})).map((p) => p.givenName).sort();

describe('an import over the contract', () => {
  it('reads, compares, writes nothing until it is accepted, and is undone at once', async () => {
    const files = await read({ 'staff.csv': staff, 'units.csv': units });
    expect(files.map((f) => [f.name, f.encoding, f.delimiter, f.tables[0]?.rowCount])).toEqual([
      ['staff.csv', 'utf-8', ',', 2],
      ['units.csv', 'utf-8', ';', 1],
    ]);
    const summary = await compare(files);
    expect(summary.subjects.map((s) => [s.subject, s.added])).toEqual([
      ['units', 1],
      ['people', 2],
    ]);
    expect(await people()).toEqual([]);
    const { changeSetId, ...counts } = await apply();
    expect(counts).toEqual({ added: 3, changed: 0, archived: 0 });
    expect(await people()).toEqual(['Joël', 'Uma']);
    expect(desk.events.some((e) => e.event === 'changed')).toBe(true);
    await desk.call('imports.undo', { changeSetId: changeSetId ?? '' });
    expect(await people()).toEqual([]);
  });

  it('undoes and redoes a large import in a thread of its own, and a small edit at once', async () => {
    // A job has the time of the day: the workspace is opened long before.
    desk.clock.moveTo('2020-01-01T00:00:00.000Z');
    await desk.host.control('close', {});
    await desk.host.control('open', { path: desk.path, author: 'Test Author' });
    const run = vi.spyOn(JobRunner.prototype, 'run');
    const names = () => run.mock.calls.map(([, order]) => order.name);
    const rows = Array.from({ length: 501 }, (_, i) => `${i + 1},Given${i},Family${i}`);
    await compare(await read({ 'staff.csv': ['Employee no,Given name,Family name', ...rows].join('\n') }));
    const { changeSetId } = await apply();
    run.mockClear();
    expect(await desk.call('changes.undo', {})).toMatchObject({ kind: 'person', changes: 501 });
    expect(await people()).toEqual([]);
    expect(await desk.call('changes.redo', {})).toMatchObject({ kind: 'person', changes: 501 });
    expect(await people()).toHaveLength(501);
    expect(names()).toEqual(['take-back', 'take-back']);
    await typed('A1', 'Uma', 'Johal');
    await desk.call('changes.undo', {});
    expect(names()).toHaveLength(2);
    await expect(desk.call('imports.undo', { changeSetId: changeSetId ?? '' })).rejects.toMatchObject({
      code: 'nothing_to_undo',
    });
    expect(names()).toHaveLength(3);
    run.mockRestore();
  });

  it('pages and filters what would change, and the remarks', async () => {
    await compare(await read({ 'staff.csv': `${staff}2,Twice,Twice,,\n` }));
    const page = { importId, subject: null, status: null, offset: 1, limit: 1 } as const;
    expect(await desk.call('imports.items', page)).toMatchObject({
      total: 2,
      items: [{ title: 'Joël Santos', row: 3 }],
    });
    expect(await desk.call('imports.items', { ...page, offset: 0, text: 'uma' })).toMatchObject({ total: 1 });
    expect(await desk.call('imports.items', { ...page, status: 'missing' })).toMatchObject({ total: 0 });
    const { problems } = await desk.call('imports.problems', { importId, severity: null });
    expect(problems.map((p) => [p.code, p.row, p.value])).toEqual([
      ['duplicateKey', 4, '2'],
      ['referenceMissing', 2, 'CIO'],
    ]);
    expect(problems[1]).toMatchObject({ severity: 'question', count: 2, rows: [2, 3] });
  });

  it('adds units and sites that lists only refer to, while nobody has said and the workspace has none', async () => {
    const list = 'Employee no,Given name,Family name,Unit,Site\n1,Uma,Johal,CIO,Bay Street\n';
    const first = await compare(await read({ 'staff.csv': list }), { createMissing: null });
    expect(first).toMatchObject({ createMissing: true, units: ['CIO'], sites: ['Bay Street'] });
    expect((await apply()).added).toBe(3);
    importId = randomUUID();
    const files = await read({ 'staff.csv': list.replace('CIO', 'Treasury') });
    expect(await compare(files, { createMissing: null })).toMatchObject({ createMissing: false, units: [] });
    expect(await compare(files, { createMissing: true })).toMatchObject({ units: ['Treasury'] });
  });

  it('archives those who are no longer listed only when it is asked to', async () => {
    await typed('1', 'Uma', 'Johal');
    await typed('2', 'Joël', 'Santos');
    const shorter = staff.split('\n').slice(0, 2).join('\n');
    const summary = await compare(await read({ 'staff.csv': shorter }));
    expect(summary.subjects[0]).toMatchObject({ changed: 1, missing: 1 });
    expect(await apply(['people'])).toMatchObject({ changed: 1, archived: 1 });
    expect(await people()).toEqual(['Uma']);
  });

  it('refuses to write over what was changed since it was compared', async () => {
    await compare(await read({ 'staff.csv': staff }));
    await desk.call('records.create', { kind: 'orgUnit', values: { code: 'CIO', nameEn: 'Office' } });
    await expect(apply()).rejects.toMatchObject({ code: 'import_changed_since' });
    expect(await people()).toEqual([]);
  });

  it('reads a file again in another way, and says where the headings are', async () => {
    const [file] = await read({ 'units.csv': 'List of units,2026\ncode,name\nÉCO,Économie\n' });
    if (!file?.tables[0]) throw new Error('no table');
    expect(file.tables[0].headingRow).toBe(2);
    const again = await desk.call('imports.readAgain', {
      ...job(),
      fileId: file.id,
      encoding: 'windows-1252',
      delimiter: ';',
    });
    expect(again.files[0]?.tables[0]?.columns).toHaveLength(1);
    const first = await desk.call('imports.setHeading', {
      ...job(),
      tableId: file.tables[0].id,
      headingRow: 1,
    });
    expect(first.files[0]?.tables[0]).toMatchObject({ headingRow: 1, rowCount: 2 });
    const none = await desk.call('imports.setHeading', {
      ...job(),
      tableId: file.tables[0].id,
      headingRow: null,
    });
    expect(none.files[0]?.tables[0]).toMatchObject({ headingRow: null, rowCount: 3 });
  });

  it('says why a file can’t be read, and goes on with the others', async () => {
    const files = await read({ 'staff.csv': staff, 'empty.csv': '' });
    expect(files.map((f) => f.refused)).toEqual([null, 'empty']);
    const gone = join(desk.folder, 'gone.csv');
    const token = await desk.grant(gone);
    const more = await desk.call('imports.read', { ...job(), files: [{ token, name: 'gone.csv' }] });
    expect(more.files.map((f) => f.refused)).toEqual([null, 'empty', 'unreadable']);
    const fewer = await desk.call('imports.removeFile', { importId, fileId: more.files[1]?.id ?? '' });
    expect(fewer.files.map((f) => f.name)).toEqual(['staff.csv', 'gone.csv']);
  });

  it('leaves nothing behind when it is forgotten, and says so when it is gone', async () => {
    await read({ 'staff.csv': staff });
    const staging = importFolderPath(importId);
    expect(staging !== null && existsSync(staging)).toBe(true);
    await desk.call('imports.discard', { importId });
    expect(existsSync(staging ?? '')).toBe(false);
    await expect(apply()).rejects.toMatchObject({ code: 'import_not_ready' });
  });

  it('can be cancelled, and nothing is written', async () => {
    const many = ['code,name', ...Array.from({ length: 20_000 }, (_, i) => `U${i},Unit ${i}`)].join('\n');
    const files = await read({ 'units.csv': many });
    await compare(files);
    const { jobId, importId: id } = job();
    const writing = desk.call('imports.apply', { jobId, importId: id, archiveMissing: [], label: 'x' });
    await desk.call('jobs.cancel', { jobId });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await desk.call('units.list', {})).toEqual([]);
  });
});

describe('an export over the contract', () => {
  it('writes the file that the user chose, and what is brought back changes only what was edited', async () => {
    await typed('1', 'Uma', 'Johal');
    await typed('2', 'Joël', 'Santos');
    const path = join(desk.folder, 'Personnes.csv');
    const token = await desk.grant(path);
    const asked = {
      jobId: randomUUID(),
      token,
      subjects: ['people' as const],
      format: 'csv' as const,
      language: 'fr' as const,
    };
    expect(await desk.call('exports.records', asked)).toEqual({ rows: 2 });
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Johal', 'Johal-Roy'));
    const files = await desk.call('imports.read', { ...job(), files: [{ token, name: 'Personnes.csv' }] });
    const summary = await compare(files.files.slice(-1));
    expect(summary.subjects).toMatchObject([
      { subject: 'people', added: 0, changed: 1, unchanged: 1, missing: 0 },
    ]);
    expect(await desk.call('imports.items', { importId, subject: null, status: 'changed' })).toMatchObject({
      items: [
        {
          key: '1',
          changes: [{ field: 'familyName', before: 'Johal', after: 'Johal-Roy' }],
        },
      ],
    });
  });
});
