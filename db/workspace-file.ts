import { closeSync, fdatasyncSync, openSync, readSync, statSync } from 'node:fs';

/**
 * Which file a path leads to now. It is another once the file was moved away, removed or replaced, though a program that
 * has it open goes on writing into the old one without an error.
 * @returns null where there is none.
 */
export function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : null;
}

/**
 * Whether the disk that a file is on can still be read and brought up to date. One that was pulled out can not, though
 * the system may go on answering from its memory.
 */
export function diskAnswers(path: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, 'r+');
    readSync(file, Buffer.alloc(1), 0, 1, 0);
    fdatasyncSync(file);
    return true;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
