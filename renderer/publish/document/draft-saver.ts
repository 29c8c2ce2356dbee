import type { CallFailed, DeskInput } from '../../desk.ts';

export type DraftPatch = DeskInput<'documents.save'>['patch'];
/** `waiting` for a pause in the writing; `saved` only when what was written is on the disk. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed';

const pauseMs = 600;
const retryMs = 4000;

/**
 * Saves a draft as it is written: at a pause, when the field is left, and before the page is. What could not be saved
 * is kept and tried again; a later change of the same field replaces it.
 */
export class DraftSaver {
  readonly #save: (patch: DraftPatch) => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  #patch: DraftPatch = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failure: CallFailed | Error | undefined;

  constructor(save: (patch: DraftPatch) => Promise<unknown>) {
    this.#save = save;
  }

  get state(): SavingState {
    if (this.#running) return 'saving';
    if (this.#failure) return 'failed';
    return this.#isClean ? 'saved' : 'waiting';
  }

  get failure(): Error | undefined {
    return this.#failure;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(patch: DraftPatch): void {
    this.#patch = { ...this.#patch, ...patch };
    this.#later(pauseMs);
    this.#tell();
  }

  /** Saves now what is not saved yet. @returns whether everything is on the disk. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running || !this.#isClean) {
      if (!this.#running) {
        this.#running = this.#saveOnce();
        this.#tell();
      }
      await this.#running;
      if (this.#failure) return false;
    }
    return true;
  }

  get #isClean(): boolean {
    return Object.keys(this.#patch).length === 0;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #saveOnce(): Promise<void> {
    const patch = this.#patch;
    this.#patch = {};
    try {
      await this.#save(patch);
      this.#failure = undefined;
    } catch (error) {
      this.#patch = { ...patch, ...this.#patch };
      this.#failure = error instanceof Error ? error : new Error(String(error));
      if (!isGone(this.#failure)) this.#later(retryMs);
    }
    this.#running = undefined;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Another workspace is open, or none: trying again would never end, and might reach a copy of the document. */
function isGone(failure: Error): boolean {
  return 'code' in failure && (failure.code === 'not_found' || failure.code === 'no_workspace');
}
