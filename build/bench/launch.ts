import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../project.ts';

export interface Running {
  app: ElectronApplication;
  page: Page;
  /** Milliseconds from the start of the process until `ready` held. */
  startedInMs: number;
  close(): Promise<void>;
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts an Electron application and waits until its window is usable. */
async function start(
  folder: string,
  profile: string,
  args: string[],
  ready: (page: Page) => Promise<unknown>,
): Promise<Running> {
  const from = performance.now();
  // Without a path Playwright has the application wait until it listens; with one, a start in forty hung.
  const app = await _electron.launch({
    args: [...asRoot, `--user-data-dir=${profile}`, folder, ...args],
  });
  const page = await app.firstWindow();
  await ready(page);
  const startedInMs = performance.now() - from;
  return { app, page, startedInMs, close: () => app.close() };
}

/** Holdfast on a profile of its own; `workspace` is opened at once when it is given. Usable: what was read from it is drawn. */
export function startHoldfast(profile: string, workspace?: string): Promise<Running> {
  return start(root, profile, workspace ? [workspace] : [], (page) =>
    page.getByRole('main').getByRole('link').first().waitFor(),
  );
}

/** The floor: a window of the same runtime with one line of text and nothing else. */
export function startEmptyWindow(profile: string): Promise<Running> {
  const folder = join(profile, 'empty');
  return start(folder, profile, [], (page) => page.getByRole('heading', { level: 1 }).waitFor());
}

/** A folder for one profile, with the empty application in it. */
export function newProfile(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  const empty = join(folder, 'empty');
  writeEmptyApplication(empty);
  // As of somebody who is not asked for their name.
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', author: 'Bench' }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function writeEmptyApplication(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));`,
  );
}

/** Resident memory of all processes of an application, in megabytes. */
export async function memoryMb({ app }: Running): Promise<number> {
  const kilobytes = await app.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}
