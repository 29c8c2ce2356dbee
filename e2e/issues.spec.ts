import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { declareExercise, goTo, test } from './fixtures.ts';

test('a question is taken in, approved, answered and closed, and the list of the week is a Word file', async ({
  example,
  folder,
}) => {
  const { page } = example;
  await goTo(page, '/plan/issues');
  await page.getByRole('button', { name: 'New issue or request' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Will the office in Guelph stay open?');
  await dialog.getByLabel('Who asked').fill('Local newspaper');
  await dialog.getByLabel('Due: date').fill('tomorrow');
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog.getByText('Write a date, such as 22 Nov 2026.')).toBeVisible();
  await dialog.getByLabel('Due: date').fill('2030-01-07');
  await dialog.getByRole('button', { name: 'Take it in' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /Guelph stay open/ })).toBeVisible();
  await page.getByRole('button', { name: 'Give the lead' }).click();
  await dialog.getByRole('combobox', { name: 'Lead' }).click();
  await page.getByRole('option', { name: 'COM Communications lead' }).click();
  await dialog.getByRole('button', { name: 'Give the lead' }).click();
  await page.getByLabel('Proposed action').fill('Say that it stays open, with its hours.');
  const approvers = page.getByRole('combobox', { name: 'Approved by' });
  await approvers.fill('director');
  await page.getByRole('option', { name: 'DIR Program director' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Send for approval' }).click();
  await dialog.getByRole('button', { name: 'Send for approval' }).click();
  await expect(page.getByText('Waits for DIR Program director')).toBeVisible();
  await expect(page.getByLabel('Proposed action')).toHaveAttribute('readonly');

  await page.getByRole('button', { name: 'Approve as Program director' }).click();
  await dialog.getByRole('button', { name: 'Approve as Program director' }).click();
  await page.getByRole('button', { name: 'Mark as answered' }).click();
  await dialog.getByRole('textbox').fill('By telephone, to the editor');
  await dialog.getByRole('button', { name: 'Mark as answered' }).click();
  await page.getByRole('button', { name: 'Close the issue' }).click();
  await dialog.getByRole('button', { name: 'Close the issue' }).click();
  await expect(dialog.getByText(/Nobody closes an issue without an outcome/)).toBeVisible();
  await dialog.getByRole('textbox').fill('Printed as we said it');
  await dialog.getByRole('button', { name: 'Close the issue' }).click();
  await expect(page.getByRole('row', { name: /Closed.*Printed as we said it/ })).toBeVisible();

  const path = join(folder, 'week.docx');
  await example.answerSave(path);
  await goTo(page, '/plan/issues');
  await page.getByRole('button', { name: 'List of the week' }).click();
  await page.getByRole('menuitem', { name: 'In English (Word)', exact: true }).click();
  await expect(page.getByText(/issues written to week\.docx/)).toBeVisible();
  expect(existsSync(path)).toBe(true);
});

test('a question that came up in an activation is counted there, and leads to it', async ({ example }) => {
  const { page } = example;
  await declareExercise(page);
  await goTo(page, '/plan/issues');
  await page.getByText('Which desks in Guelph').click();
  await page.getByRole('combobox', { name: 'Activation' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('link', { name: 'Go to what Activation names' }).click();
  const link = page.getByRole('link', { name: '1 issue, 1 late' });
  await link.click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
});
