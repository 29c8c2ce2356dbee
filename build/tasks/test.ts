// npm test: from a fresh clone to the one line that says how it stands.
import { bundle } from '../bundle/bundle.ts';
import { runChecks } from '../check/run-checks.ts';
import { makePackages } from '../package/make-packages.ts';
import { say } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';
import { type Counts, inWords, sum } from '../test/counts.ts';
import { asOneTest, part } from '../test/part.ts';
import { runJourneys } from '../test/run-journeys.ts';
import { runSandboxedJourneys } from '../test/run-sandboxed-journeys.ts';
import { runUnitTests } from '../test/run-unit-tests.ts';

const runtime = await setUp('test');
const results: Counts[] = [
  await part('Build', () => asOneTest(bundle)),
  await part('Package', () => asOneTest(() => makePackages(runtime, { unpackedOnly: true }))),
  await part('Checks', runChecks),
  await part('Tests of the rooms', runUnitTests),
  await part('Journeys', () => runJourneys(['journeys'], runtime)),
  await part('Journeys with the real sandbox', () => runSandboxedJourneys(['security', 'packaged'], runtime)),
];

const total = sum(results);
say(`\n${inWords(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
