import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupTo } from './backup.ts';
import { newestVersion } from './migrate.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import { getOrganisation } from './queries/organisation.ts';
import { type TestWorkspace, testWorkspace } from './testing/test-workspace.ts';
import { lockWorkspace } from './workspace-lock.ts';

const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('openWorkspace', () => {
  let workspace: TestWorkspace;
  let copy: string;

  beforeEach(async () => {
    workspace = await testWorkspace();
    copy = join(workspace.folder, 'copy.holdfast');
    await backupTo(workspace.connection.sqlite, copy);
  });
  afterEach(() => workspace.remove());

  async function refusal(path: string): Promise<string> {
    const before = bytesOf(path);
    const error = await openWorkspace(path).then(
      (connection) => connection.close(),
      (e: unknown) => e,
    );
    expect(bytesOf(path)).toBe(before);
    return error instanceof Error && 'code' in error ? String(error.code) : 'opened';
  }

  it('opens a copy with everything in it', async () => {
    const connection = await openWorkspace(copy);
    expect((await getOrganisation(connection.db)).nameEn).toBe('Test organisation');
    expect(connection.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  it('says that there is no file', async () => {
    await expect(openWorkspace(join(workspace.folder, 'none.holdfast'))).rejects.toMatchObject({
      code: 'workspace_missing',
    });
  });

  it('refuses what is no workspace and leaves it as it was', async () => {
    const text = join(workspace.folder, 'notes.holdfast');
    writeFileSync(text, 'Dear diary');
    expect(await refusal(text)).toBe('workspace_not_a_workspace');
    writeFileSync(text, '');
    expect(await refusal(text)).toBe('workspace_not_a_workspace');
    const other = join(workspace.folder, 'other.holdfast');
    new Database(other).exec('create table t (a)').close();
    expect(await refusal(other)).toBe('workspace_not_a_workspace');
  });

  it('says of the copy of an activation what it is, whatever its name', async () => {
    const file = join(workspace.folder, 'drill.holdfast-activation');
    const header = { format: 'holdfast-activation', version: 1, titleEn: 'Drill', titleFr: '', entries: 1 };
    writeFileSync(file, `${JSON.stringify(header)}\n{"seq":1}\n`);
    expect(await refusal(file)).toBe('workspace_is_activation_copy');
    await expect(openWorkspace(file)).rejects.toMatchObject({
      details: { titleEn: 'Drill', titleFr: 'Drill' },
    });
    writeFileSync(file, '{"format":"another","titleEn":"Drill"}\n');
    expect(await refusal(file)).toBe('workspace_not_a_workspace');
    writeFileSync(file, '{"format":"holdfast-activation"');
    expect(await refusal(file)).toBe('workspace_not_a_workspace');
  });

  it('refuses a file from a newer version', async () => {
    const sqlite = new Database(copy);
    sqlite.pragma(`user_version = ${newestVersion + 1}`);
    sqlite.close();
    expect(await refusal(copy)).toBe('workspace_newer');
  });

  it('refuses a file that is cut short or overwritten inside', async () => {
    const cut = join(workspace.folder, 'cut.holdfast');
    copyFileSync(copy, cut);
    truncateSync(cut, 10_000);
    expect(await refusal(cut)).toBe('workspace_damaged');
    const bytes = readFileSync(copy);
    bytes.fill(0x5a, 4096, 4096 * 12);
    writeFileSync(copy, bytes);
    expect(await refusal(copy)).toBe('workspace_damaged');
  });

  it('is open once at a time, and free again when it is closed', async () => {
    const connection = await openWorkspace(copy);
    await expect(lockWorkspace(copy, 0)).rejects.toMatchObject({ code: 'workspace_open_elsewhere' });
    connection.close();
    (await openWorkspace(copy)).close();
    expect(readdirSync(workspace.folder).filter((name) => name.includes('copy'))).toEqual(['copy.holdfast']);
  });

  it('opens what a kill left behind, even amid a checkpoint', async () => {
    const connection = await openWorkspace(copy);
    connection.sqlite.exec('create table more as select randomblob(200000) bytes');
    const killed = join(workspace.folder, 'killed.holdfast');
    copyFileSync(`${copy}-wal`, `${killed}-wal`);
    connection.sqlite.pragma('wal_checkpoint(PASSIVE)');
    copyFileSync(copy, killed);
    truncateSync(killed, statSync(copy).size - 100_000);
    connection.close();
    const resumed = await openWorkspace(killed);
    expect(resumed.sqlite.prepare('select length(bytes) from more').pluck().get()).toBe(200_000);
    resumed.close();
  });

  it('refuses a read-only file', async () => {
    chmodSync(copy, 0o444);
    expect(await refusal(copy)).toBe('workspace_read_only');
  });

  it('never writes over a file when it makes a new workspace', async () => {
    const before = bytesOf(copy);
    const by = { clock: workspace.clock, author: 'A' };
    await expect(createWorkspace(copy, { nameEn: 'Other' }, by)).rejects.toMatchObject({
      code: 'file_not_written',
    });
    expect(bytesOf(copy)).toBe(before);
    const nowhere = join(workspace.folder, 'no such folder', 'a.holdfast');
    await expect(createWorkspace(nowhere, { nameEn: 'Other' }, by)).rejects.toMatchObject({
      code: 'file_not_written',
    });
  });

  it('leaves no half a copy behind', async () => {
    const folder = join(workspace.folder, 'taken.holdfast');
    mkdirSync(folder);
    await expect(backupTo(workspace.connection.sqlite, folder)).rejects.toThrow();
    expect(readdirSync(workspace.folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });
});
