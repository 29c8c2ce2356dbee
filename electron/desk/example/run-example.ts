// npm run example -- --to FOLDER [--from FOLDER]: the main job without a window, in plain Node.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { createWorkspace } from '../../../db/open-workspace.ts';
import { userName } from '../../../db/user-name.ts';
import type { Writer } from '../../../db/writer.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { systemClock } from '../../../domain/time/clock.ts';
import { addLibrary } from './add-library.ts';
import { assetsFolder } from './assets-folder.ts';
import { buildExample } from './build-example.ts';
import { type FolderImport, importFolder, listFiles } from './import-folder.ts';
import { runExercise } from './run-exercise.ts';
import { draftLines } from './tell-drafts.ts';
import { importLines } from './tell-import.ts';
import { writeExampleDocuments } from './write-documents.ts';

const usage = `npm run example -- --to FOLDER [--from FOLDER]

  --to FOLDER    where the workspace and the documents are written (made when it is not there)
  --from FOLDER  start from the spreadsheets (.csv, .xlsx) of this folder instead of the example organisation`;

const say = (line: string) => console.log(line);

/** What was asked for can't be done as it was asked: told in a line, and the program ends with 2. */
class WronglyAsked extends Error {}

async function main(): Promise<number> {
  const asked = options();
  if (asked.help === true || asked.to === undefined) {
    say(usage);
    return asked.help === true ? 0 : 2;
  }
  const folder = resolve(asked.to);
  const from = asked.from === undefined ? null : resolve(asked.from);
  if (from !== null) refuseWithoutLists(from);
  makeFolder(folder);
  const path = freePath(folder, from === null ? 'Example' : 'Workspace');
  const by = { clock: systemClock, author: userName() || 'Holdfast' };
  const connection = await createWorkspace(
    path,
    from === null ? { nameEn: 'Example' } : { nameEn: 'My organisation', nameFr: 'Mon organisation' },
    by,
  );
  try {
    await mainJob({ ...by, db: connection.db }, folder, from);
  } finally {
    connection.close();
  }
  say(`Workspace: ${path}`);
  return 0;
}

function options() {
  try {
    const known = { to: { type: 'string' }, from: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split(/(?<=\.) /);
    throw new WronglyAsked(`${first}\n\n${usage}`);
  }
}

function refuseWithoutLists(folder: string): void {
  if (!existsSync(folder)) throw new WronglyAsked(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory())
    throw new WronglyAsked(`${folder} is a file: name the folder it is in.`);
  if (listFiles(folder).length === 0)
    throw new WronglyAsked(`There is no spreadsheet (.csv, .tsv, .txt, .xlsx) in ${folder}.`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new WronglyAsked(`The folder ${folder} can’t be made: choose another for --to.`);
  }
}

async function mainJob(writer: Writer, folder: string, from: string | null): Promise<void> {
  for (const line of importLines(await bringLists(writer, from))) say(line);
  const exercise = await runExercise(writer);
  say(`\nDeclared: ${exercise.title} (EXERCISE)`);
  for (const { name, holder } of exercise.roles) say(`  ${name}: ${holder ?? 'nobody is available'}`);
  for (const text of exercise.ticked) say(`  done: ${text}`);
  const written = await writeExampleDocuments(writer, exercise.id, folder);
  say('\nWrote:');
  for (const path of written.paths) say(`  ${path}`);
  for (const line of draftLines(written)) say(line);
}

/** A path that nothing stands at yet: what an earlier run left, or a user's own file, is never written over. */
function freePath(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${name}${n === 1 ? '' : ` ${n}`}.holdfast`);
    if (!existsSync(path)) return path;
  }
}

async function bringLists(writer: Writer, from: string | null): Promise<FolderImport> {
  if (from === null) return await buildExample(writer);
  const imported = await importFolder(writer, from);
  await inChangeSet(writer, { source: 'setup' }, (changes) => addLibrary(changes, assetsFolder()));
  return imported;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof WronglyAsked || error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WronglyAsked ? 2 : 1;
}
