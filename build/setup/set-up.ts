import { root } from '../project.ts';
import type { Runtime } from './electron-folder.ts';
import { obtainRuntime } from './runtime.ts';
import { prepareSqliteAddon } from './sqlite-addon.ts';
import { needs, prepareSystem } from './system-packages.ts';

/** Brings the machine to where a task can begin: system packages, an Electron, the database engine for it. */
export async function setUp(task: keyof typeof needs): Promise<Runtime> {
  prepareSystem(needs[task]);
  const runtime = await obtainRuntime(root);
  await prepareSqliteAddon(root, runtime);
  return runtime;
}
