import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

test('rows of a list are changed together, its columns chosen, and what is shown exported', async ({
  example,
  folder,
}) => {
  const { page } = example;
  await goTo(page, '/plan/people');
  const grid = page.getByRole('grid', { name: 'People' });
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Change a field…' }).click();
  await page.getByRole('combobox', { name: 'Field' }).fill('Position');
  await page.getByRole('option', { name: 'Position', exact: true }).click();
  await page.getByRole('textbox', { name: 'New value' }).fill('Reserve');
  await page.getByRole('button', { name: 'Change 2 records' }).click();
  await expect(grid.getByText('Reserve', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(grid.getByText('Reserve', { exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Telephone' }).click();
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Telephone' })).toHaveCount(0);

  const path = join(folder, 'shown.csv');
  await example.answerSave(path);
  await page.getByRole('textbox', { name: 'Filter People' }).fill('Abebe');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'What is shown, as CSV' }).click();
  await expect(page.getByText(/shown\.csv/)).toBeVisible();
  const [heading = '', ...rows] = readFileSync(path, 'utf8').trim().split('\r\n');
  expect(heading).not.toContain('Telephone');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes('Abebe'))).toBe(true);
});

test('rows copied from a spreadsheet are pasted on a list, and matched before anything is written', async ({
  example,
}) => {
  const { page } = example;
  await goTo(page, '/plan/units');
  await expect(page.getByRole('grid', { name: 'Units' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Code\tName\nNEW1\tNew unit\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.waitForURL(/plan\/import/);
  await expect(page.getByText('Pasted rows').first()).toBeVisible();
});

test('a cell is edited in its list by the keys or a double press, refused in place, and undone', async ({
  example,
}) => {
  const { page } = example;
  await goTo(page, '/plan/functions');
  const grid = page.getByRole('grid', { name: 'Critical functions' });
  const row = grid.getByRole('row', { name: /F02/ });
  await row.getByRole('gridcell').nth(3).dblclick();
  const cell = grid.getByRole('textbox', { name: 'RTO' });
  await expect(cell).toBeFocused();
  await cell.fill('soon');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription(/Type a duration/);
  await cell.fill('3 h');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('3 hours');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row).toContainText('4 hours');
});
