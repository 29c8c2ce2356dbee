import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inChangeSet, updateRecord } from '../../../db/actions/save-record.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { addLibrary } from './add-library.ts';
import { assetsFolder } from './assets-folder.ts';
import { importFolder } from './import-folder.ts';
import { runExercise } from './run-exercise.ts';
import { draftLines } from './tell-drafts.ts';
import { importLines } from './tell-import.ts';
import { writeExampleDocuments } from './write-documents.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

const staff = `Name,Job title,E-mail,Phone
Anna Smith,Director,anna@x.example,416-555-0101
Bob Roy,IT manager,bob@x.example,416-555-0102
Cleo Dubé,Officer,cleo@x.example,
`;
const roles = `Code,Role,Primary,Alternate 1
R1,incident LEAD,Anna Smith,Bob Roy
R2,Communications lead,Cleo Dubé,
`;
const functions = `Function,RTO,MTPD
Pay staff,soonish,1 day
`;

async function bring(lists: Record<string, string>) {
  const folder = join(workspace.folder, 'lists');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(lists)) writeFileSync(join(folder, name), text);
  const imported = await importFolder(workspace, folder);
  await inChangeSet(workspace, { source: 'setup' }, (changes) => addLibrary(changes, assetsFolder()));
  return imported;
}

describe('a folder of ordinary lists', () => {
  it('gets the roles of the library that it does not have by another code', async () => {
    await bring({ 'staff.csv': staff, 'roles.csv': roles });
    const stored = await storedRecords(workspace.db, 'role');
    const called = (name: string) => stored.filter((r) => r.nameEn.toLowerCase() === name);
    expect(called('communications lead').map((r) => r.code)).toEqual(['R2']);
    expect(called('incident lead').map((r) => r.code)).toEqual(['R1']);
    expect(called('log keeper')).toHaveLength(1);
  });

  it('ends with documents marked as drafts, and says in words what each lacks', async () => {
    await bring({ 'staff.csv': staff, 'roles.csv': roles });
    const { id } = await runExercise(workspace);
    const written = await writeExampleDocuments(workspace, id, workspace.folder);
    expect(readdirSync(workspace.folder)).toContain('EXERCISE DRAFT Checklist – IT outage (EN).docx');
    const lines = draftLines(written);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Staff bulletin',
      'Manager bulletin',
      'Procedure',
      'Checklist',
    ]);
    expect(lines[0]).toContain('The staff hotline is not set. Set it in Settings.');
    expect(lines.join('\n')).toContain('This activation has no telephone for Cleo Dubé');
    expect(lines.join('\n')).not.toMatch(/role\.|organisation\.|notKnown/);
  }, 30_000);

  it('is issued when nothing is missing', async () => {
    const everybody = 'Anna Smith,Bob Roy';
    const more = ['Continuity coordinator', 'Labour relations lead', 'Health and safety lead'];
    const all = `${roles}${more.map((name, at) => `S${at},${name},${everybody}`).join('\n')}\n`;
    await bring({ 'staff.csv': staff.replace('example,\n', 'example,416-555-0103\n'), 'roles.csv': all });
    const organisation = await getOrganisation(workspace.db);
    await updateRecord(workspace, 'organisation', organisation.id, {
      hotline: '416-555-0199',
      bridge: '416-555-0198',
    });
    const { id } = await runExercise(workspace);
    const { drafts, paths } = await writeExampleDocuments(workspace, id, workspace.folder);
    expect(draftLines({ drafts, paths })).toEqual([]);
    expect(paths).toHaveLength(9);
  }, 30_000);

  it('tells what it could not take in the words of the window', async () => {
    const lines = importLines(await bring({ 'functions.csv': functions, 'other.csv': 'a,b\n1,2\n' }));
    expect(lines).toEqual([
      'functions.csv: Functions, 1 row',
      '  row 2, RTO “soonish”: This could not be read as a duration. Type a duration such as 4 hours, 90 min or 2 days. The cell is left out, the rest of the row is brought in.',
      'other.csv: not brought in, since it is no list that Holdfast knows',
      '1 record added, 0 changed',
    ]);
  });
});
