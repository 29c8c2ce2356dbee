import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createWorkspace } from '../../db/open-workspace.ts';
import { lockWorkspace } from '../../db/workspace-lock.ts';
import type { Writer } from '../../db/writer.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { NewWorkspace } from './control.ts';

/**
 * Makes a workspace file; the user has agreed to replace one of that name. It is built under another name and takes its
 * own when it is whole and closed, so that a kill leaves no half a workspace: its header would still be in the log.
 * @throws ExpectedError `workspace_open_elsewhere`, `file_not_written`.
 */
export async function makeWorkspace(path: string, plan: NewWorkspace, by: Omit<Writer, 'db'>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.unfinished`);
  try {
    const lock = existsSync(path) ? await lockWorkspace(path, 0) : undefined;
    try {
      await build(unfinished, plan, by);
      remove(path);
      renameSync(unfinished, path);
    } finally {
      lock?.release();
    }
  } catch (error) {
    remove(unfinished);
    if (error instanceof ExpectedError && error.code !== 'workspace_read_only') throw error;
    throw new ExpectedError('file_not_written', String(error));
  }
}

async function build(path: string, plan: NewWorkspace, by: Omit<Writer, 'db'>): Promise<void> {
  if (plan.kind === 'empty') {
    (await createWorkspace(path, plan.organisation, by)).close();
    return;
  }
  // Loaded only now: it brings the readers of spreadsheets along.
  const { buildExample, exampleLead } = await import('./example/build-example.ts');
  const lead = { ...by, author: exampleLead() };
  const connection = await createWorkspace(path, { nameEn: 'Example' }, lead);
  try {
    await buildExample({ ...lead, db: connection.db });
  } finally {
    connection.close();
  }
}

/** With its log: that of a file which is replaced must not be taken for its successor's. */
function remove(path: string): void {
  for (const ending of ['-wal', '-shm', '']) rmSync(path + ending, { force: true });
}
