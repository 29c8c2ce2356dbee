import { expect, type Page } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function open(page: Page, place: string, name: string | RegExp): Promise<void> {
  await goTo(page, place);
  await page.getByRole('grid').getByRole('row', { name }).click();
  await page.waitForURL(new RegExp(`${place}/.+`));
}

test('a supplier is made by the keys, told how to reach it, verified with one key, and that is undone', async ({
  example,
}) => {
  const { page } = example;
  await goTo(page, '/plan/suppliers');
  await expect(title(page)).toHaveText('Suppliers');
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New supplier' });
  await expect(dialog.getByLabel('Code')).toHaveValue('S12');
  await dialog.getByLabel('English name').fill('Clearwater Pumps');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Clearwater Pumps');

  await page.getByRole('button', { name: 'Add contact' }).click();
  const number = page.getByLabel('Contact 1: number or address');
  await number.fill('416-555-0188');
  await number.press('Tab');
  await expect(number).toHaveValue('416-555-0188');

  await expect(page.getByText('Never verified')).toBeVisible();
  await title(page).focus();
  await page.keyboard.press('v');
  await expect(page.getByText(/^Verified .+ by Test Person$/)).toBeVisible();
  await expect(page.getByText('Never verified')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Never verified')).toBeVisible();
  await expect(number).toHaveValue('416-555-0188');
});

test('a resource says who needs it, whether it can be back in time, and whether it keeps enough data', async ({
  example,
}) => {
  const { page } = example;
  await open(page, '/plan/suppliers', /Lakeline Telephone/);
  const needs = page.getByRole('region', { name: /^Needed by/ });
  await expect(needs.getByRole('row', { name: /F04 Answer the service desk/ })).toContainText(
    '8 hours: 4 hours after the way around ends',
  );
  await expect(page.getByRole('region', { name: /^Applications that it provides/ })).toContainText(
    'TEL Telephony',
  );

  await open(page, '/plan/vital-records', /Payroll master file/);
  await expect(needs).toContainText('Loses 24 hours, may lose 1 hour');

  await open(page, '/plan/sites', /Bay Bay Street office/);
  await expect(page.getByText('24 free places for 68 people: 44 places are missing')).toBeVisible();
});

test('a delegation is made between two roles, and an end before its start is refused at its field', async ({
  example,
}) => {
  const { page } = example;
  await goTo(page, '/plan/delegations');
  await page.getByRole('button', { name: 'New delegation' }).click();
  const dialog = page.getByRole('dialog', { name: 'New delegation' });
  await dialog.getByLabel('Authority (English)').fill('Open the emergency stores');
  await dialog.getByRole('combobox', { name: 'From' }).fill('Facilities');
  await page.getByRole('option', { name: /Facilities and security lead/ }).click();
  await dialog.getByRole('combobox', { name: 'To' }).fill('Facilities');
  await page.getByRole('option', { name: /Facilities and security lead/ }).click();
  await dialog.getByRole('button', { name: 'Create delegation' }).click();
  await expect(dialog.getByText('A role can’t delegate to itself.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'To' }).fill('Log');
  await page.getByRole('option', { name: /Log keeper/ }).click();
  await dialog.getByRole('button', { name: 'Create delegation' }).click();
  await expect(title(page)).toHaveText('Open the emergency stores');

  const effective = page.getByLabel('Effective on', { exact: true });
  await effective.fill('2026-06-01');
  await effective.press('Tab');
  const expires = page.getByLabel('Expires on', { exact: true });
  await expires.fill('2026-05-01');
  await expires.press('Tab');
  await expect(page.getByRole('alert')).toContainText('The end is before the start.');
  await expires.fill('2026-06-30');
  await expires.press('Tab');
  await expect(page.getByText('Expired Jun 30, 2026').first()).toBeVisible();

  await open(page, '/plan/roles', /Log keeper/);
  await expect(page.getByRole('region', { name: /^Delegations/ })).toContainText('Open the emergency stores');
});

test('a thin succession says so, and is filled from those who could stand in', async ({ example }) => {
  const { page } = example;
  await open(page, '/plan/roles', /Facilities and security lead/);
  const weaknesses = page.getByRole('list', { name: 'Weaknesses of the succession' });
  await expect(weaknesses).toContainText('Only 2 people are in place');
  await page.getByRole('button', { name: 'Who could stand in' }).click();
  const drawer = page.getByRole('dialog', { name: 'Who could stand in' });
  const skill = drawer.getByRole('combobox', { name: 'Skill' });
  await skill.fill('Vendor');
  await page.getByRole('option', { name: 'Vendor management' }).click();
  await drawer.getByLabel('Only with every skill').check();
  const best = drawer.getByRole('listitem').first();
  await expect(best).toContainText('Vendor management');
  const name = await best.getByRole('link').textContent();
  await best.getByRole('button', { name: `Add ${name} to the succession` }).click();
  await expect(drawer.getByRole('link', { name: name ?? '', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Succession/ })).toContainText(name ?? 'nobody');
  await expect(weaknesses).toHaveCount(0);
});
