// Runs on Node 20 with nothing installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what package-lock.json names when it is not there yet; returns the path of the project's own Node. */
export function installDependencies(root) {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const state = installedState(root);
  if (state !== 'same') {
    console.log(
      state === 'missing'
        ? 'Installing the packages that Holdfast stands on (first time only, about a minute)…'
        : 'package-lock.json names other packages than are installed: bringing them up to date…',
    );
    // Not `npm ci`: it refuses the lock file when a registry lacks the binary of some other platform.
    npm(root, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(node)) npm(root, ['rebuild', 'node', 'esbuild', '--loglevel=error']);
  if (!existsSync(node))
    throw new Error(`The project's own Node is not at ${node}. Delete node_modules and try again.`);
  return node;
}

/** Compares the lock file with npm's own record of what it has installed. */
function installedState(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'missing';
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const same = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.link ||
      (installed[path] ? installed[path].version === entry.version : entry.optional),
  );
  return same ? 'same' : 'different';
}

function npm(root, args) {
  const inNpm = process.env.npm_execpath;
  const [command, ...before] = inNpm ? [process.execPath, inNpm] : ['npm'];
  const { status } = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !inNpm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check the network and the registry that npm uses, then try again.',
    );
    process.exit(1);
  }
}
