import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import * as z from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** A file that was written by hand, by half or by another version gives what can be read of it, and defaults for the rest. */
const settingsFile = z.object({
  language: z.enum(['en', 'fr']).optional().catch(undefined),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  author: z.string().trim().min(1).max(120).optional().catch(undefined),
  lastPlace: z.string().max(400).catch('/'),
  entryTemplates: z.array(z.string()).catch([]),
  window: bounds.extend({ maximized: z.boolean() }).optional().catch(undefined),
  /** Path of the workspace that was open last; opened again at the next start. */
  openPath: z.string().nullable().catch(null),
  recent: z.array(z.object({ id: z.string(), path: z.string(), openedAt: z.string() })).catch([]),
});

export type Language = 'en' | 'fr';
type Stored = z.infer<typeof settingsFile>;
export type SettingsValues = Stored & { language: Language; author: string };

const writtenAfterMs = 250;

/** What this user chose on this computer, in a file that is written whole or not at all. */
export class Settings {
  readonly #path: string;
  #values: SettingsValues;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, systemLanguage: string) {
    this.#path = path;
    const stored = settingsFile.parse(readJson(path));
    this.#values = {
      ...stored,
      language: stored.language ?? (/^fr\b/i.test(systemLanguage) ? 'fr' : 'en'),
      author: stored.author ?? loginName(),
    };
  }

  get values(): Readonly<SettingsValues> {
    return this.#values;
  }

  set(change: Partial<SettingsValues>): void {
    this.#values = { ...this.#values, ...change };
    this.#timer ??= setTimeout(() => this.flush(), writtenAfterMs);
  }

  /** Writes what is not written yet. Settings that can't be kept are no reason to stop. */
  flush(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const unfinished = `${this.#path}.unfinished`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(unfinished, JSON.stringify(this.#values, null, 2), { mode: 0o600, flush: true });
      renameSync(unfinished, this.#path);
    } catch {
      // The next start has the settings of before.
    }
  }
}

function readJson(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** The name of the user's account, which stands for theirs until they say it. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Holdfast';
  }
}
