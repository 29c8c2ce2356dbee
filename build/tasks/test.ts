// npm test: from a fresh clone to the one line that says how it stands.
import { bundle } from '../bundle/bundle.ts';
import { runChecks } from '../check/run-checks.ts';
import { giveUp, say } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';
import { type Counts, inWords, sum } from '../test/counts.ts';
import { makeOrdinaryUser } from '../test/ordinary-user.ts';
import { runJourneys } from '../test/run-journeys.ts';
import { runUnitTests } from '../test/run-unit-tests.ts';

const runtime = await setUp('test');
await bundle().catch((error: Error) => giveUp(error.message));
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
const results: Counts[] = [];

async function part(title: string, run: () => Counts | Promise<Counts>): Promise<void> {
  say(`\n${title}`);
  const counts = await run();
  say(`${title}: ${inWords(counts)}`);
  results.push(counts);
}

await part('Checks', runChecks);
await part('Tests of the rooms', runUnitTests);
if (isRootOnLinux) {
  await part('Journeys', () => runJourneys(['journeys'], runtime));
  const user = makeOrdinaryUser(runtime);
  try {
    await part('Journeys with the real sandbox', () => runJourneys(['security', 'packaged'], runtime, user));
  } finally {
    user.remove();
  }
} else {
  await part('Journeys', () => runJourneys(['journeys', 'security', 'packaged'], runtime));
}

const total = sum(results);
say(`\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
