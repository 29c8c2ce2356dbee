import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { type Counts, withExitCode } from './counts.ts';
import { readVitestReport } from './read-reports.ts';

/** Runs Vitest: every level but the journeys. */
export function runUnitTests(): Counts {
  const report = join(root, 'test-results', 'vitest.json');
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return withExitCode(readVitestReport(report), status);
}
