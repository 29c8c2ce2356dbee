import { statSync } from 'node:fs';

/**
 * Which file a path leads to now. It is another once the file was moved away, removed or replaced, though a program that
 * has it open goes on writing into the old one without an error.
 * @returns null where there is none.
 */
export function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : null;
}
