import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveRecord, updateRecord } from '../../../db/actions/save-record.ts';
import { undoLast } from '../../../db/actions/undo.ts';
import { importExisting } from '../../../db/queries/import-existing.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { importSubjects } from '../../../domain/import/subject.ts';
import { recordLists } from '../spreadsheets/record-lists.ts';
import { writeCsv } from '../spreadsheets/write-spreadsheet.ts';
import { importFolder } from './import-folder.ts';

let workspace: TestWorkspace;
let folder: string;
beforeEach(async () => {
  workspace = await testWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'holdfast-lists-'));
});
afterEach(() => {
  workspace.remove();
  rmSync(folder, { recursive: true });
});

const lists: Record<string, string> = {
  'units.csv': 'code,name_en,name_fr,parent,head_role\nPAY,Payroll,Paie,CIO,PAY\nCIO,Office,Bureau,,',
  'sites.csv':
    'name,address,capacity,alternate_site\nBay,"777 Bay, Toronto",600,Guelph\nGuelph,1 Stone,240,Bay',
  'staff.csv':
    'employee_no,given_name,family_name,position,unit,employee_group,site,hire_date,work_phone,mobile_phone,email,languages,weekly_hours,skills,leave_until\n' +
    '100000,Uma,Johal,Director,CIO,Management,Bay,2000-08-21,416-555-0164,647-555-0111,uma@cluster.example,EN,36.25,Payroll run; Media,\n' +
    '100001,Joël,Santos,Clerk,PAY,OPSEU,Guelph,2024-07-22,416-555-0105,,joel@cluster.example,EN/FR,36.25,Payroll run,2026-12-03',
  'roles.csv': 'code,name_en,primary,alternate_1\nPAY,Payroll lead,100000,100001',
  'applications.csv': 'code,name,owner_role,rto_capability_hours\nWIN,Payroll system,PAY,4',
  'functions.csv':
    'code,name,unit,tier,rto_hours,mbco_percent,skill,minimum_staff_per_shift\nF01,Run the payroll,PAY,1,8,40,Payroll run,3',
  'dependencies.csv': 'function,application,needed_back_within_hours\nF01,WIN,8',
};

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe('importFolder', () => {
  it('brings lists that refer to each other in one change set, and one undo takes all of it back', async () => {
    write(lists);
    const done = await importFolder(workspace, folder);
    expect(done.problems.filter((p) => p.severity !== 'note')).toEqual([]);
    expect(done).toMatchObject({ added: 10, changed: 0, archived: 0 });
    expect(done.lists.map((l) => l.subject)).toEqual([
      'applications',
      'dependencies',
      'functions',
      'roles',
      'sites',
      'people',
      'units',
    ]);
    const [person] = (await storedRecords(workspace.db, 'person')).filter(
      (p) => p.employeeNumber === '100001',
    );
    const [union] = await storedRecords(workspace.db, 'bargainingUnit');
    expect(person).toMatchObject({
      employeeGroup: 'bargaining',
      bargainingUnitId: union?.id,
      leaveUntil: '2026-12-03',
      languages: ['en', 'fr'],
    });
    expect(union).toMatchObject({ code: 'OPSEU', nameEn: 'OPSEU' });
    expect(await storedRecords(workspace.db, 'contactMethod')).toHaveLength(5);
    expect(await storedRecords(workspace.db, 'roleAssignment')).toHaveLength(2);
    expect((await storedRecords(workspace.db, 'staffingRequirement'))[0]?.minimumCount).toBe(3);
    expect((await storedRecords(workspace.db, 'dependency'))[0]?.neededBackMinutes).toBe(480);

    await undoLast(workspace, '2000-01-01T00:00:00.000Z');
    const { records, skills } = await importExisting(workspace.db);
    expect(importSubjects.flatMap((s) => records[s])).toEqual([]);
    expect(skills).toEqual([]);
  });

  it('tells a file that it can’t read, and goes on with the others', async () => {
    write({ 'units.csv': lists['units.csv'] ?? '', 'old.csv': '%PDF-1.7' });
    const done = await importFolder(workspace, folder);
    expect(done.lists.map((l) => [l.name, l.refused])).toEqual([
      ['old.csv', 'otherFile'],
      ['units.csv', null],
    ]);
    expect(done.added).toBe(2);
  });

  it('changes nothing when the same lists come again', async () => {
    write(lists);
    await importFolder(workspace, folder);
    expect(await importFolder(workspace, folder)).toMatchObject({ changeSetId: null, added: 0, changed: 0 });
  });

  it('writes a list, an edit of one cell and a list again to the same workspace', async () => {
    write(lists);
    await importFolder(workspace, folder);
    const [role] = await storedRecords(workspace.db, 'role');
    if (!role) throw new Error('no role');
    await updateRecord(workspace, 'role', role.id, { responsibilitiesEn: ['Decide', 'Sign'] });
    for (const list of recordLists(await importExisting(workspace.db), importSubjects, 'fr'))
      writeFileSync(join(folder, `${list.name}.csv`), writeCsv(list));
    for (const name of Object.keys(lists)) rmSync(join(folder, name));
    expect(await importFolder(workspace, folder)).toMatchObject({ changeSetId: null });
    const people = recordLists(await importExisting(workspace.db), ['people'], 'fr')[0];
    const edited = people?.rows.map((row) =>
      row.map((cell) =>
        cell === '647-555-0111' ? '647-555-0199' : cell === 'Payroll run; Media' ? 'Media; Backup' : cell,
      ),
    );
    if (!people || !edited) throw new Error('no list');
    writeFileSync(join(folder, `${people.name}.csv`), writeCsv({ ...people, rows: edited }));
    expect(await importFolder(workspace, folder)).toMatchObject({ added: 0, changed: 1 });
    const values = (await importExisting(workspace.db)).records.people.find(
      (p) => p.key === '100000',
    )?.values;
    expect(values).toMatchObject({ mobilePhone: '647-555-0199', workPhone: '416-555-0164' });
  });

  it('puts a succession in the order of the list', async () => {
    write(lists);
    await importFolder(workspace, folder);
    write({ 'roles.csv': 'code,name_en,primary,alternate_1\nPAY,Payroll lead,100001,100000' });
    await importFolder(workspace, folder);
    const role = (await importExisting(workspace.db)).records.roles[0];
    expect(role?.values).toMatchObject({ holder1: '100001', holder2: '100000', holder3: null });
    write({ 'roles.csv': 'code,name_en,primary,alternate_1\nPAY,Payroll lead,100000,' });
    await importFolder(workspace, folder);
    expect((await importExisting(workspace.db)).records.roles[0]?.values).toMatchObject({
      holder1: '100000',
      holder2: null,
    });
  });

  it('restores an archived record that is in the list again, under its own id', async () => {
    write(lists);
    await importFolder(workspace, folder);
    const before = (await storedRecords(workspace.db, 'person')).find((p) => p.employeeNumber === '100001');
    await archiveRecord(workspace, 'person', before?.id ?? '');
    expect(await importFolder(workspace, folder)).toMatchObject({ added: 0, changed: 1 });
    expect((await storedRecords(workspace.db, 'person')).find((p) => p.employeeNumber === '100001')?.id).toBe(
      before?.id,
    );
  });

  it('reads the spreadsheets of the example without leaving anything out', async () => {
    const done = await importFolder(workspace, join(import.meta.dirname, '../../../assets/example'));
    expect(done.problems.filter((p) => p.severity !== 'note')).toEqual([]);
    expect(done.lists.flatMap((l) => [...l.notBroughtIn, ...l.unanswered])).toEqual([]);
    expect(done.added).toBeGreaterThan(190);
  });
});
