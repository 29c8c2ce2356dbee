import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type Holdfast, leaveUnnamed, openEmpty, openExample, shellReply, test } from './fixtures.ts';
import { expectOpen, stateOf } from './workspace-state.ts';

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
    await leaveUnnamed(holdfast);
    await expectOpen(holdfast, 'Ours');
  });

  test('a new workspace asks whose it is, and its names stand where they are read', async ({
    holdfast,
    folder,
  }) => {
    const { page } = holdfast;
    await holdfast.answerSave(join(folder, 'Ours.holdfast'));
    await page.getByRole('button', { name: 'Start an empty workspace' }).click();
    const dialog = page.getByRole('dialog', { name: 'Whose workspace is this?' });
    await expect(dialog.getByRole('textbox', { name: 'Your name' })).toHaveValue('Test Person');
    await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Roy');
    await dialog.getByRole('textbox', { name: 'in English' }).fill('Central services');
    await dialog.getByRole('textbox', { name: 'in French' }).fill('Services centraux');
    await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: 'Save these names' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: 'Central services' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada Roy');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(dialog).toHaveCount(0);
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

/** Makes a new workspace by the menu of the window. */
async function openFromMenu(holdfast: Holdfast, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await holdfast.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click();
  });
}
