// npm run example -- --to FOLDER [--from FOLDER]: the main job without a window, in plain Node.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { createWorkspace } from '../../../db/open-workspace.ts';
import { userName } from '../../../db/user-name.ts';
import type { Writer } from '../../../db/writer.ts';
import { systemClock } from '../../../domain/time/clock.ts';
import { addLibrary } from './add-library.ts';
import { assetsFolder } from './assets-folder.ts';
import { buildExample } from './build-example.ts';
import { type FolderImport, importFolder } from './import-folder.ts';
import { runExercise } from './run-exercise.ts';
import { writeExampleDocuments } from './write-documents.ts';

const usage = `npm run example -- --to FOLDER [--from FOLDER]

  --to FOLDER    where the workspace and the documents are written (made when it is not there)
  --from FOLDER  start from the spreadsheets (.csv, .xlsx) of this folder instead of the example organisation`;

const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, from: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true || values.to === undefined) {
    say(usage);
    return values.help === true ? 0 : 2;
  }
  const folder = resolve(values.to);
  const from = values.from === undefined ? null : resolve(values.from);
  if (from !== null && !(existsSync(from) && statSync(from).isDirectory())) {
    say(`There is no folder ${from}.`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const path = freePath(folder, from === null ? 'Example' : 'Workspace');
  const by = { clock: systemClock, author: userName() || 'Holdfast' };
  const connection = await createWorkspace(
    path,
    { nameEn: from === null ? 'Example' : 'My organisation' },
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

async function mainJob(writer: Writer, folder: string, from: string | null): Promise<void> {
  tell(await bringLists(writer, from));
  const exercise = await runExercise(writer);
  say(`\nDeclared: ${exercise.title} (EXERCISE)`);
  for (const { name, holder } of exercise.roles) say(`  ${name}: ${holder ?? 'nobody is available'}`);
  for (const text of exercise.ticked) say(`  done: ${text}`);
  say('\nWrote:');
  for (const path of await writeExampleDocuments(writer, exercise.id, folder)) say(`  ${path}`);
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

/** What was brought in, and every cell or row that was not. */
function tell({ lists, problems, added, changed }: FolderImport): void {
  for (const list of lists) {
    const what =
      list.subject === null ? 'not brought in (no list that Holdfast knows)' : `${list.rows} ${list.subject}`;
    say(`${list.name}: ${list.refused === null ? what : `can't be read (${list.refused})`}`);
    if (list.subject !== null && list.notBroughtIn.length > 0)
      say(`  columns not brought in: ${list.notBroughtIn.join(', ')}`);
    if (list.unanswered.length > 0) say(`  left open (the window would ask): ${list.unanswered.join(', ')}`);
  }
  for (const p of problems.filter((problem) => problem.severity !== 'note')) {
    const more = p.count > 1 ? ` and ${p.count - 1} more rows` : '';
    say(
      `  ${p.tableId}, row ${p.row ?? '–'}${more}: ${p.code} "${p.value}" (${p.effect === 'none' ? 'kept' : `${p.effect} left out`})`,
    );
  }
  say(`${added} records added, ${changed} changed`);
}

process.exitCode = await main();
