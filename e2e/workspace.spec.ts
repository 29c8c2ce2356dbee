import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Holdfast, openEmpty, openExample, shellReply, test } from './fixtures.ts';

const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

interface WorkspaceState {
  open: { name: string } | null;
  recent: { missing: boolean }[];
}

/** What the page knows of the workspace, asked as the page asks it. */
async function stateOf({ page }: Holdfast): Promise<WorkspaceState> {
  const { value } = await shellReply(page, 'workspace.state');
  return value as WorkspaceState;
}

async function expectOpen(holdfast: Holdfast, name: string | null): Promise<void> {
  await expect.poll(async () => (await stateOf(holdfast)).open?.name ?? null).toBe(name);
}

async function fillOrganisationName({ page }: Holdfast, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('textbox', { name: 'English name' }).fill(name);
}

test.describe('the three doors', () => {
  test('the example organisation opens whole, in one file', async ({ holdfast, folder }) => {
    await openExample(holdfast, join(folder, 'example.holdfast'));
    await expectOpen(holdfast, 'example');
    await holdfast.page.getByRole('link', { name: 'People' }).first().click();
    await expect(holdfast.page.getByRole('heading', { level: 1 })).toBeVisible();
    await holdfast.close();
    expect(readdirSync(folder).filter((name) => name.includes('example'))).toEqual(['example.holdfast']);
  });

  test('an empty workspace is there at once', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    await expectOpen(holdfast, 'Ours');
  });

  test('bringing spreadsheets begins with an empty workspace', async ({ holdfast, folder }) => {
    await holdfast.answerSave(join(folder, 'Ours.holdfast'));
    await holdfast.page.getByRole('button', { name: 'Bring your spreadsheets' }).click();
    await holdfast.page.waitForURL(/#\/plan\/import/);
    await expectOpen(holdfast, 'Ours');
  });

  test('a cancelled dialog leaves everything as it was', async ({ holdfast, folder }) => {
    await holdfast.answerSave(null);
    await holdfast.page.getByRole('button', { name: 'Start an empty workspace' }).click();
    await expectOpen(holdfast, null);
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    expect(readdirSync(folder).filter((name) => name.endsWith('.holdfast'))).toEqual([]);
  });

  test('an ending that the system did not add is added', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours'));
    expect(existsSync(join(folder, 'Ours.holdfast'))).toBe(true);
  });
});

test.describe('open again', () => {
  test('the window reopens where it was', async ({ start, folder }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'Ours.holdfast'));
    await first.page.evaluate(() => {
      location.hash = '#/plan/roles';
    });
    await first.page.waitForURL(/#\/plan\/roles/);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1010, 707));
    await first.close();
    const again = await start();
    await again.page.waitForURL(/#\/plan\/roles/);
    await expectOpen(again, 'Ours');
    expect(
      await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()),
    ).toEqual([1010, 707]);
  });

  test('recent workspaces are listed; one that is gone is marked and can be forgotten', async ({
    start,
    folder,
  }) => {
    const gone = join(folder, 'Gone.holdfast');
    const first = await start();
    await openEmpty(first, gone);
    await shellReply(first.page, 'workspace.close');
    await first.close();
    rmSync(gone);
    const again = await start();
    const entry = again.page.getByRole('listitem').filter({ hasText: 'Gone' });
    await expect(entry).toContainText('Not found');
    await expect(entry.getByRole('button', { name: /^Gone/ })).toBeDisabled();
    await entry.getByRole('button', { name: 'Take Gone off this list' }).click();
    await expect(entry).toBeHidden();
    await expect.poll(async () => (await stateOf(again)).recent).toEqual([]);
  });

  test('a file that is double-clicked opens', async ({ start, folder }) => {
    const path = join(folder, 'Ours.holdfast');
    const first = await start();
    await openEmpty(first, path);
    await first.close();
    const again = await start({ args: [path], userData: join(folder, 'someone else') });
    await expectOpen(again, 'Ours');
  });

  test('a second start gives its file to the first and ends', async ({ start, folder }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'One.holdfast'));
    await openFromMenu(first, join(folder, 'Two.holdfast'));
    await expectOpen(first, 'Two');
    const executable = await first.app.evaluate(() => process.execPath);
    const args = [
      `--user-data-dir=${join(folder, 'user-data')}`,
      join(import.meta.dirname, '..'),
      join(folder, 'One.holdfast'),
    ];
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    execFileSync(executable, [...asRoot, ...args], { stdio: 'ignore', timeout: 20_000 });
    await expectOpen(first, 'One');
    await shellReply(first.page, 'workspace.close');
    await expect(first.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    execFileSync(executable, [...asRoot, ...args], { stdio: 'ignore', timeout: 20_000 });
    await first.page.waitForURL(/#\/plan/);
  });
});

