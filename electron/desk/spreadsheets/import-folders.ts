import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'holdfast-import-';
const folders = new Map<string, string>();
let root: string | null = null;

/**
 * The staging file of an import, in a folder that only this user can read and that goes when the desk ends; what a killed
 * desk left behind is removed first.
 * @returns null when there is no such import and none is to be made.
 */
export function importFolderPath(importId: string, make: 'make'): string;
export function importFolderPath(importId: string): string | null;
export function importFolderPath(importId: string, make?: 'make'): string | null {
  const known = folders.get(importId);
  if (known !== undefined) return known;
  if (make === undefined) return null;
  root ??= startRoot();
  const folder = join(root, importId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'staging.sqlite');
  folders.set(importId, path);
  return path;
}

/** Removes an import and all that was read for it. */
export function forgetImportFolder(importId: string): void {
  folders.delete(importId);
  if (root !== null) rmSync(join(root, importId), { recursive: true, force: true });
}

function startRoot(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const own = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
