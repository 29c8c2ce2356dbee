// npm run package: the unpacked application and what installers this machine can make, in release/. --dir: the first only.
import { relative } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { makePackages } from '../package/make-packages.ts';
import { root } from '../project.ts';
import { giveUp, say } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';

const runtime = await setUp('package');
await bundle().catch((error: Error) => giveUp(error.message));
const made = await makePackages(runtime, { unpackedOnly: process.argv.includes('--dir') });
say(
  `\nIn release/: the unpacked application${made.map((file) => `, ${relative(root, file).replace('release/', '')}`).join('')}`,
);
if (runtime.kind === 'registry') {
  say(
    `It holds the development runtime (Electron ${runtime.version}). For users, package where the official one can be fetched.`,
  );
}
