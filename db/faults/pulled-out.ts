import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A device that can be pulled out from under a process: the folder that stands for it, and the pulling. */
export interface Pullable {
  /** What the process must be started with. */
  environment: NodeJS.ProcessEnv;
  pull(): void;
  remove(): void;
}

/**
 * Makes the files of a folder fail with EIO for processes started with its environment, once it is pulled. The calls of
 * the C library are taken over (LD_PRELOAD), as no device can be pulled out without rights over the machine.
 * @param keepsCache the system still takes writes into its memory: only the flush to the device fails.
 * @returns null where that can't be done: not on Linux, or without a C compiler.
 */
export function pullable(stick: string, { keepsCache }: { keepsCache: boolean }): Pullable | null {
  if (process.platform !== 'linux') return null;
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-pulled-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const [library, pulled] = [join(folder, 'pulled-out.so'), join(folder, 'pulled')];
  const source = fileURLToPath(new URL('./pulled-out.c', import.meta.url));
  const made = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
  if (made.status !== 0) {
    remove();
    return null;
  }
  const environment = {
    ...process.env,
    LD_PRELOAD: library,
    HOLDFAST_STICK: stick,
    HOLDFAST_PULLED: pulled,
    ...(keepsCache && { HOLDFAST_CACHE: '1' }),
  };
  return { environment, pull: () => writeFileSync(pulled, ''), remove };
}
