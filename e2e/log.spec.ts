import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { declareExercise, goTo, type Holdfast, test, verifyLog } from './fixtures.ts';

/** The smallest picture there is: one transparent point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const inLog = (page: Page) => page.getByRole('region', { name: 'Log', exact: true });
const line = (page: Page) => page.getByRole('textbox', { name: 'Log entry' });

/** Declares an exercise and goes to its log, over the whole window. */
async function openLog({ page }: Holdfast): Promise<void> {
  await declareExercise(page);
  const place = new URL(page.url()).hash.slice(1).split('?')[0];
  await goTo(page, `${place}/log`);
  // The line of the pane that is left has the same name.
  await expect(page.getByRole('heading', { name: 'Whole log' })).toBeVisible();
  await expect(line(page)).toBeVisible();
}

/** A decision, a call, and what happened yesterday: with the keyboard alone. */
async function writeEveryKind(page: Page): Promise<void> {
  await line(page).focus();
  await page.keyboard.type('Service desk reports 40 calls');
  await page.keyboard.press('Enter');
  await expect(inLog(page).getByText('Service desk reports 40 calls')).toBeVisible();
  await page.keyboard.type('/d');
  await page.keyboard.type('Fail over');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason for the decision' })).toBeFocused();
  await page.keyboard.type('The RTO is near');
  await page.keyboard.press('Enter');
  await expect(inLog(page).getByText('Reason: The RTO is near')).toBeVisible();

  await page.keyboard.type('/c');
  await page.getByRole('combobox', { name: 'Call with' }).fill('Vendor hotline');
  await page.keyboard.press('Escape');
  await page.getByText('Left a message', { exact: true }).click();
  await page.getByRole('textbox', { name: 'What was said' }).press('Enter');
  await expect(inLog(page).getByText('Message left for Vendor hotline')).toBeVisible();

  await page.getByRole('textbox', { name: 'When' }).fill('yesterday 16:00');
  await line(page).fill('First alarm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Why it is written down late' })).toBeFocused();
  await page.keyboard.type('Found in a mail');
  await page.keyboard.press('Enter');
  await expect(inLog(page).getByText(/^Written down .*: Found in a mail$/)).toBeVisible();
}

async function correct(page: Page, words: string, right: string): Promise<void> {
  const entry = inLog(page).getByRole('article').filter({ hasText: words }).last();
  await entry.getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct an entry' });
  await dialog.getByRole('textbox', { name: 'What is right' }).fill(right);
  await dialog.getByRole('textbox', { name: 'Why it is corrected' }).fill('Misheard');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('a log of every kind, told by others, with a photograph and a correction, outlives a power cut with what was half written', async ({
  example,
  start,
  folder,
}) => {
  test.slow();
  const { page } = example;
  await openLog(example);
  await writeEveryKind(page);

  // A scribe: the second of those who may speak, without leaving the line.
  await page.keyboard.type('/s');
  await expect(page.getByRole('button', { name: '2', exact: false }).first()).toBeVisible();
  await line(page).focus();
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('Array two is in rebuild');
  await page.keyboard.press('Enter');
  await expect(inLog(page).getByText(/^As told by /)).toBeVisible();
  await correct(page, 'Array two is in rebuild', 'Array three is in rebuild');
  await expect(inLog(page).locator('s', { hasText: 'Array two' })).toBeVisible();

  const photo = join(folder, 'Dock.png');
  writeFileSync(photo, png);
  await example.answerOpen(photo);
  await page.getByRole('button', { name: 'Attach a file' }).click();
  await expect(page.getByRole('button', { name: 'Show Dock.png large' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);

  await line(page).fill('Half a sen');
  await page.waitForTimeout(600);
  const place = new URL(page.url()).hash.slice(1);
  await example.kill();

  const again = await start({ args: [join(folder, 'example.holdfast')] });
  await goTo(again.page, place);
  await expect(line(again.page)).toHaveValue('Half a sen');
  await expect(again.page.getByRole('switch', { name: 'I write for others' })).toBeChecked();
  for (const words of ['First alarm', 'Array three is in rebuild', 'Message left for Vendor hotline']) {
    await again.page.getByRole('searchbox', { name: 'Search the log' }).fill(words);
    await expect(inLog(again.page).getByText(words).first()).toBeVisible();
  }
  await again.page.getByRole('button', { name: 'Show all' }).click();
  const copy = join(folder, 'Copy.png');
  await again.answerSave(copy);
  await again.page.getByRole('button', { name: 'Save a copy of Dock.png' }).click();
  await expect(again.page.getByText('Saved: Copy.png')).toBeVisible();
  expect(readFileSync(copy).equals(png)).toBe(true);
  await verifyLog(again.page);
  await expect(again.page.getByText('The log is whole: 8 entries')).toBeVisible();
});
