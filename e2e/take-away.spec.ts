import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('list', { name: 'Functions over time' }).getByRole('button');

/** Keeps what is being tried under a name. */
async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save as scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a scenario' });
  await dialog.getByLabel('English name').fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(title(page)).toHaveText(name);
}

/** WCAG 2.2 AA and good practice: each finding as one line. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

test('a strike at 80 % is looked at, kept, put beside a lost site, and written as a Word file', async ({
  example,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = example;
  await goTo(page, '/plan/take-away');
  await expect(page.getByRole('heading', { name: 'What if it were gone?' })).toBeVisible();
  await page.getByRole('checkbox', { name: /AMAPCEO/ }).check();
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '80');

  // The first that stops says when, in words; its causes open under it by the keys.
  const first = rows(page).first();
  await expect(first).toHaveAccessibleName(/^F\d\d .+: Stopped Start to /);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('heading', { name: 'Why', exact: true })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ people with the skill/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who could cover' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'What fails next' }).getByRole('button').first(),
  ).toContainText('at once');

  expect(await findings(page)).toEqual([]);
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^F\d\d/ }).first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByText('Chart', { exact: true }).click();

  // Fewer who stay out: fewer functions stop.
  const stopping = page.getByText(/^\d+ functions? stops?$/);
  const before = Number.parseInt((await stopping.textContent()) ?? '', 10);
  await page.getByRole('slider').focus();
  for (let n = 0; n < 15; n += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('5% stay out')).toBeVisible();
  await expect
    .poll(async () =>
      (await stopping.count()) === 0 ? 0 : Number.parseInt((await stopping.textContent()) ?? '', 10),
    )
    .toBeLessThan(before);
  for (let n = 0; n < 15; n += 1) await page.keyboard.press('ArrowRight');
  await expect(stopping).toHaveText(new RegExp(`^${before} `));

  await saveAs(page, 'Strike at 80 per cent');
  const word = join(folder, 'strike.docx');
  await example.answerSave(word);
  await page.getByRole('button', { name: 'Word', exact: true }).click();
  await page.getByRole('menuitem', { name: 'In French' }).click();
  await expect(page.getByText('Written: strike.docx')).toBeVisible();
  expect(existsSync(word)).toBe(true);
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'New scenario' }).click();
  await page.getByRole('combobox', { name: 'Sites lost' }).click();
  await page.getByRole('option', { name: /Guelph/ }).click();
  await page.keyboard.press('Escape');
  await saveAs(page, 'Guelph lost');
  await page.getByRole('combobox', { name: 'Compare with a scenario' }).click();
  await page.getByRole('option', { name: 'Strike at 80 per cent' }).click();
  await expect(page.getByRole('table', { name: /those that differ first/ })).toBeVisible();
  await expect(page.getByText(/\d+ functions? differs?/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole('row').nth(1)).toContainText(/Worse under [AB]/);

  // Kept: it is there after a restart of the page, by its address.
  await page.reload();
  await expect(title(page)).toHaveText('Guelph lost');
  await expect(rows(page).first()).toBeVisible();
});
