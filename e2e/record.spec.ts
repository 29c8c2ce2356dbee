import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { declareExercise, type Holdfast, openEmpty, test, verifyLog } from './fixtures.ts';

const task = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^${number}\\., `) });

async function tick(page: Page, number: number): Promise<void> {
  await task(page, number).focus();
  await page.keyboard.press('x');
  await expect(task(page, number)).toBeChecked();
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Documents and record' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function copyOut(holdfast: Holdfast, path: string): Promise<void> {
  await holdfast.answerSave(path);
  await choose(holdfast.page, 'Copy for another computer…');
  await expect(holdfast.page.getByText(/^Copy written: /).last()).toBeVisible();
}

test('an exercise runs on two computers, comes together, and people decide what was said differently', async ({
  example: one,
  start,
  folder,
}) => {
  await declareExercise(one.page);
  const copy = join(folder, 'drill.holdfast-activation');
  await copyOut(one, copy);

  const two = await start({ userData: join(folder, 'other') });
  await openEmpty(two, join(folder, 'other.holdfast'));
  await two.page.getByRole('link', { name: /^Activate/ }).click();
  await two.answerOpen(copy);
  await two.page.getByRole('button', { name: 'Bring in a copy…' }).click();
  const looked = two.page.getByRole('dialog', { name: 'A copy of an activation' });
  await expect(looked.getByText('does not have this activation yet')).toBeVisible();
  await looked.getByRole('button', { name: 'Bring it in' }).click();
  await expect(two.page.getByRole('region', { name: 'Running activation' })).toContainText('Exercise');

  await tick(two.page, 1);
  const back = join(folder, 'back.holdfast-activation');
  await copyOut(two, back);
  await task(one.page, 1).focus();
  await one.page.keyboard.press('k');
  const skip = one.page.getByRole('dialog', { name: 'Skip this task' });
  await skip.getByRole('textbox', { name: 'Reason' }).fill('No power');
  await skip.getByRole('button', { name: 'Skip' }).click();
  await expect(one.page.getByRole('dialog')).toHaveCount(0);

  await one.answerOpen(back);
  await choose(one.page, 'Bring in a copy…');
  const forked = one.page.getByRole('dialog', { name: 'A copy of an activation' });
  await expect(forked.getByText('1 thing is said differently')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: one.page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
  await forked.getByRole('button', { name: 'Bring it in' }).click();
  await one.page.getByRole('button', { name: 'Decide' }).click();
  const dialog = one.page.getByRole('dialog', { name: 'Which one holds?' });
  await dialog.getByRole('textbox').fill('The other room did it');
  await one.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await verifyLog(one.page);
  await expect(one.page.getByText(/^The log is whole/)).toBeVisible();
});

/** One red dot, as the camera of a telephone would never make it. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Attaches a photograph to the log, where it is shown. */
async function attachPhoto({ page, answerOpen }: Holdfast, path: string): Promise<void> {
  writeFileSync(path, photo);
  await answerOpen(path);
  await page.getByRole('tab', { name: /^Log/ }).click();
  await page.getByRole('button', { name: /^Attach a file/ }).click();
  const shown = page.getByRole('button', { name: 'Show dock.png large' }).locator('img');
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))).toBe(1);
}

/** The page as anybody opens it: a file in a browser, with nothing of Holdfast around it. */
async function openInBrowser({ app }: Holdfast, path: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, file) => {
      await new BrowserWindow({ webPreferences: { partition: 'a browser' } }).loadFile(file);
    }, path),
  ]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('the record of an exercise is verified by anybody in a browser, offline', async ({
  example,
  folder,
}) => {
  await declareExercise(example.page);
  await tick(example.page, 1);
  await tick(example.page, 2);
  await attachPhoto(example, join(folder, 'dock.png'));
  const given = join(folder, 'given');
  mkdirSync(given);
  await example.answerOpen(given);
  await choose(example.page, 'Record for others…');
  const said = example.page.getByText(/The record is in the folder/).last();
  await expect(said).toBeVisible();
  const [, name = ''] = /“(.+)”/.exec((await said.textContent()) ?? '') ?? [];
  const record = readFileSync(join(given, name, 'record.jsonl'), 'utf8');
  const lines = record.trimEnd().split('\n');
  const page = await openInBrowser(example, join(given, name, 'verify.html'));

  const give = async (text: string): Promise<void> => {
    const path = join(mkdtempSync(join(folder, 'r-')), 'record.jsonl');
    writeFileSync(path, text);
    await page.locator('input[type=file]').setInputFiles(path);
  };
  await give(record);
  await expect(page.getByRole('heading', { name: 'The record is whole' })).toBeVisible();
  await expect(page.getByText('EXERCISE – not a real event').first()).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(lines.length);
  const { lastHash } = JSON.parse(lines[0] ?? '');
  await page.getByRole('textbox').fill(lastHash.slice(0, 16).toUpperCase());
  await expect(page.getByText('nothing was cut off')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(join(given, name, 'attachments', 'dock.png'));
  await expect(page.getByText('dock.png is the file that the record names')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(join(given, name, 'verify.html'));
  await expect(page.getByText('verify.html is not a file that the record names')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);

  const edited = record.replace('"act":"done"', '"act":"failed"');
  const [head, first, second, third] = lines;
  for (const [text, words] of [
    [edited, 'something in it was changed'],
    [lines.slice(0, -1).join('\n'), 'the end was cut off'],
    [[head, first, third, second].join('\n'), 'It does not follow from the entry before it'],
  ] as const) {
    await give(text);
    await expect(page.getByRole('heading', { name: 'The record is not whole' })).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Le dossier n’est pas intact' })).toBeVisible();
  // It would keep the application from ending.
  await page.close();
});
