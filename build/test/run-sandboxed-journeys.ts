import type { Runtime } from '../setup/electron-folder.ts';
import type { Counts } from './counts.ts';
import { makeOrdinaryUser } from './ordinary-user.ts';
import { runJourneys } from './run-journeys.ts';

/** Runs the journeys that need Chromium's real sandbox, which root cannot have: root lends itself an ordinary account. */
export async function runSandboxedJourneys(projects: string[], runtime: Runtime): Promise<Counts> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return runJourneys(projects, runtime);
  const user = makeOrdinaryUser(runtime);
  try {
    return await runJourneys(projects, runtime, user);
  } finally {
    user.remove();
  }
}
