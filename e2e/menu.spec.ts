import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Holdfast, openEmpty, shellReply, test } from './fixtures.ts';

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
