import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An Electron that is on this machine. `folder` is what electron-builder calls `electronDist`. */
export interface Runtime {
  kind: 'given' | 'official' | 'registry';
  folder: string;
  executable: string;
  version: string;
}

/** Where the executable is inside an Electron's folder. */
export function electronFileName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

export function versionIn(folder: string): string {
  return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
}
