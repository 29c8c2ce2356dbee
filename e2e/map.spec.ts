import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Holdfast, test } from './fixtures.ts';

async function openMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/plan/map';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dependency map');
  await expect(page.getByRole('application', { name: 'Dependency map' })).toBeVisible();
}

const picture = (page: Page) => page.getByRole('application', { name: 'Dependency map' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected on the map' });
const things = (page: Page) => picture(page).getByRole('group');

test('the map is walked by the keys, focused, left, and a record is opened from it', async ({ example }) => {
  const { page } = example;
  await openMap(page);
  const all = await things(page).count();
  expect(all).toBeGreaterThan(30);

  await picture(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  const first = await panel(page).getByRole('heading', { level: 2 }).first().textContent();
  await expect(page.getByTestId('announcer')).toContainText('All it needs, through others too:');
  await expect(picture(page)).toHaveAttribute('aria-activedescendant', /^map-thing-/);

  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).not.toHaveText(first ?? '');
  await expect(panel(page).getByRole('button', { name: new RegExp(first ?? '') })).toBeVisible();

  await page.keyboard.press('f');
  await expect(page.getByText(/^Only what /)).toBeVisible();
  expect(await things(page).count()).toBeLessThan(all);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Only what /)).toHaveCount(0);
  await expect(things(page)).toHaveCount(all);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/plan\/(functions|applications|sites)\/.+/);
});

test('a dependency is added from the map with its time, is said to be late, and is undone', async ({
  example,
}) => {
  const { page } = example;
  await openMap(page);
  await page.getByRole('searchbox', { name: 'Find on the map' }).fill('newsletter');
  await expect(things(page)).not.toHaveCount(0);
  await picture(page)
    .getByRole('group', { name: /newsletter/ })
    .click();
  await panel(page).getByRole('combobox', { name: 'Needs' }).click();
  await page.getByRole('option', { name: 'WIN Payroll (WIN)' }).click();
  await panel(page).getByRole('textbox', { name: 'Needed back within' }).fill('90 min');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel(page).getByRole('button', { name: 'WIN Payroll (WIN)', exact: true })).toBeVisible();
  await expect(panel(page)).toContainText(/too late/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page).getByRole('button', { name: 'WIN Payroll (WIN)', exact: true })).toHaveCount(0);
});

test('the table says the same without the picture', async ({ example }) => {
  const { page } = example;
  await openMap(page);
  await page.getByText('Table', { exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Dependencies on the map' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await grid.getByRole('button', { name: 'In time?' }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText(/too late/);
  await page.reload();
  await expect(grid).toBeVisible();
});

async function write(holdfast: Holdfast, item: string, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await holdfast.page.getByRole('button', { name: 'Export' }).click();
  await holdfast.page.getByRole('menuitem', { name: item }).click();
  await expect(holdfast.page.getByText(`${basename(path)} is written`).first()).toBeVisible();
}

test('the map is written as a picture and into a Word document, in the language that is asked for', async ({
  example,
  folder,
}) => {
  await openMap(example.page);
  await write(example, 'Picture (SVG), French', join(folder, 'carte.svg'));
  const svg = readFileSync(join(folder, 'carte.svg'), 'utf8');
  expect(svg).toContain('lang="fr"');
  expect(svg).toMatch(/<desc[^>]*>\d+ fonctions critiques/);
  await write(example, 'Word document, English', join(folder, 'map.docx'));
  const word = readFileSync(join(folder, 'map.docx'));
  expect(word.subarray(0, 2).toString()).toBe('PK');
  expect(word.length).toBeGreaterThan(100_000);
});
