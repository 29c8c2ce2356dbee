import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click();
  await page.keyboard.press('Escape');
}

test('a plan is made, sent back, approved, compared with what changed, read and printed', async ({
  example,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = example;
  await goTo(page, '/plan/plans');
  await expect(title(page)).toHaveText('Plans');
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('English title').fill('Payroll continuity plan');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Payroll continuity plan');
  const act = (name: string) => page.getByRole('button', { name, exact: true });

  await act('Submit for review').click();
  await expect(page.getByText('A review needs an owner.')).toBeVisible();
  await expect(page.getByText('A review needs at least one function in scope.')).toBeVisible();
  await choose(page, 'Owner', 'Incident lead');
  await choose(page, 'Functions in scope', 'F01');
  await expect(
    page.getByRole('region', { name: 'Functions in scope 1' }).getByRole('link', { name: /^F01/ }),
  ).toBeVisible();
  await page.getByLabel('New criterion').fill('Payroll is down for more than 4 hours');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Criterion 1, English')).toHaveValue('Payroll is down for more than 4 hours');

  await act('Submit for review').click();
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await act('Return to draft').click();
  await dialog.getByRole('button', { name: 'Return to draft' }).click();
  await expect(dialog.getByText('Write why, in a few words.')).toBeVisible();
  await dialog.getByLabel('Comment').fill('Name the phases');
  await dialog.getByRole('button', { name: 'Return to draft' }).click();
  const trail = page.getByRole('list', { name: 'Approvals and comments' });
  await expect(trail.getByRole('listitem').first()).toContainText('Name the phases');

  await page.getByLabel('New phase').fill('Assess and decide');
  await page.keyboard.press('Enter');
  await act('Submit for review').click();
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await act('Approve version 1').click();
  await dialog.locator('input').fill('Deputy Minister');
  await dialog.getByRole('button', { name: 'Approve version 1' }).click();
  await expect(trail.getByRole('listitem').first()).toContainText('Deputy Minister');
  await expect(page.getByText('Nothing has changed since it was approved.')).toBeVisible();

  await page
    .getByRole('region', { name: /^Functions in scope/ })
    .getByRole('link', { name: /^F01/ })
    .click();
  const rto = page.getByLabel('Back within (RTO)');
  await rto.fill('90 min');
  await rto.press('Tab');
  await expect(rto).toHaveValue('90 minutes');
  await page.goBack();
  await page.getByRole('button', { name: '1 change since version 1 was approved' }).click();
  const compared = page.getByRole('dialog', { name: 'What changed' });
  await expect(compared.getByRole('listitem')).toContainText('RTO');
  await expect(compared.getByRole('listitem')).toContainText('→ 90 minutes');
  await page.keyboard.press('Escape');
  await expect(compared).toHaveCount(0);

  await page.getByRole('button', { name: 'Read version 1' }).click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByRole('heading', { name: 'Activation criteria' })).toBeVisible();
  // What the findings say today stands apart, as no part of what was approved.
  await expect(paper.getByRole('cell', { name: '90 minutes', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');

  const book = join(folder, 'book.docx');
  await example.answerSave(book);
  await page.getByRole('button', { name: 'Print as a book' }).click();
  await page.getByRole('menuitem', { name: 'Version 1, in English' }).click();
  await expect(page.getByText('The plan was written to book.docx').first()).toBeVisible({ timeout: 60_000 });
  expect(existsSync(book) && statSync(book).size).toBeGreaterThan(10_000);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByText('This plan has been through a step of its approval').first()).toBeVisible();
});
