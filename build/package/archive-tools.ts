import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** On Linux: points electron-builder at the system's own archivers, so that it fetches none. */
export function preferSystemArchivers(): void {
  if (process.platform !== 'linux') return;
  // Level 1: most of an Electron hardly shrinks further, and it takes a fifth of the time.
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1';
  const sevenZip = find('7za');
  if (sevenZip) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip;
  if (find('dpkg-deb')) process.env.CUSTOM_FPM_PATH ??= join(import.meta.dirname, 'dpkg-as-fpm.mjs');
}

function find(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}
