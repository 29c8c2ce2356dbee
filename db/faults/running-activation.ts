import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { declarationInput } from '../../domain/activation/command-schema.ts';
import { declareActivation } from '../actions/activation-declare.ts';
import { createRecord } from '../actions/save-record.ts';
import { openWorkspace } from '../open-workspace.ts';
import { storedLog } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { testWorkspace } from '../testing/test-workspace.ts';

/** A workspace in a file that no process has open, in which an exercise runs. */
export async function runningActivation(): Promise<{ path: string; id: string; remove: () => void }> {
  const workspace = await testWorkspace();
  const checklistId = await createRecord(workspace, 'checklist', { code: 'outage', titleEn: 'Outage' });
  for (let position = 1; position <= 5; position++)
    await createRecord(workspace, 'checklistTask', { checklistId, position, textEn: `Task ${position}` });
  const input = {
    checklistIds: [checklistId],
    mode: 'exercise',
    titleEn: 'Drill',
    severity: 'low',
    anchors: {},
  };
  const id = await declareActivation(workspace, declarationInput.parse(input));
  workspace.connection.close();
  return {
    path: workspace.path,
    id,
    remove: () => rmSync(workspace.folder, { recursive: true, force: true }),
  };
}

/** The program of busy-activation.ts as one file, so that a process of it is quick to start; in a folder to be removed. */
export function busyProgram(): { file: string; remove: () => void } {
  // Beside the sources, where the program finds what it needs by name.
  const folder = mkdtempSync(join(fileURLToPath(new URL('../../node_modules/', import.meta.url)), '.busy-'));
  const file = join(folder, 'busy.mjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('./busy-activation.ts', import.meta.url))],
    outfile: file,
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Said {
  /** Hashes of the entries that the process said were stored. */
  stored: string[];
  /** Codes of what it said was refused. */
  refused: string[];
}

/** Runs a program until it ends; what befalls it may begin at its first word. @returns what it said in whole lines. */
export async function saidBy(
  command: string,
  args: string[],
  { env, onFirstWord }: { env?: NodeJS.ProcessEnv; onFirstWord?: (program: ChildProcess) => void } = {},
): Promise<Said> {
  const writer = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let said = '';
  writer.stdout.on('data', (chunk) => {
    if (said === '') onFirstWord?.(writer);
    said += chunk;
  });
  await new Promise((resolve) => writer.once('close', resolve));
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  const told = (word: string) => lines.filter((l) => l.startsWith(word)).map((l) => l.slice(word.length + 1));
  return { stored: told('ok'), refused: told('no') };
}

/** How a workspace and its log stand after whatever happened to the process that wrote. */
export async function afterwards(path: string, id: string) {
  const { db, sqlite, close } = await openWorkspace(path);
  const hashes = new Set((await storedLog(db, id)).map((entry) => entry.hash));
  const integrity = sqlite.pragma('integrity_check', { simple: true });
  const loose = sqlite.pragma('foreign_key_check');
  const { whole } = await verifyActivation(db, id);
  close();
  return { hashes, integrity, loose, whole };
}
