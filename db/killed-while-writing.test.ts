import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from './open-workspace.ts';
import { type TestWorkspace, testWorkspace } from './testing/test-workspace.ts';

const rounds = 4;

describe('a process that is killed while it writes', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await testWorkspace();
    workspace.connection.close();
  });
  afterEach(() => workspace.remove());

  /** @returns what the writer said was stored, before it was killed at some moment. */
  async function writeAndKill(round: number): Promise<string[]> {
    const program = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url));
    const writer = spawn(process.execPath, [program, workspace.path, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    writer.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => writer.kill('SIGKILL'), 20 + Math.random() * 150);
      said += chunk;
    });
    await new Promise((resolve) => writer.once('close', resolve));
    return said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
  }

  it('loses nothing that it said was stored, and leaves a whole workspace', async () => {
    const said: string[] = [];
    for (let round = 0; round < rounds; round++) said.push(...(await writeAndKill(round)));
    expect(said.length).toBeGreaterThanOrEqual(rounds);

    const { db, sqlite, close } = await openWorkspace(workspace.path);
    const stored = new Set(
      (await db.selectFrom('skill').select('nameEn').execute()).map((row) => row.nameEn),
    );
    const whole = sqlite.pragma('integrity_check', { simple: true });
    const loose = sqlite.pragma('foreign_key_check');
    close();
    expect(said.filter((name) => !stored.has(name))).toEqual([]);
    expect(whole).toBe('ok');
    expect(loose).toEqual([]);
  });
});
