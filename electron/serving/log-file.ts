import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Up to this size a log goes on; then it becomes NAME.1.log, and the one before that goes. */
const rotatedAtBytes = 1_000_000;

export interface Log {
  /** Keeps an error with where it came from: its message and the places in our code, no input of a call. */
  error(where: string, error: unknown): void;
  note(text: string): void;
}

/** A log in a folder of this computer. A log that can't be written is no reason to fail. */
export function openLog(folder: string, name: string): Log {
  const file = join(folder, `${name}.log`);
  const write = (text: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotatedAtBytes) {
        renameSync(file, join(folder, `${name}.1.log`));
      }
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch {
      // Nowhere left to say it.
    }
  };
  return {
    note: write,
    error: (where, error) =>
      write(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
