import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { ExpectedError } from '../../../domain/errors.ts';

/** Sticks that never come back must not be asked for without end. */
const mostKept = 50;
const prefix = '.holdfast-pack-';
const nameOfOurs = /^\.holdfast-pack-[0-9a-f]{24}$/;
/** Whatever was written into the file by others: only what has such a name is ever removed. */
const list = z
  .array(z.string().refine((path) => isAbsolute(path) && nameOfOurs.test(basename(path))))
  .catch([]);

/**
 * The folders in which packs wait until they are whole. Each is noted in a file of this computer before it is made, so
 * that what a killed Holdfast left behind, which may hold telephone numbers in the clear, is found and removed wherever
 * it lies. Only folders that are noted are ever removed, and their names are too long a number to be a person's.
 */
export class WaitingFolders {
  readonly #file: string | null;
  /** Those of packs that are being made now. */
  readonly #inUse = new Set<string>();
  #noted: string[];

  /** Without a file nothing is known of what was before. */
  constructor(file: string | null = null) {
    this.#file = file;
    this.#noted = file === null ? [] : read(file);
  }

  /** @returns the path of a new hidden folder in `parent`. @throws ExpectedError `file_not_written`. */
  async make(parent: string): Promise<string> {
    const path = join(parent, `${prefix}${randomBytes(12).toString('hex')}`);
    this.#inUse.add(path);
    this.#note([...this.#noted, path]);
    try {
      await mkdir(path);
    } catch (error) {
      this.#forget(path);
      throw new ExpectedError('file_not_written', String(error));
    }
    return path;
  }

  /** Removes a folder that `make` made, with all that is in it; one that will not go yet stays noted. */
  async remove(path: string): Promise<void> {
    this.#inUse.delete(path);
    await this.#clear(path);
  }

  /** Removes what a Holdfast that was killed has left, where its disk is there. */
  async removeLeftBehind(): Promise<void> {
    for (const path of this.#noted) if (!this.#inUse.has(path)) await this.#clear(path);
  }

  async #clear(path: string): Promise<void> {
    if (!existsSync(dirname(path))) return;
    const isGone = await rm(path, { recursive: true, force: true, maxRetries: 3 }).then(
      () => true,
      () => false,
    );
    if (isGone) this.#forget(path);
  }

  #forget(path: string): void {
    this.#inUse.delete(path);
    this.#note(this.#noted.filter((each) => each !== path));
  }

  #note(paths: string[]): void {
    this.#noted = paths.slice(-mostKept);
    if (this.#file === null) return;
    const partial = `${this.#file}.unfinished`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(partial, JSON.stringify(this.#noted), { mode: 0o600, flush: true });
      renameSync(partial, this.#file);
    } catch {
      // A pack can be made where nothing can be noted; only a kill would then leave something.
    }
  }
}

function read(file: string): string[] {
  try {
    return list.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
