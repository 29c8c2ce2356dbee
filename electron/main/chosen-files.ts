import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { ExpectedError } from '../../domain/errors.ts';
import type { DeskProcess } from './desk-process.ts';

interface Chosen {
  path: string;
  /** Chosen to be written: such a file may be shown and opened afterwards. */
  target: boolean;
}

/** Files that the user chose in a dialog since the start. The window and its calls know them by token. */
export class ChosenFiles {
  readonly #desk: DeskProcess;
  readonly #files = new Map<string, Chosen>();

  constructor(desk: DeskProcess) {
    this.#desk = desk;
  }

  async grant(path: string, { target }: { target: boolean }): Promise<{ token: string; name: string }> {
    const token = randomUUID();
    this.#files.set(token, { path, target });
    await this.#desk.request('grant', { token, path });
    return { token, name: basename(path) };
  }

  /** A new desk knows nothing yet. */
  async grantAgain(): Promise<void> {
    for (const [token, { path }] of this.#files) await this.#desk.request('grant', { token, path });
  }

  /** @throws ExpectedError `file_unreadable` for what was not chosen to be written. */
  writtenPath(token: string): string {
    const chosen = this.#files.get(token);
    if (!chosen?.target) throw new ExpectedError('file_unreadable', 'not a file that was written here');
    return chosen.path;
  }
}
