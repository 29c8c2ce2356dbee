// npm run example -- --to FOLDER [--from FOLDER]: the main job without a window, in plain Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../project.ts';

const program = join(root, 'electron', 'desk', 'example', 'run-example.ts');
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  // FOLDER is meant from where the command was given.
  cwd: process.env.INIT_CWD ?? root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
