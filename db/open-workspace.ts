import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ExpectedError } from '../domain/errors.ts';
import type { NewFieldsOf } from '../domain/record/record-schema.ts';
import { inChangeSet } from './actions/save-record.ts';
import { activationCopyOf } from './activation-copy.ts';
import { applicationId, migrate, newestVersion } from './migrate.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { lockWorkspace, type WorkspaceLock } from './workspace-lock.ts';
import type { Writer } from './writer.ts';

const headerBytes = 100;
/** The first line of the copy of an activation is well below this: two titles and some hashes. */
const firstLineBytes = 16 * 1024;
const magic = 'SQLite format 3\u0000';
/** Up to this size the whole file is checked when it is opened (some 30 ms); reading finds damage in a larger one. */
const checkedWholeBytes = 16 * 1024 * 1024;

/**
 * Opens an existing workspace, which no other process may open until it is closed. The file is looked at before
 * anything could change it, and brought to the newest version after a backup.
 * @throws ExpectedError `workspace_missing`, `workspace_not_a_workspace`, `workspace_is_activation_copy`, `workspace_newer`, `workspace_damaged`,
 * `workspace_read_only`, `workspace_open_elsewhere`; the file is then as it was.
 */
export async function openWorkspace(path: string): Promise<Connection> {
  lookAtFile(path);
  const lock = await lockWorkspace(path);
  try {
    lookInside(path);
    const connection = openDatabase(path);
    await migrate(connection, path).catch((error: unknown) => {
      connection.close();
      throw error;
    });
    return locked(connection, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The lock is let go after the database: until then its last pages may be on their way into the file. */
function locked(connection: Connection, lock: WorkspaceLock): Connection {
  return {
    ...connection,
    close: () => {
      connection.close();
      lock.release();
    },
  };
}

/**
 * Makes a new workspace file that holds its organisation and nothing else.
 * @throws ExpectedError `file_not_written` when there is a file of that name already, or the folder can't be written.
 */
export async function createWorkspace(
  path: string,
  organisation: NewFieldsOf<'organisation'>,
  by: Omit<Writer, 'db'>,
): Promise<Connection> {
  if (existsSync(path)) throw new ExpectedError('file_not_written', 'the file exists', { reason: 'exists' });
  let connection: Connection;
  try {
    connection = openDatabase(path);
  } catch (error) {
    throw new ExpectedError('file_not_written', String(error), { reason: 'folder' });
  }
  await migrate(connection, path);
  await inChangeSet({ ...by, db: connection.db }, { source: 'setup' }, (changes) =>
    changes.create('organisation', organisation),
  );
  return connection;
}

function lookAtFile(path: string): void {
  if (!existsSync(path)) throw new ExpectedError('workspace_missing', 'no such file');
  const { size, mode } = statSync(path);
  const header = readHeader(path);
  if (header.toString('latin1', 0, 16) !== magic || header.readUInt32BE(68) !== applicationId) {
    const copy = activationCopyOf(header);
    if (copy) throw new ExpectedError('workspace_is_activation_copy', copy.titleEn, copy);
    throw new ExpectedError('workspace_not_a_workspace', 'the header is not that of a workspace');
  }
  const version = header.readUInt32BE(60);
  if (version > newestVersion)
    throw new ExpectedError('workspace_newer', `version ${version}`, { version, newestVersion });
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  // A kill may fall between the pages of a checkpoint: the rest of them is in the log, which opening reads.
  if (size < header.readUInt32BE(28) * pageSize && !hasLog(path))
    throw new ExpectedError('workspace_damaged', 'the file is cut short');
  if (!mayWrite(path, mode))
    throw new ExpectedError('workspace_read_only', 'the file or its folder is read-only');
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function readHeader(path: string): Buffer {
  const start = Buffer.alloc(firstLineBytes);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new ExpectedError('file_unreadable', String(error));
  }
  try {
    const read = readSync(file, start, 0, firstLineBytes, 0);
    return start.subarray(0, Math.max(read, headerBytes));
  } finally {
    closeSync(file);
  }
}

/** A mode without any write bit counts as read-only for an administrator too, whom the system would let write. */
function mayWrite(path: string, mode: number): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function lookInside(path: string): void {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
    const whole = statSync(path).size <= checkedWholeBytes;
    const verdict = whole ? sqlite.pragma('quick_check(1)', { simple: true }) : 'ok';
    const known = sqlite
      .prepare("select count(*) n from sqlite_schema where name in ('change_set', 'log_entry')")
      .pluck()
      .get();
    if (verdict !== 'ok' || known !== 2) throw new ExpectedError('workspace_damaged', String(verdict));
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('workspace_damaged', String(error));
  } finally {
    sqlite?.close();
  }
}
