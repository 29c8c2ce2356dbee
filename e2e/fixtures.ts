import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

const project = join(import.meta.dirname, '..');
/** Chromium's sandbox can't be had as root: only then it is switched off, from here and never in the application. */
const chromiumSandbox = process.getuid?.() !== 0;

/** One running Holdfast: its window, and the dialogs of the system answered in the place of a person. */
export interface Holdfast {
  app: ElectronApplication;
  page: Page;
  /** The next dialogs that ask where to save get this answer; null cancels. */
  answerSave(path: string | null): Promise<void>;
  /** The next dialogs that ask for files get this answer; none cancels. */
  answerOpen(...paths: string[]): Promise<void>;
  /** The next questions get this answer: the number of the button. */
  answerQuestion(button: number): Promise<void>;
  /** Main's process, killed as by a power cut. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What the shell answers to a call. */
interface ShellReply {
  ok: boolean;
  code?: string;
  value?: unknown;
}

declare global {
  interface Window {
    holdfast: { call(name: unknown, input: unknown): Promise<ShellReply> };
  }
}

interface Start {
  /** Arguments as the system gives them: a file that was double-clicked. */
  args?: string[];
  language?: 'en' | 'fr';
  /** Another user's folder of settings; two Holdfasts with the same one are one. */
  userData?: string;
}

interface Fixtures {
  /** A temporary folder of this test: the user's home, settings and documents. */
  folder: string;
  start(options?: Start): Promise<Holdfast>;
  /** Holdfast as at its first start. */
  holdfast: Holdfast;
  /** Holdfast with the example organisation open. */
  example: Holdfast;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-e2e-')));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ folder }, use) => {
    const started: Holdfast[] = [];
    await use(async (options = {}) => {
      const holdfast = await startHoldfast(folder, options);
      started.push(holdfast);
      return holdfast;
    });
    for (const holdfast of started) await holdfast.close();
  },
  holdfast: async ({ start }, use) => {
    await use(await start());
  },
  example: async ({ start, folder }, use) => {
    const holdfast = await start();
    await openExample(holdfast, join(folder, 'example.holdfast'));
    await use(holdfast);
  },
});

/** Goes to a place by its address. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, place);
}

/** Declares an exercise and goes on to its tasks. */
export async function declareExercise(page: Page, checklist = /IT outage/, speed = '×1'): Promise<void> {
  await page.getByRole('link', { name: /^Activate/ }).click();
  await page.getByRole('link', { name: 'Declare an exercise' }).click();
  await page.getByRole('checkbox', { name: checklist }).click();
  await page.getByText(speed, { exact: true }).click();
  await page.getByRole('button', { name: 'Declare activation' }).click();
  await page.getByRole('button', { name: 'Go to the tasks' }).click();
  await expect(page.getByRole('region', { name: 'Running activation' })).toContainText('Exercise');
}

/** Asks the page of an activation whether its log is whole. */
export async function verifyLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Documents and record' }).click();
  await page.getByRole('menuitem', { name: 'Verify the log' }).click();
}

/** Calls the shell as the page does. */
export async function shellReply(page: Page, name: unknown, input: unknown = {}): Promise<ShellReply> {
  return await page.evaluate(([callName, callInput]) => window.holdfast.call(callName, callInput), [
    name,
    input,
  ] as const);
}

/** Through the first door, as a person does. */
export async function openExample(holdfast: Holdfast, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await holdfast.page.getByRole('button', { name: 'Open the example organisation' }).click();
  await holdfast.page.waitForURL(/#\/plan/);
}

/** Through the second door. */
export async function openEmpty(holdfast: Holdfast, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await holdfast.page.getByRole('button', { name: 'Start an empty workspace' }).click();
  await holdfast.page.waitForURL(/#\/plan/);
  await leaveUnnamed(holdfast);
}

/** A new workspace asks whose it is; this leaves it for later. */
export async function leaveUnnamed({ page }: Holdfast): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Whose workspace is this?' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function startHoldfast(
  folder: string,
  { args = [], language = 'en', userData }: Start,
): Promise<Holdfast> {
  const settings = userData ?? join(folder, 'user-data');
  chooseLanguage(settings, language);
  // Without a path Playwright takes the package's executable (it honours ELECTRON_OVERRIDE_DIST_PATH) and has the
  // application wait until it listens; with one, a start in forty hung.
  const app = await electron.launch({
    args: [`--user-data-dir=${settings}`, project, ...args],
    chromiumSandbox,
    env: { ...definedEnvironment(), HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') },
  });
  const main = app.process();
  const hasEnded = () => main.exitCode !== null || main.signalCode !== null;
  const ended = new Promise<void>((resolve) => main.once('exit', () => resolve()));
  const page = await app.firstWindow();
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return {
    app,
    page,
    answerSave: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path),
    answerOpen: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    answerQuestion: (button) =>
      app.evaluate(({ dialog }, response) => {
        dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
      }, button),
    kill: async () => {
      main.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      if (!hasEnded()) await app.close();
    },
  };
}

/** The first start takes the language of the system; a test says which it wants. */
function chooseLanguage(userData: string, language: 'en' | 'fr'): void {
  mkdirSync(userData, { recursive: true });
  const settings = JSON.stringify({ language, author: 'Test Person', theme: 'light' });
  try {
    writeFileSync(join(userData, 'settings.json'), settings, { flag: 'wx' });
  } catch {
    // Settings of an earlier start in this test stay.
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
