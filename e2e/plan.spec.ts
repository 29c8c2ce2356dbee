import { expect, type Page } from '@playwright/test';
import { goTo, shellReply, test } from './fixtures.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A list is read and its rows are drawn before a row of it is opened. */
async function open(page: Page, place: string, name: string | RegExp): Promise<void> {
  await goTo(page, place);
  await page.getByRole('grid').getByRole('row', { name }).click();
  await page.waitForURL(new RegExp(`${place}/.+`));
}

test('a function is made by the keys, filled in place, kept, and undone', async ({ example }) => {
  const { page } = example;
  await goTo(page, '/plan/functions');
  await expect(title(page)).toHaveText('Critical functions');
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New function' });
  await expect(dialog.getByLabel('Code')).toHaveValue('F25');
  await dialog.getByLabel('English name').fill('Open the mail');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Open the mail');
  await expect(title(page)).toBeFocused();

  const rto = page.getByLabel('Back within (RTO)');
  await rto.fill('1h30');
  await rto.press('Tab');
  await expect(rto).toHaveValue('90 minutes');
  const mtpd = page.getByLabel('Maximum tolerable period of disruption (MTPD)');
  await mtpd.fill('soon');
  await mtpd.press('Tab');
  await expect(page.getByRole('alert')).toContainText('Type a duration such as');
  await mtpd.fill('1 h');
  await mtpd.press('Tab');
  await expect(page.getByText('is longer than what can be tolerated')).toBeVisible();
  await mtpd.fill('2 days');
  await mtpd.press('Tab');
  await expect(page.getByText('is longer than what can be tolerated')).toHaveCount(0);

  await page.reload();
  await expect(rto).toHaveValue('90 minutes');
  await expect(mtpd).toHaveValue('2 days');

  await title(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: 'Undone' }).first()).toContainText(
    'F25 Open the mail',
  );
  await expect(mtpd).toHaveValue('1 hour');
  await page.keyboard.press('Control+Shift+z');
  await expect(mtpd).toHaveValue('2 days');
});

test('a dependency says in words whether it can be met', async ({ example }) => {
  const { page } = example;
  await open(page, '/plan/functions', /F12/);
  await page.getByRole('combobox', { name: 'Add what it needs' }).fill('BKUP');
  await page.getByRole('option', { name: /BKUP/ }).click();
  const needs = page.getByRole('region', { name: /^What it needs/ });
  const need = needs.getByRole('listitem').filter({ hasText: 'BKUP' });
  await expect(need).toContainText('2 days: 44 hours too late');
  const within = need.getByLabel('Back within');
  await within.fill('1 day');
  await within.press('Enter');
  await expect(need).toContainText('2 days: 24 hours too late');
  await within.fill('3 days');
  await within.press('Enter');
  await expect(need).toContainText('In time: 2 days');
});

test('a succession is reordered by the keys and by dragging, and stays so', async ({ example }) => {
  const { page } = example;
  await open(page, '/plan/roles', /CY/);
  // A card has a handle; what is wrong with its person is a list inside it.
  const cards = page
    .getByRole('region', { name: /Succession/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Move / }) });
  const first = (await cards.nth(0).getByRole('link').textContent()) ?? '';
  const third = (await cards.nth(2).getByRole('link').textContent()) ?? '';
  await page.getByRole('button', { name: `Move ${first}`, exact: true }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(cards.nth(1).getByRole('link')).toHaveText(first);
  await expect(page.getByTestId('announcer')).toContainText(`${first} is now 2 of 3.`);

  const grip = page.getByRole('button', { name: `Move ${third}`, exact: true });
  const [from, to] = [await grip.boundingBox(), await cards.nth(0).boundingBox()];
  if (!from || !to) throw new Error('the cards are drawn');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y + 12, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 20, { steps: 8 });
  await page.mouse.up();
  await expect(cards.nth(0).getByRole('link')).toHaveText(third);
  await page.reload();
  await expect(cards.nth(0).getByRole('link')).toHaveText(third);
  await expect(cards.nth(2).getByRole('link')).toHaveText(first);
});

test('the palette finds a person, a page and an action', async ({ example }) => {
  const { page } = example;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find records, pages and actions' }).fill('muller karina');
  await expect(page.getByRole('option', { name: /Karina Müller/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Karina Müller');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('checkl');
  await page.getByRole('option', { name: 'Checklists', exact: true }).click();
  await expect(title(page)).toHaveText('Checklists');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Karina Müller');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show the keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('what is still in use is not removed; it is archived and restored', async ({ example }) => {
  const { page } = example;
  await open(page, '/plan/applications', /BKUP/);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const refused = page.getByRole('dialog', { name: /still in use/ });
  await expect(refused.getByRole('link', { name: /^F\d\d/ }).first()).toBeVisible();
  await refused.getByRole('button', { name: 'Archive instead' }).click();
  await expect(page.getByText('This is archived')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid').getByRole('row', { name: /BKUP/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show archived ones' }).click();
  await page.getByRole('grid').getByRole('row', { name: /BKUP/ }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('This is archived')).toHaveCount(0);
});

test('a task is moved, given a due time and made to wait; a circle is refused by name', async ({
  example,
}) => {
  const { page } = example;
  await open(page, '/plan/checklists', /Loss of a building/);
  const tasks = page.getByRole('region', { name: /^Tasks/ }).getByRole('listitem');
  await tasks.nth(0).getByRole('button', { expanded: false }).click();
  const due = page.getByLabel('Due', { exact: true });
  await due.fill('T + 1h30');
  await due.press('Enter');
  await expect(tasks.nth(0)).toContainText('T + 1 h 30');
  const after = page.getByRole('combobox', { name: 'After' });
  await after.fill('head count');
  await page.getByRole('option', { name: /^2\./ }).click();
  await expect(page.getByRole('alert')).toContainText('would wait for each other');
  await page.keyboard.press('Escape');

  const second = (await tasks.nth(1).getByRole('button', { expanded: false }).textContent()) ?? '';
  await tasks.nth(1).getByRole('button', { name: /^Move/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(tasks.nth(0).locator('[aria-expanded]')).toContainText(
    second.replace(/^\d+/, '').slice(0, 12),
  );
});

test('English and French are switched without a restart, and the window reopens where it was', async ({
  start,
  folder,
  example,
}) => {
  const { page } = example;
  await open(page, '/plan/functions', /F01/);
  await goTo(page, '/settings');
  await page.getByRole('radio', { name: 'Français' }).check();
  await expect(title(page)).toHaveText('Réglages');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(title(page)).toHaveText('Settings');

  await open(page, '/plan/people', /Nadia Abebe/);
  await expect(title(page)).toHaveText(/Abebe/);
  const name = await title(page).textContent();
  await expect
    .poll(async () => JSON.stringify(await shellReply(page, 'settings.get')))
    .toContain('/plan/people/');
  await example.close();
  const again = await start({ userData: `${folder}/user-data` });
  await expect(title(again.page)).toHaveText(name ?? '');
});
