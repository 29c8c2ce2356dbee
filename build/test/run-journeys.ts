import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { onSomeDisplay } from '../setup/display.ts';
import type { Runtime } from '../setup/electron-folder.ts';
import { runWithin } from '../setup/run-within.ts';
import { type Counts, withExitCode } from './counts.ts';
import { asOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { readPlaywrightReport } from './read-reports.ts';

/** Runs Playwright's projects in the built application; as root, `user` runs those that need the real sandbox. */
export async function runJourneys(
  projects: string[],
  runtime: Runtime,
  user?: OrdinaryUser,
): Promise<Counts> {
  const project = user?.project ?? root;
  const output = user?.output ?? join(root, 'test-results', 'journeys');
  const report = join(output, 'playwright.json');
  rmSync(report, { force: true });
  mkdirSync(output, { recursive: true });
  const playwright = join(project, 'node_modules', '@playwright', 'test', 'cli.js');
  const chosen = projects.map((name) => `--project=${name}`);
  const args = [playwright, 'test', ...chosen, '--reporter=list,json'];
  const env = {
    ELECTRON_OVERRIDE_DIST_PATH: user?.runtimeFolder ?? runtime.folder,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    HOLDFAST_TEST_OUTPUT: join(output, 'artifacts'),
  };
  const [command, commandArgs] = user
    ? asOrdinaryUser(user, [user.node, ...args], env)
    : onSomeDisplay(process.execPath, args);
  const code = await runWithin(command, commandArgs, {
    cwd: project,
    env: { ...process.env, ...env },
    minutes: 12,
  });
  return withExitCode(readPlaywrightReport(report), code);
}