test.describe('the menu', () => {
  const titles = ({ app }: Holdfast) =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

  test('speaks the language of the window, and changes with it', async ({ start }) => {
    const holdfast = await start({ language: 'fr' });
    expect(await titles(holdfast)).toEqual(
      expect.arrayContaining(['Fichier', 'Édition', 'Affichage', 'Aide']),
    );
    await expect(
      holdfast.page.getByRole('button', { name: 'Commencer avec un espace de travail vide' }),
    ).toBeVisible();
    await shellReply(holdfast.page, 'settings.set', { language: 'en' });
    expect(await titles(holdfast)).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  });

  test('leads where the page does', async ({ holdfast, folder }) => {
    const click = (menu: string, entry: string) =>
      holdfast.app.evaluate(
        ({ Menu }, [menuLabel, entryLabel]) => {
          const found = Menu.getApplicationMenu()?.items.find(({ label }) => label === menuLabel);
          found?.submenu?.items.find(({ label }) => label === entryLabel)?.click();
        },
        [menu, entry] as const,
      );
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    await click('View', 'Publish');
    await holdfast.page.waitForURL(/#\/publish/);
    await click('File', 'Bring your spreadsheets…');
    await holdfast.page.waitForURL(/#\/plan\/import/);
    await click('Help', 'Guide');
    await holdfast.page.waitForURL(/#\/help/);
    await click('File', 'Close workspace');
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
  });

  test('leaves the keys of the page to the page', async ({ example }) => {
    const { page } = example;
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page
      .getByRole('link', { name: /^Roles/ })
      .first()
      .click();
    await page.waitForURL(/#\/plan\/roles/);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL(/#\/plan$/);
  });
});

/** Makes a new workspace by the menu of the window. */
async function openFromMenu(holdfast: Holdfast, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await holdfast.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click();
  });
}

test('a copy is whole and opens like the first', async ({ example, folder }) => {
  const copy = join(folder, 'Copy.holdfast');
  await example.answerSave(copy);
  const saved = await shellReply(example.page, 'workspace.saveCopy');
  expect(saved).toEqual({ ok: true, value: { saved: true, name: 'Copy' } });
  await shellReply(example.page, 'workspace.close');
  await example.answerOpen(copy);
  await example.page.getByRole('button', { name: 'Open a workspace' }).click();
  await expectOpen(example, 'Copy');
  await expect(
    example.page.getByRole('main').getByRole('link', { name: 'People 140' }).first(),
  ).toBeVisible();
});

test.describe('refusals, each in words of its own, with the file as it was', () => {
  async function refused(holdfast: Holdfast, path: string, words: RegExp): Promise<void> {
    const before = bytesOf(path);
    await holdfast.answerOpen(path);
    await holdfast.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expect(holdfast.page.getByRole('alert')).toContainText(words);
    await expectOpen(holdfast, null);
    expect(bytesOf(path)).toBe(before);
  }

  /** A closed, valid workspace file. */
  async function aWorkspace(holdfast: Holdfast, path: string): Promise<string> {
    await openEmpty(holdfast, path);
    await shellReply(holdfast.page, 'workspace.close');
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    return path;
  }

  test('no workspace', async ({ holdfast, folder }) => {
    const path = join(folder, 'diary.holdfast');
    writeFileSync(path, 'Dear diary, today nothing happened.');
    await refused(holdfast, path, /not a Holdfast workspace/);
  });

  test('from a newer Holdfast', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'newer.holdfast'));
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(999, 60);
    writeFileSync(path, bytes);
    await refused(holdfast, path, /newer Holdfast/);
  });

  test('damaged', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'damaged.holdfast'));
    truncateSync(path, 20_000);
    await refused(holdfast, path, /damaged/);
  });

  test('read-only', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'locked.holdfast'));
    chmodSync(path, 0o444);
    await refused(holdfast, path, /can't be written|can’t be written/);
  });

  test('open in another Holdfast', async ({ start, folder }) => {
    const first = await start();
    const path = join(folder, 'Ours.holdfast');
    await openEmpty(first, path);
    const other = await start({ userData: join(folder, 'someone else') });
    await other.answerOpen(path);
    await other.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expect(other.page.getByRole('alert')).toContainText(
      new RegExp(`open elsewhere: by .+, on the computer ${hostname()}`),
    );
    await expectOpen(other, null);
    await first.close();
    await other.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expectOpen(other, 'Ours');
  });

  test('a given file that can not be opened is told in the window', async ({ start, folder }) => {
    const path = join(folder, 'diary.holdfast');
    writeFileSync(path, 'Dear diary');
    const holdfast = await start({ args: [path] });
    await expect(holdfast.page.getByText(/not a Holdfast workspace/)).toBeVisible();
    await expectOpen(holdfast, null);
  });
});

