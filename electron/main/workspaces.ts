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

interface Change {
  /** The page knows it without being told. */
  isTold: boolean;
}

/** Which workspace is open, which were, and what is asked of the desk to change that. */
export class Workspaces {
  readonly #desk: DeskProcess;
  readonly #settings: Settings;
  readonly #onChange: (change: Change) => void;
  #path: string | undefined;
  /** What is being opened while nothing is open: a page that asks is told so at once, and draws while the desk opens it. */
  #opening: string | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(desk: DeskProcess, settings: Settings, onChange: (change: Change) => void) {
    this.#desk = desk;
    this.#settings = settings;
    this.#onChange = onChange;
  }

  get openPath(): string | undefined {
    return this.#path;
  }

  /** Whether what `state` says is still being opened; it is told when that fails. */
  get isOpening(): boolean {
    return this.#opening !== undefined;
  }

  /** What is open, or being opened at the start. Another change is waited for a moment, so that the page is the right one. */
  async state(): Promise<WorkspaceState> {
    if (!this.isOpening)
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
    const path = this.#path ?? this.#opening;
    return {
      open: path === undefined ? null : { name: workspaceName(path), folder: folderOf(path) },
      recent,
    };
  }

  /** Opens a workspace at the start, as `state` says from now on. @throws ExpectedError; then nothing is open. */
  async openFirst(path: string): Promise<void> {
    this.#opening = path;
    try {
      await this.#change(() => this.#open(path), { isTold: true });
    } catch (error) {
      this.#opening = undefined;
      this.#onChange({ isTold: false });
      throw error;
    }
    this.#opening = undefined;
  }

  /** @throws ExpectedError; the workspace that was open stays open. */
  async open(path: string): Promise<void> {
    await this.#change(() => this.#open(path));
  }

  async #open(path: string): Promise<void> {
    const { author } = this.#settings.values;
    await this.#desk.request('open', { path, author });
    this.#opened(path);
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
    this.#onChange({ isTold: false });
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
    this.#onChange({ isTold: false });
  }

  async #change(work: () => Promise<void>, change: Change = { isTold: false }): Promise<void> {
    const changed = this.#changing.then(work);
    this.#changing = changed.catch(() => undefined);
    await changed;
    this.#onChange(change);
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
