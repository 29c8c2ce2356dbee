import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { goTo, test } from './fixtures.ts';

/** What a page can't be blamed for: rules that axe finds broken, with the elements. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
}

test('an exercise of two days is run in a minute, watched, stood down, and measures a recovery', async ({
  example: { page },
}) => {
  test.slow();
  await page.getByRole('link', { name: 'Exercises' }).click();
  await page.getByText('Two days without Guelph').click();
  await expect(page.getByRole('region', { name: /^Injects/ })).toContainText('Forty calls are waiting');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Run this exercise…' }).click();
  await expect(page.getByRole('textbox', { name: /Title in English/ })).toHaveValue(
    'Two days without Guelph',
  );
  await page.getByRole('button', { name: 'Declare activation' }).click();

  // The first of the script comes up by itself.
  const told = page.getByRole('region', { name: 'You are told' });
  await expect(told).toContainText('Forty calls are waiting');
  await expect.poll(() => page.title()).toBe('EXERCISE – Two days without Guelph – Holdfast');
  await page.keyboard.press('p');
  const strip = page.getByRole('region', { name: 'This is an exercise' });
  await expect(strip).toContainText('clock stopped');
  await page.keyboard.press('g');
  const payroll = page.getByRole('listitem', { name: /Run the bi-weekly payroll/ });
  await payroll.getByRole('button', { name: /^Stopped: / }).click();
  await expect(payroll.getByRole('button', { name: /^Restored: / })).toBeVisible();

  // On from one thing to the next until the last inject of the second day.
  await page.getByRole('tab', { name: 'Exercise' }).click();
  await expectAccessible(page);
  const ahead = page.getByRole('region', { name: 'Still to come' }).getByRole('listitem');
  const jumps = page.getByRole('button', { name: 'Set the clock forward by…' });
  await expect(ahead.first()).toBeVisible();
  while ((await ahead.count()) > 1) {
    const left = await ahead.count();
    await jumps.click();
    await page.getByRole('menuitem', { name: /^To the next inject/ }).click();
    await expect(ahead).toHaveCount(left - 1);
  }
  await expect(told).toContainText('The services of tier 1 answer again');
  await page.keyboard.press('i');
  await expect(ahead).toHaveCount(0);

  await page.getByText(/^Observers’ notes/).click();
  await page.getByText('Gap', { exact: true }).click();
  await page.getByRole('textbox', { name: 'What you saw' }).fill('Nobody named a second shift');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Observers’ notes' })).toContainText(
    'Nobody named a second shift',
  );

  await page.getByRole('tab', { name: /^Functions/ }).click();
  await payroll.getByRole('button', { name: /^Restored: / }).click();
  await expect(payroll.getByRole('button', { name: /^Stopped: / })).toBeVisible();
  await page.getByRole('button', { name: 'Stand down' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stand down' }).click();
  await expect(page.getByRole('region', { name: 'Running activation' })).toContainText('Stood down');

  await goTo(page, '/plan/functions');
  await page.getByRole('gridcell', { name: 'Run the bi-weekly payroll' }).click();
  const measured = page.getByRole('region', { name: /^Recovery measured/ });
  await expect(measured).toContainText('Two days without Guelph');
  await expect(measured).toContainText('Exercise');
  await expect(measured).toContainText('44 hours');
  await expect(page.getByText(/in the exercise of .* that took/).first()).toBeVisible();
  await expectAccessible(page);
});
