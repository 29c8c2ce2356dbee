// The one door of every npm script. It runs on Node 20 with nothing installed: it installs the project when needed
// and hands the task to the project's own Node (24), which reads the TypeScript of tasks/ as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup/install-dependencies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = '', ...rest] = process.argv.slice(2);
const script = join(root, 'build', 'tasks', `${task}.ts`);

if (!existsSync(script)) {
  console.error(`There is no task called "${task}". The tasks are the files of build/tasks.`);
  process.exit(2);
}

const node = installDependencies(root);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    npm_node_execpath: node,
    NODE: node,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
