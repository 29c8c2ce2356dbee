import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, extname, sep } from 'node:path';
import { ExpectedError } from '../../domain/errors.ts';
import type { WorkspaceState } from '../contract/shell.ts';
import type { NewWorkspace } from '../desk/control.ts';
import type { DeskProcess } from './desk-process.ts';
import type { Settings } from './settings.ts';

const keptRecent = 10;
/** After a kill the lock is held for a second more; a slow drive is not waited for with an empty window. */
const waitsForOpeningMs = 2000;

/** Which workspace is open, which were, and what is asked of the desk to change that. */
export class Workspaces {
  readonly #desk: DeskProcess;
  readonly #settings: Settings;
  readonly #onChange: () => void;
  #path: string | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(desk: DeskProcess, settings: Settings, onChange: () => void) {
    this.#desk = desk;
    this.#settings = settings;
    this.#onChange = onChange;
  }

  get openPath(): string | undefined {
    return this.#path;
  }

  /** Waits a moment for an opening that is under way, so that the first page is the right one. */
  async state(): Promise<WorkspaceState> {
    await Promise.race([this.#changing, new Promise((resolve) => setTimeout(resolve, waitsForOpeningMs))]);
    const reading = this.#settings.values.recent.map(async ({ id, path, openedAt }) => ({
      id,
      name: workspaceName(path),
      folder: folderOf(path),
      openedAt,
      missing: !(await isThere(path)),
    }));
    const recent = await Promise.all(reading);
    // Last, so that what is answered is what is so.
    const open =
      this.#path === undefined ? null : { name: workspaceName(this.#path), folder: folderOf(this.#path) };
    return { open, recent };
  }

  /** @throws ExpectedError; the workspace that was open stays open. */
  async open(path: string): Promise<void> {
    const { author } = this.#settings.values;
    await this.#change(async () => {
      await this.#desk.request('open', { path, author });
      this.#opened(path);
    });
  }

  /** @throws ExpectedError; the workspace that was open stays open. */
  async create(path: string, plan: NewWorkspace): Promise<void> {
    const { author } = this.#settings.values;
    await this.#change(async () => {
      await this.#desk.request('create', { path, author, plan });
      this.#opened(path);
    });
  }

  async close(): Promise<void> {
    await this.#change(async () => {
      await this.#desk.request('close', {});
      this.#path = undefined;
      this.#settings.set({ openPath: null });
    });
  }

  /** @throws ExpectedError. */
  async saveCopy(path: string): Promise<void> {
    await this.#desk.request('saveCopy', { path });
  }

  /**
   * Opens again in a new desk what was open in the one that ended, where it may. @returns whether what was open is
   * open; undefined when the new desk has ended too, which begins this anew.
   */
  async reopen(mayReopen: boolean): Promise<boolean | undefined> {
    const path = this.#path;
    if (path === undefined) return true;
    if (mayReopen) {
      const failure = await this.open(path).catch((error: unknown) => error);
      if (failure === undefined) return true;
      if (failure instanceof ExpectedError && failure.code === 'desk_restarted') return undefined;
    }
    this.#path = undefined;
    this.#onChange();
    return false;
  }

  recentNames(): { id: string; name: string }[] {
    return this.#settings.values.recent.map(({ id, path }) => ({ id, name: workspaceName(path) }));
  }

  /** @throws ExpectedError `workspace_missing` for an entry that is no longer in the list. */
  recentPath(id: string): string {
    const entry = this.#settings.values.recent.find((recent) => recent.id === id);
    if (!entry) throw new ExpectedError('workspace_missing', 'no such entry');
    return entry.path;
  }

  forget(id: string): void {
    this.#settings.set({ recent: this.#settings.values.recent.filter((recent) => recent.id !== id) });
    this.#onChange();
  }

  async #change(work: () => Promise<void>): Promise<void> {
    const changed = this.#changing.then(work);
    this.#changing = changed.catch(() => undefined);
    await changed;
    this.#onChange();
  }

  #opened(path: string): void {
    this.#path = path;
    const others = this.#settings.values.recent.filter((recent) => recent.path !== path);
    const entry = { id: randomUUID(), path, openedAt: new Date().toISOString() };
    this.#settings.set({ openPath: path, recent: [entry, ...others].slice(0, keptRecent) });
    this.#settings.flush();
  }
}

export function workspaceName(path: string): string {
  return basename(path, extname(path));
}

/** As people write it: their own folder is "~". */
function folderOf(path: string): string {
  const folder = dirname(path);
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
