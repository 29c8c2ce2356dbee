import { expect, type Page } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('what is wrong leads from the overview to its list, becomes a task, or is waived for a reason', async ({
  example,
}) => {
  const { page } = example;
  await goTo(page, '/plan');
  await expect(page.getByRole('heading', { name: /Critical and unprotected/ })).toBeVisible();
  await page.getByRole('link', { name: /Open findings/ }).click();
  await expect(title(page)).toHaveText('Findings');
  const total = page.getByRole('status').filter({ hasText: /^\d+ findings?$/ });
  await page.getByRole('button', { name: /^Critical/ }).click();
  await expect(page).toHaveURL(/severity=critical/);
  const first = page.getByRole('article').first();
  await expect(first).toContainText('Critical');

  await first.getByRole('button', { name: 'Make it a task' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make it a task' });
  await dialog.getByRole('button', { name: 'Make it a task' }).click();
  await expect(dialog.locator('[aria-invalid="true"]')).toHaveCount(1);
  await dialog.getByLabel('Due on').fill('2030-01-31');
  await dialog.getByLabel('Due on').press('Tab');
  await dialog.getByRole('button', { name: 'Make it a task' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('button', { name: /^Being mended/ }).click();
  await expect(total).toHaveText('1 finding');
  await expect(page.getByText(/due Jan(\.|uary)? 31, 2030/)).toBeVisible();

  await page.getByRole('button', { name: 'Waive it' }).click();
  const waiver = page.getByRole('dialog', { name: 'Waive it' });
  await waiver.getByLabel('Until').fill('2030-01-31');
  await waiver.getByLabel('Until').press('Tab');
  await waiver.getByRole('button', { name: 'Waive it' }).click();
  await expect(waiver.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await waiver.getByLabel('Reason').fill('The new system comes in January.');
  await waiver.getByRole('button', { name: 'Waive it' }).click();
  await expect(waiver).toHaveCount(0);
  await page.getByRole('button', { name: /^Being mended/ }).click();
  await page.getByRole('button', { name: /^Waived/ }).click();
  await expect(page.getByText('The new system comes in January.')).toBeVisible();
});

test('many facts are verified with the keys, and one undo takes it back', async ({ example }) => {
  const { page } = example;
  await goTo(page, '/plan/freshness');
  const grid = page.getByRole('grid', { name: 'Freshness' });
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.getByRole('button', { name: 'Verify 3 facts' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before - 3));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
});
