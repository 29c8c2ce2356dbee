import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder, kept between runs and shared by clones, for what is costly to fetch or compile. */
export function cacheFolder(name: string): string {
  const folder = join(userCache(), 'holdfast', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function userCache(): string {
  if (process.env.HOLDFAST_CACHE) return process.env.HOLDFAST_CACHE;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}
