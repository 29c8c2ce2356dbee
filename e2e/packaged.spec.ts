import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';

/** The packaged application has no inspector (a fuse), so it is driven as any Chromium is, over its debugging port. */
const release = join(import.meta.dirname, '..', 'release');
const executable = {
  linux: join(release, 'linux-unpacked', 'holdfast'),
  darwin: join(release, 'mac', 'Holdfast.app', 'Contents', 'MacOS', 'Holdfast'),
  win32: join(release, 'win-unpacked', 'Holdfast.exe'),
}[process.platform as 'linux' | 'darwin' | 'win32'];

const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

let folder: string;
let running: ChildProcess | undefined;
let browser: Browser | undefined;

test.skip(() => !existsSync(executable), 'Nothing is packaged: npm run package -- --dir');

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-packaged-'));
});

test.afterEach(async () => {
  await browser?.close();
  if (running && running.exitCode === null) {
    const ended = once(running, 'exit');
    running.kill();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function start(...args: string[]): Promise<Page> {
  const flags = [...sandboxFlags, '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`];
  const child = spawn(executable, [...flags, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  running = child;
  const address = await new Promise<string>((found, lost) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) found(url);
    });
    child.on('exit', (code) => lost(new Error(`It ended with ${code}:\n${said}`)));
  });
  browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('The application has no browser context.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

test('the packaged application opens its window from the archive, in the sandbox', async () => {
  const page = await start();
  await expect(page.getByRole('button', { name: 'Open the example organisation' })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
});

test('the packaged application opens a workspace that was given at its start, and leaves a damaged one as it was', async () => {
  const project = join(import.meta.dirname, '..');
  const made = spawnSync(process.execPath, [join(project, 'build', 'run.mjs'), 'example', '--to', folder]);
  expect(made.status, String(made.stderr)).toBe(0);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.holdfast'));
  const workspace = join(folder, name);
  const damaged = join(folder, 'damaged.holdfast');
  writeFileSync(damaged, readFileSync(workspace).fill(0x5a, 8192));
  const before = readFileSync(damaged);

  const page = await start(damaged);
  await expect(page.getByRole('alert')).toContainText('damaged');
  expect(readFileSync(damaged).equals(before)).toBe(true);

  // Opened by a second start, as by a double click: the first takes it.
  spawnSync(executable, [...sandboxFlags, `--user-data-dir=${join(folder, 'profile')}`, workspace]);
  await page.waitForURL(/#\/plan/);
  await expect(page.getByRole('link', { name: /^People\s*140$/ })).toBeVisible();
});
