import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../project.ts';
import type { Counts } from '../test/counts.ts';
import { fetchOldestElectronTypes } from './oldest-electron-types.ts';
import { type CheckStep, checkSteps } from './steps.ts';

/** Runs every check, two at a time; prints one line for each and the whole story of those that fail. */
export async function runChecks(): Promise<Counts> {
  await fetchOldestElectronTypes();
  const waiting = checkSteps();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (await runStep(step)) counts.passed++;
      else counts.failed++;
    }
  };
  await Promise.all([work(), work()]);
  return counts;
}

async function runStep({ name, tool, args }: CheckStep): Promise<boolean> {
  const began = performance.now();
  const { ok, output } = await run(join(root, 'node_modules', '.bin', tool), args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
  return ok;
}

function run(command: string, args: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    execFile(
      command,
      args,
      { cwd: root, maxBuffer: 50_000_000, shell: process.platform === 'win32' },
      (error, stdout, stderr) => done({ ok: !error, output: `${stdout}${stderr}` }),
    );
  });
}
