import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from './workspace-lock.ts';

const atOnce = 0;

describe('lockWorkspace', () => {
  let folder: string;
  let path: string;
  let other: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-lock-'));
    path = join(folder, 'plan.holdfast');
    writeFileSync(path, '');
  });
  afterEach(() => {
    other?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Another process that holds the lock until it is killed. */
  async function heldByAnother(file: string): Promise<void> {
    const program = `
      import { lockWorkspace } from ${JSON.stringify(join(import.meta.dirname, 'workspace-lock.ts'))};
      await lockWorkspace(${JSON.stringify(file)}, 0);
      console.log('held');
      setInterval(() => {}, 1000);`;
    other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => other?.stdout?.once('data', resolve));
  }

  async function killed(): Promise<void> {
    const ended = new Promise((resolve) => other?.once('exit', resolve));
    other?.kill('SIGKILL');
    await ended;
  }

  it('refuses a second process and says who holds it', async () => {
    await heldByAnother(path);
    await expect(lockWorkspace(path, atOnce)).rejects.toMatchObject({
      code: 'workspace_open_elsewhere',
      details: {
        user: expect.stringMatching(/./),
        host: expect.stringMatching(/./),
        since: expect.stringMatching(/^20/),
      },
    });
  });

  it('follows links to the same file', async () => {
    await heldByAnother(path);
    mkdirSync(join(folder, 'elsewhere'));
    const link = join(folder, 'elsewhere', 'link.holdfast');
    symlinkSync(path, link);
    await expect(lockWorkspace(link, atOnce)).rejects.toMatchObject({ code: 'workspace_open_elsewhere' });
  });

  it('leaves nothing stale when its holder is killed', async () => {
    await heldByAnother(path);
    await killed();
    expect(existsSync(join(folder, '.plan.holdfast.lock'))).toBe(true);
    const lock = await lockWorkspace(path, atOnce);
    lock.release();
  });

  it('waits for a holder that is about to end', async () => {
    await heldByAnother(path);
    setTimeout(() => other?.kill('SIGKILL'), 300);
    const lock = await lockWorkspace(path, 5000);
    lock.release();
  });

  it('is free after its release, with no file left behind', async () => {
    const first = await lockWorkspace(path, atOnce);
    await expect(lockWorkspace(path, atOnce)).rejects.toMatchObject({ code: 'workspace_open_elsewhere' });
    first.release();
    first.release();
    expect(readdirSync(folder)).toEqual(['plan.holdfast']);
    (await lockWorkspace(path, atOnce)).release();
  });

  it('is given to one only of many that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockWorkspace(path, atOnce)));
    const held = asked.filter((a) => a.status === 'fulfilled');
    expect(held).toHaveLength(1);
    held[0]?.value.release();
  });

  it('says that a folder can not be written', async () => {
    mkdirSync(join(folder, '.taken.holdfast.lock'));
    await expect(lockWorkspace(join(folder, 'taken.holdfast'), atOnce)).rejects.toMatchObject({
      code: 'workspace_read_only',
    });
  });
});
