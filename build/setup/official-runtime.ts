import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { electronFileName, type Runtime, versionIn } from './electron-folder.ts';
import { say } from './say.ts';

const tenMinutesMs = 10 * 60_000;
/** A network that drops what it does not know says nothing: then it is not waited for longer than this. */
const answersWithinMs = 20_000;
const oneDayMs = 24 * 60 * 60_000;

/** The Electron that the `electron` package pins: already there, or fetched now; undefined when it cannot be had. */
export async function obtainOfficialRuntime(root: string): Promise<Runtime | undefined> {
  const electronPackage = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  const folder = join(electronPackage, 'dist');
  const isThere = () => existsSync(join(folder, electronFileName())) && versionIn(folder) === version;
  const runtime: Runtime = {
    kind: 'official',
    folder,
    executable: join(folder, electronFileName()),
    version,
  };
  if (isThere()) return runtime;

  // Asking again at each start would slow down those who cannot have it.
  const refusal = join(cacheFolder('refusals'), `electron-${version}`);
  if (existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < oneDayMs) return undefined;

  say(`Fetching Electron ${version} from its makers (about 110 MB, first time only)…`);
  if ((await itsMakersAnswer()) && fetchInto(electronPackage) && isThere()) {
    rmSync(refusal, { force: true });
    return runtime;
  }
  say('It cannot be had from this network (asking again in a day).');
  writeFileSync(refusal, '');
  return undefined;
}

/** Whether the place that Electron is fetched from can be reached at all; through a proxy only the fetching itself can tell. */
async function itsMakersAnswer(): Promise<boolean> {
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    await fetch(process.env.ELECTRON_MIRROR ?? 'https://github.com', {
      method: 'HEAD',
      signal: AbortSignal.timeout(answersWithinMs),
    });
    return true;
  } catch {
    return false;
  }
}

function fetchInto(electronPackage: string): boolean {
  const installer = join(electronPackage, 'install.js');
  return spawnSync(process.execPath, [installer], { stdio: 'inherit', timeout: tenMinutesMs }).status === 0;
}
