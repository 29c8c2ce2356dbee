import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { declareExercise, test, verifyLog } from './fixtures.ts';

const task = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^${number}\\., `) });

/** Writes a line into the log and waits until it is shown there. */
async function note(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: /^Log/ }).click();
  await page.getByRole('textbox', { name: 'Log entry' }).fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Log' }).getByText(text)).toBeVisible();
}

/** How many entries the log shows: of a long one only those in sight are drawn. */
async function entryCount(page: Page): Promise<number> {
  return Number(await page.locator('ol > li').first().getAttribute('aria-setsize'));
}

/** What a page can't be blamed for: rules that axe finds broken, with the elements. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
}

test('an exercise is declared, ticked with one key, killed and resumed with everything that was shown as done', async ({
  example,
  start,
  folder,
}) => {
  const { page } = example;
  await declareExercise(example.page, /IT outage/);
  await task(page, 1).focus();
  await page.keyboard.press('x');
  await expect(task(page, 1)).toBeChecked();
  await note(page, 'Service desk reports 40 calls');
  await task(page, 2).focus();
  await page.keyboard.press('Space');
  await expect(task(page, 2)).toBeChecked();
  await example.kill();

  const again = await start({ args: [join(folder, 'example.holdfast')] });
  await again.page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(again.page.getByRole('region', { name: 'Running activation' })).toContainText('IT outage');
  await again.page.getByRole('link', { name: /^Resume / }).click();
  await expect(task(again.page, 1)).toBeChecked();
  await expect(task(again.page, 2)).toBeChecked();
  await expect(task(again.page, 3)).not.toBeChecked();
  await again.page.getByRole('tab', { name: /^Log/ }).click();
  await expect(again.page.getByText('Service desk reports 40 calls')).toBeVisible();
  await verifyLog(again.page);
  await expect(again.page.getByText('The log is whole: 4 entries')).toBeVisible();
});

test('the process is killed at any moment: nothing that was shown is lost', async ({
  example,
  start,
  folder,
}) => {
  test.slow();
  const path = join(folder, 'example.holdfast');
  await declareExercise(example.page, /Loss of a building/);
  const place = new URL(example.page.url()).hash;
  let running = example;
  let shown = 0;
  for (const killAfterMs of [40, 90, 150]) {
    const { page } = running;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.getByRole('tab', { name: /^Log/ }).click();
    const line = page.getByRole('textbox', { name: 'Log entry' });
    await expect(line).toBeVisible();
    // Written as fast as the desk takes them; the page counts what it has shown.
    const writing = page.evaluate(async () => {
      const field = document.querySelector('textarea[aria-label="Log entry"]');
      if (!(field instanceof HTMLTextAreaElement)) return;
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      for (let n = 0; ; n += 1) {
        set?.call(field, `Line ${Date.now()} ${n}`);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 1));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    });
    writing.catch(() => {});
    await page.waitForTimeout(killAfterMs);
    shown = await entryCount(page);
    await running.kill();
    running = await start({ args: [path] });
    await running.page.getByRole('link', { name: /^Activate/ }).click();
    await running.page.getByRole('link', { name: /^Resume / }).click();
    await running.page.getByRole('tab', { name: /^Log/ }).click();
    await expect(running.page.locator('ol > li').first()).toBeVisible();
    expect(await entryCount(running.page)).toBeGreaterThanOrEqual(shown);
    await verifyLog(running.page);
    await expect(running.page.getByText(/^The log is whole/)).toBeVisible();
    await running.page.keyboard.press('Escape');
  }
  // More than the declaration: the writing was interrupted, not prevented.
  expect(shown).toBeGreaterThan(2);
});

test('a decision, a skip and a hand-over keep their reasons, and the stand-down says what is open', async ({
  example,
}) => {
  const { page } = example;
  await declareExercise(example.page, /IT outage/);
  await page.getByRole('combobox', { name: 'I am' }).click();
  await page.getByRole('option', { name: /^IT operations lead/ }).click();
  await expect(page.getByText(/^Mine \(\d+\)$/)).toBeVisible();
  await task(page, 1).focus();
  await page.keyboard.press('k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Opened by the supplier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opened by the supplier').first()).toBeVisible();

  await page.getByRole('tab', { name: /^Log/ }).click();
  await page.getByText('Decision', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Decision', exact: true }).fill('Fail over');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say why, in a few words.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason for the decision' }).fill('The RTO is near');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reason: The RTO is near')).toBeVisible();

  await page.getByRole('tab', { name: 'Roles' }).click();
  const role = page.getByRole('region', { name: 'IT operations lead' });
  await role.getByRole('button', { name: 'Hand over…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect(role.getByText(/ until /)).toBeVisible();

  await page.getByRole('button', { name: 'Stand down' }).click();
  await expect(page.getByRole('dialog')).toContainText('15 tasks are still open.');
  await page.getByRole('dialog').getByRole('button', { name: 'Stand down' }).click();
  await expect(page.getByRole('region', { name: 'Running activation' })).toContainText('Stood down');
  await expect(page.getByRole('heading', { name: /^Left open/ })).toBeVisible();
});

test('a log edited with a database tool is reported with its first broken entry', async ({
  example,
  folder,
}) => {
  const { page } = example;
  await declareExercise(example.page, /IT outage/);
  await note(page, 'One');
  await note(page, 'Two');
  const edit = [
    "const { DatabaseSync } = require('node:sqlite');",
    'const file = new DatabaseSync(process.argv[1]);',
    "file.exec('drop trigger log_entry_no_update');",
    "file.exec(`update log_entry set author = 'Mallory' where seq = 2`);",
  ];
  execFileSync(process.execPath, ['-e', edit.join('\n'), join(folder, 'example.holdfast')]);
  await verifyLog(page);
  await expect(page.getByText('Entry 2 is the first that does not hold')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every page of Activate can be used without seeing it (${theme})`, async ({ example }) => {
    test.slow();
    const { page } = example;
    await page.evaluate((chosen) => window.holdfast.call('settings.set', { theme: chosen }), theme);
    await page.reload();
    await page.getByRole('link', { name: /^Activate/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Activate' })).toBeFocused();
    await expectAccessible(page);
    await declareExercise(example.page, /Strike/, '×60');
    await expectAccessible(page);
    await page.getByRole('checkbox').first().press('Enter');
    for (const pane of ['Task', 'Roles', 'Functions']) {
      await page.getByRole('tab', { name: new RegExp(`^${pane}`) }).click();
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'Stand down' }).click();
    await expectAccessible(page);
  });
}

