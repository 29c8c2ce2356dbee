import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { declareExercise, test } from './fixtures.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
}

test('a resource that goes out threatens functions, a stopped one says when it is back, and people are called with one key', async ({
  example,
  folder,
}) => {
  const { page } = example;
  await declareExercise(page);
  await page.getByRole('tab', { name: /^Functions/ }).click();
  await page.getByRole('button', { name: /^Stopped: F08 / }).click();
  const stopped = page.getByRole('listitem', { name: /^F08 / });
  await expect(stopped.getByRole('region', { name: 'Forecast' })).toContainText(/^Back by .*RTO/);
  await expect(stopped.getByRole('region', { name: 'Forecast' })).toContainText('Must finish next 1. ');
  await page.getByText('Resources', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Find a resource' }).fill('Directory and sign-in');
  await page.getByRole('button', { name: /^Out: / }).click();
  await expectAccessible(page);
  await page.getByText('Functions', { exact: true }).last().click();
  await expect(page.getByText(/^Needs .*Directory and sign-in, out of service since/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: /^Calls/ }).click();
  const people = page.getByRole('region', { name: 'People to call' });
  await people.getByRole('button', { expanded: true }).focus();
  await page.keyboard.press('3');
  await expect(people.getByText('No answer', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(/^1 of \d+ reached$/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Units', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Not reached only' }).check();
  const file = join(folder, 'sheet.csv');
  await example.answerSave(file);
  await page.getByRole('button', { name: 'Hand out' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByText(/^\d+ people written: sheet\.csv$/)).toBeVisible({ timeout: 30_000 });
  expect(existsSync(file)).toBe(true);
});