test.describe('whatever ends it', () => {
  test('main killed: the workspace opens again with everything that was stored', async ({
    start,
    folder,
  }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'Ours.holdfast'));
    await fillOrganisationName(first, 'Harbour Authority');
    await first.page.keyboard.press('Tab');
    await expect.poll(() => storedName(first)).toBe('Harbour Authority');
    await first.kill();
    const again = await start();
    await expectOpen(again, 'Ours');
    expect(await storedName(again)).toBe('Harbour Authority');
  });

  test('the desk killed: it is started again and the window goes on', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    expect(await killDesk(holdfast)).toBe(true);
    await expect(holdfast.page.getByText(/started again/)).toBeVisible();
    await fillOrganisationName(holdfast, 'After the restart');
    await holdfast.page.keyboard.press('Tab');
    await expect.poll(() => storedName(holdfast)).toBe('After the restart');
  });

  test('the field being edited is stored when the window is closed', async ({ start, folder }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'Ours.holdfast'));
    await fillOrganisationName(first, 'Typed and not left');
    await first.close();
    const again = await start();
    expect(await storedName(again)).toBe('Typed and not left');
  });

  test('a page that hangs does not keep the window open', async ({ holdfast }) => {
    await holdfast.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    const before = Date.now();
    await holdfast.close();
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  test('a page that dies is shown again, with the workspace', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    const again = holdfast.page.waitForEvent('crash');
    await holdfast.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await again;
    await expect
      .poll(() =>
        holdfast.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            "document.querySelector('h1')?.textContent ?? ''",
          ),
        ),
      )
      .not.toBe('');
  });

  test('a desk that keeps ending is not made to open the same workspace for ever', async ({
    holdfast,
    folder,
  }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    for (let times = 0; times < 4; times++) {
      await expect.poll(() => killDesk(holdfast)).toBe(true);
      await holdfast.page.waitForTimeout(500);
    }
    await expectOpen(holdfast, null);
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    await openEmpty(holdfast, join(folder, 'Another.holdfast'));
    await expectOpen(holdfast, 'Another');
  });

  test('a closed workspace is one file that can be copied', async ({ holdfast, folder }) => {
    mkdirSync(join(folder, 'plans'));
    await openEmpty(holdfast, join(folder, 'plans', 'Ours.holdfast'));
    await holdfast.close();
    expect(readdirSync(join(folder, 'plans'))).toEqual(['Ours.holdfast']);
    copyFileSync(join(folder, 'plans', 'Ours.holdfast'), join(folder, 'Copied.holdfast'));
  });
});

/** The organisation's name as the settings page shows it, read from the workspace. */
async function storedName({ page }: Holdfast): Promise<string> {
  await page.evaluate(() => {
    location.hash = '#/plan';
  });
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  return await page.getByRole('textbox', { name: 'English name' }).inputValue();
}

async function killDesk({ app }: Holdfast): Promise<boolean> {
  return await app.evaluate(({ app: main }) => {
    const desk = main
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Holdfast desk'));
    return desk !== undefined && process.kill(desk.pid, 'SIGKILL');
  });
}
