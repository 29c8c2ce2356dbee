import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { runWithin } from '../setup/run-within.ts';
import { type Counts, withExitCode } from './counts.ts';
import { readVitestReport } from './read-reports.ts';

/** Runs Vitest: every level but the journeys. */
export async function runUnitTests(): Promise<Counts> {
  const report = join(root, 'test-results', 'vitest.json');
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runWithin(process.execPath, args, { cwd: root, minutes: 16 });
  return withExitCode(readVitestReport(report), code);
}
