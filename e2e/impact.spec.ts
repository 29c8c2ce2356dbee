import { expect, type Page } from '@playwright/test';
import { goTo, shellReply, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function openFunction(page: Page, name: RegExp): Promise<void> {
  await goTo(page, '/plan/functions');
  await page.getByRole('grid').getByRole('row', { name }).click();
  await page.waitForURL(/plan\/functions\/.+/);
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this function' }).getByRole('button', { name });

/** A new function, which nobody has analysed yet. */
async function newFunction(page: Page): Promise<void> {
  await goTo(page, '/plan/functions');
  await expect(title(page)).toHaveText('Critical functions');
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByLabel('English name').fill('Open the mail');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Open the mail');
}

test('a business impact analysis: drawn by keys, taken over, a strategy, the yearly review, undone', async ({
  example,
}) => {
  const { page } = example;
  await newFunction(page);
  const chart = page.getByRole('grid', { name: 'Impact over time: People' });
  const cell = (name: string) => chart.getByRole('gridcell', { name, exact: true });
  await page.getByRole('link', { name: 'Rate the impact over time' }).click();
  await expect(part(page, 'Impact over time')).toHaveAttribute('aria-current', 'true');
  await cell('1 hour: 0 None').focus();
  await page.keyboard.type('0123');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(cell('7 days: 4 Extreme, set')).toBeFocused();
  await expect(page.getByTestId('announcer')).toContainText('7 days: 4 Extreme.');
  await expect(page.getByText('The impact implies an MTPD of 7 days')).toBeVisible();

  await page.getByRole('radio', { name: /^Legal/ }).focus();
  await page.keyboard.press('Space');
  await page
    .getByRole('grid', { name: 'Impact over time: Legal' })
    .getByRole('gridcell', { name: '3 days: 4 Extreme' })
    .click();
  await page.getByLabel('Why (English)', { exact: true }).fill('The court’s time limit runs out.');
  await page.getByLabel('Why (English)', { exact: true }).press('Tab');
  await page.getByRole('button', { name: 'Set MTPD to 3 days' }).click();
  await expect(page.getByText('The MTPD of 3 days agrees with the impact')).toBeVisible();
  await expect(page.getByLabel('Maximum tolerable period of disruption (MTPD)')).toHaveValue('3 days');
  await expect(page.getByText('Tier 2', { exact: true })).toBeVisible();

  await part(page, 'Strategies').click();
  await page
    .getByRole('textbox', { name: 'What is done', exact: true })
    .fill('Sort it by hand at the other site');
  await page.keyboard.press('Enter');
  const strategy = page.getByRole('group', { name: 'Sort it by hand at the other site' });
  await strategy.getByLabel('Lasts at the most').fill('−1');
  await strategy.getByLabel('Lasts at the most').press('Enter');
  await expect(strategy.getByRole('alert')).toHaveText('A time span can’t be less than nothing.');
  await strategy.getByLabel('Lasts at the most').fill('5 days');
  await strategy.getByLabel('Lasts at the most').press('Tab');
  await expect(strategy).toContainText('Ends before the 30 days planned for');

  await page.reload();
  await part(page, 'Impact over time').click();
  // It opens at the category that decides.
  await page.getByRole('radio', { name: /^People/ }).focus();
  await page.keyboard.press('Space');
  await expect(cell('7 days: 4 Extreme, set')).toBeVisible();

  await page.getByRole('button', { name: 'Review this function' }).click();
  await expect(page.getByText('6 parts to go')).toBeVisible();
  for (const left of [5, 4, 3, 2, 1]) {
    await page.keyboard.press('y');
    await expect(
      page.getByText(left === 1 ? '1 part to go' : `${left} parts to go`, { exact: true }),
    ).toBeVisible();
  }
  await page.keyboard.press('y');
  await expect(page.getByRole('button', { name: 'Finish the review' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Open the mail is reviewed' }).first(),
  ).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByText(/by Test Person/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText('No review is planned.')).toHaveCount(0);

  await title(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No review is planned.')).toBeVisible();
  // The strategy's length, the strategy, the MTPD, the reason, then the last point that was drawn.
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z');
  await expect(page.getByText('The impact implies an MTPD of 7 days')).toBeVisible();
  await expect(strategy).toHaveCount(0);
});

test('a category in which functions are rated is removed after asking, and its ratings are kept', async ({
  example,
}) => {
  const { page } = example;
  await newFunction(page);
  await part(page, 'Impact over time').click();
  await page.getByRole('radio', { name: /^Reputation/ }).check({ force: true });
  await page.getByRole('gridcell', { name: /^24 hours: 4 Extreme/ }).click();
  await expect(page.getByRole('gridcell', { name: '24 hours: 4 Extreme, set' })).toBeVisible();

  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Remove Reputation' }).click();
  const question = page.getByRole('dialog', { name: 'Remove Reputation?' });
  await expect(question).toContainText('kept');
  await question.getByRole('button', { name: 'Remove the category' }).click();
  await expect(page.getByRole('button', { name: 'Remove Reputation' })).toHaveCount(0);
  await page.getByLabel('Another time').fill('2 days');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove 2 days' })).toBeVisible();

  await openFunction(page, /Open the mail/);
  await expect(page.getByRole('radio', { name: /no longer used/ })).toHaveCount(1);
  await expect(page.getByRole('gridcell', { name: '2 days: 0 None' })).toBeAttached();
});

test('the impact can be read and rated in French', async ({ example }) => {
  const { page } = example;
  await newFunction(page);
  await shellReply(page, 'settings.set', { language: 'fr' });
  await page.reload();
  await page.getByRole('gridcell', { name: /^8 heures.: 4 Extrême/ }).click();
  await expect(page.getByText('intolérable dès 8 heures', { exact: true })).toBeVisible();
});
