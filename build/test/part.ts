import { say } from '../setup/say.ts';
import { type Counts, inWords } from './counts.ts';

/** Runs one part of `npm test` under its title; a part that breaks down has one failure, and the next goes on. */
export async function part(title: string, run: () => Promise<Counts>): Promise<Counts> {
  say(`\n== ${title}`);
  const began = performance.now();
  const counts = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`== ${title}: ${inWords(counts)} (${seconds} s)`);
  return counts;
}

/** For what either works or throws. */
export async function asOneTest(run: () => Promise<unknown>): Promise<Counts> {
  await run();
  return { passed: 1, failed: 0, skipped: 0 };
}
