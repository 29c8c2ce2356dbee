import { chmodSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as newToken } from 'uuid';
import { ExpectedError } from '../domain/errors.ts';
import { userName } from './user-name.ts';

export interface WorkspaceLock {
  release(): void;
}

/** Who has a workspace open: for the words of the refusal. */
interface Holder {
  token: string;
  user: string;
  host: string;
  since: string;
}

/** A Holdfast that was killed may hold its lock for a second more, until its desk has noticed. */
const patienceMs = 2500;
const pauseMs = 100;

/**
 * Claims a workspace file for this process, so that it is never open in two Holdfasts at once.
 *
 * The claim is a lock of the operating system, held by an open write transaction on a small SQLite file beside the
 * workspace (`.NAME.lock`): the system lets it go when the process ends in whatever way, so that a kill or a power cut
 * leaves nothing stale behind (a lock file that only exists would), and SQLite makes it alike on every system. It is
 * not on the workspace itself, because jobs write there over connections of their own. A transaction that has only
 * begun leaves others reading: that is how the refused one learns who holds it.
 * @throws ExpectedError `workspace_open_elsewhere` with `user`, `host`, `since` of the holder, where known;
 * `workspace_read_only` when nothing can be written in the folder.
 */
export async function lockWorkspace(path: string, patience = patienceMs): Promise<WorkspaceLock> {
  const lockPath = lockPathOf(path);
  const giveUpAt = Date.now() + patience;
  for (;;) {
    const lock = tryLock(lockPath);
    if (lock) return lock;
    if (Date.now() >= giveUpAt) throw openElsewhere(lockPath);
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

/** Beside the file itself, where a link leads to it by another name. */
function lockPathOf(path: string): string {
  const folder = realpathSync(dirname(path));
  let real = join(folder, basename(path));
  try {
    real = realpathSync(path);
  } catch {
    // A file that is about to be made.
  }
  return join(dirname(real), `.${basename(real)}.lock`);
}

function tryLock(lockPath: string): WorkspaceLock | undefined {
  let sqlite: Database.Database;
  try {
    sqlite = new Database(lockPath, { timeout: 0 });
  } catch (error) {
    throw new ExpectedError('workspace_read_only', String(error));
  }
  const token = newToken();
  try {
    forAllUsers(lockPath);
    claim(sqlite, token);
    if (holderOf(lockPath)?.token === token) return { release: () => release(sqlite, lockPath) };
    // Its holder took the file away between our opening and our claim: another may make it anew.
    sqlite.close();
    return undefined;
  } catch (error) {
    sqlite.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/** Writes who we are where others can read it, then keeps a write transaction open. */
function claim(sqlite: Database.Database, token: string): void {
  sqlite.exec(
    'BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (token, user, host, since); DELETE FROM holder',
  );
  sqlite
    .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
    .run(token, userName(), hostname(), new Date().toISOString());
  sqlite.exec('COMMIT; BEGIN IMMEDIATE');
}

/** In a shared folder the file that one user's crash left behind must not keep another out. */
function forAllUsers(lockPath: string): void {
  try {
    chmodSync(lockPath, 0o666);
  } catch {
    // It is another user's, and already so.
  }
}

/** While the lock is held nobody else can have it, so that the file may go; Windows removes it only once it is closed. */
function release(sqlite: Database.Database, lockPath: string): void {
  if (!sqlite.open) return;
  const windows = process.platform === 'win32';
  if (!windows) rmSync(lockPath, { force: true });
  sqlite.close();
  if (!windows) return;
  try {
    rmSync(lockPath, { force: true });
  } catch {
    // Another Holdfast has opened it meanwhile: it is theirs now.
  }
}

function holderOf(lockPath: string): Holder | undefined {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(lockPath, { readonly: true, fileMustExist: true, timeout: 0 });
    return sqlite.prepare<[], Holder>('SELECT token, user, host, since FROM holder').get();
  } catch {
    return undefined;
  } finally {
    sqlite?.close();
  }
}

function openElsewhere(lockPath: string): ExpectedError {
  const { user = '?', host = '?', since = '' } = holderOf(lockPath) ?? {};
  return new ExpectedError('workspace_open_elsewhere', 'another process holds the lock', {
    user,
    host,
    since,
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
