import { rename, rm } from 'node:fs/promises';
import type Database from 'better-sqlite3';

/**
 * Copies an open workspace to another file, whole and consistent while others write. The copy appears under its name
 * only when it is complete; an existing file of that name is replaced.
 */
export async function backupTo(sqlite: Database.Database, target: string): Promise<void> {
  const unfinished = `${target}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    sqlite.prepare('vacuum into ?').run(unfinished);
    // The log of a file that is replaced must not be taken for that of its successor.
    for (const ending of ['-wal', '-shm']) await rm(target + ending, { force: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
