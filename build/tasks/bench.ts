// npm run bench: prints figures and ratios; asserts nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { root } from '../project.ts';
import { onSomeDisplay } from '../setup/display.ts';
import { giveUp } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';

await setUp('start');
await bundle().catch((error: Error) => giveUp(error.message));
const bench = join(root, 'build', 'bench', 'bench.ts');
const [command, args] = onSomeDisplay(process.execPath, [bench, ...process.argv.slice(2)]);
process.exit(spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
