import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goTo, openEmpty, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a checklist comes from the library, from a table in a file and from another workspace', async ({
  holdfast,
  folder,
}) => {
  const { page } = holdfast;
  await openEmpty(holdfast, join(folder, 'own.holdfast'));
  await goTo(page, '/plan/checklists');
  await page.getByRole('button', { name: 'From the library' }).click();
  await page.getByRole('checkbox', { name: /Loss of a building/ }).check();
  await page.getByRole('button', { name: 'Add 1 checklist' }).click();
  await expect(title(page)).toHaveText('Loss of a building');
  await expect(page.getByText('Evacuate').first()).toBeVisible();

  const table = join(folder, 'Water leak.csv');
  writeFileSync(
    table,
    'No;Task;Role;When;After\n1;Close the tap;FAC;T+5 min;\n2;Call the landlord;Wizard;T+1h;1\n',
  );
  await holdfast.answerOpen(table);
  await goTo(page, '/plan/checklists');
  await page.getByRole('button', { name: 'Add from' }).click();
  await page.getByRole('menuitem', { name: /Word or spreadsheet table/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Tasks of Water leak.csv' });
  await expect(dialog.getByText('there is no role “Wizard”')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a checklist of 2 tasks' }).click();
  await expect(title(page)).toHaveText('Water leak');

  await openEmpty(await closed(holdfast), join(folder, 'second.holdfast'));
  await holdfast.answerOpen(join(folder, 'own.holdfast'));
  await goTo(page, '/plan/checklists');
  await page.getByRole('button', { name: 'Add from' }).click();
  await page.getByRole('menuitem', { name: 'From another workspace' }).click();
  await page.getByRole('checkbox', { name: /Water leak/ }).check();
  await page.getByRole('button', { name: 'Add 1 checklist' }).click();
  await expect(title(page)).toHaveText('Water leak');
  await expect(page.getByText('Call the landlord').first()).toBeVisible();
});

/** The start page again, with its doors. */
async function closed<H extends { page: Page }>(holdfast: H): Promise<H> {
  await holdfast.page.evaluate(() => window.holdfast.call('workspace.close', {}));
  await goTo(holdfast.page, '/');
  return holdfast;
}

test('the planned run says whether a function is back in time', async ({ example }) => {
  const { page } = example;
  await goTo(page, '/plan/checklists');
  await page
    .getByRole('grid')
    .getByRole('row', { name: /IT outage/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Planned run' })).toBeVisible();
  const restores = page.getByLabel('Functions it restores');
  await restores.fill('F0');
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/would be back after/).first()).toContainText(
    /Decided by tasks?|No task says that it restores/,
  );
});
