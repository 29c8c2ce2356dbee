import { existsSync, realpathSync } from 'node:fs';
import { backupTo } from '../../../db/backup.ts';
import { lockWorkspace } from '../../../db/workspace-lock.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { JobContext } from './job.ts';

/**
 * Copies the open workspace, whole, to a file that the user chose; a file of that name is replaced.
 * @throws ExpectedError `workspace_open_here` for its own file, `workspace_open_elsewhere` for one in use, `file_not_written`.
 */
export async function saveCopy(
  { target }: { target: string },
  { open, progress, workspacePath }: JobContext,
): Promise<void> {
  if (existsSync(target) && realpathSync(target) === realpathSync(workspacePath)) {
    throw new ExpectedError('workspace_open_here', 'the copy would replace the workspace itself');
  }
  progress(null, 'copying');
  const { connection } = await open();
  const lock = await lockForWriting(target);
  try {
    await backupTo(connection.sqlite, target);
  } catch (error) {
    throw new ExpectedError('file_not_written', String(error));
  } finally {
    lock.release();
  }
}

async function lockForWriting(target: string) {
  return await lockWorkspace(target, 0).catch((error: unknown) => {
    if (error instanceof ExpectedError && error.code === 'workspace_open_elsewhere') throw error;
    throw new ExpectedError('file_not_written', String(error), { reason: 'folder' });
  });
}