test('a person alone with the keyboard declares the real thing, calls, and does the first task', async ({
  example,
}) => {
  const { page } = example;
  let keys = 0;
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1;
      await page.keyboard.press(name);
    }
  };
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press('Control+Shift+A');
  await expect(page.getByRole('heading', { level: 1, name: 'Declare an activation' })).toBeFocused();
  await press('Tab', 'ArrowRight', 'Space');
  await expect(page.getByRole('checkbox', { name: /IT outage/ })).toBeChecked();
  await press('Tab', 'ArrowRight', 'Tab', 'Tab');
  await page.keyboard.type('Deputy minister');
  await press('Control+Enter');

  // Whom to call comes first, and a letter says what came of it.
  const calls = page.getByRole('region', { name: 'Call first' });
  await expect(calls.getByText(/^0 of \d+ people reached$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Running activation' })).toContainText('Actual');
  await calls
    .getByRole('button', { name: /^Reached: / })
    .first()
    .focus();
  await press('r');
  await expect(calls.getByText(/^1 of \d+ people reached$/)).toBeVisible();
  await expectAccessible(page);

  await press('m');
  await page.getByRole('button', { name: /^IT operations lead/ }).press('Enter');
  const next = page.getByRole('region', { name: 'Next', exact: true });
  await expect(next).toContainText('Open a major incident');
  await press('x');
  await expect(next).toContainText('Scope the outage');
  await expectAccessible(page);
  await press('m');
  await expect(page.getByRole('checkbox', { name: /^8\., / })).toBeVisible();
  expect(keys).toBeLessThanOrEqual(13);
});
