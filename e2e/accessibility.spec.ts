import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openEmpty, shellReply, test } from './fixtures.ts';

const places = [
  '/plan',
  '/plan/findings',
  '/plan/freshness',
  '/plan/functions',
  '/plan/applications',
  '/plan/checklists',
  '/plan/roles',
  '/plan/people',
  '/plan/skills',
  '/plan/units',
  '/plan/sites',
  '/plan/labour',
  '/plan/suppliers',
  '/plan/equipment',
  '/plan/vital-records',
  '/plan/delegations',
  '/plan/plans',
  '/plan/corrective-actions',
  '/plan/lessons',
  '/plan/issues',
  '/plan/take-away',
  '/plan/map',
  '/plan/map?view=table',
  '/plan/import',
  '/activate',
  '/activate/declare',
  '/publish',
  '/publish/look',
  '/publish/wrong',
  '/publish/sent',
  '/help',
  '/settings',
];

/** Lists whose first thing is looked at too. */
const opened = [
  ...['functions', 'applications', 'checklists', 'roles', 'people', 'units', 'sites', 'labour'],
  ...['suppliers', 'equipment', 'vital-records', 'delegations', 'plans', 'skills', 'issues'],
];

const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
};

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, place);
  await page.waitForFunction((to) => location.hash === `#${to}`, place);
  await settled(page);
}

/** WCAG 2.2 AA and good practice; each finding as one line. */
async function findings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${where}: ${id} at ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

async function appear(page: Page, theme: 'light' | 'dark', language: 'en' | 'fr'): Promise<void> {
  await shellReply(page, 'settings.set', { theme, language });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await settled(page);
}

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'fr'],
] as const) {
  test(`every page of a full workspace can be used by everybody (${theme}, ${language})`, async ({
    example,
  }) => {
    test.setTimeout(300_000);
    const { page } = example;
    await appear(page, theme, language);
    const found: string[] = [];
    for (const place of places) {
      await goTo(page, place);
      found.push(...(await findings(page, place)));
      if (!opened.some((name) => place === `/plan/${name}`)) continue;
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await page.waitForURL(new RegExp(`${place}/.+`));
      await settled(page);
      found.push(...(await findings(page, `${place}/…`)));
      if (place !== '/plan/functions') continue;
      await goTo(page, `${new URL(page.url()).hash.slice(1)}?review=1`);
      found.push(...(await findings(page, `${place}/…?review`)));
    }
    expect(found).toEqual([]);
  });
}

test('an empty workspace, the start page and the dialogs can be used by everybody', async ({
  holdfast,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = holdfast;
  const found = await findings(page, 'start');
  await openEmpty(holdfast, `${folder}/empty.holdfast`);
  await appear(page, 'dark', 'en');
  for (const place of places.slice(0, 9)) {
    await goTo(page, place);
    found.push(...(await findings(page, `empty ${place}`)));
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  found.push(...(await findings(page, 'palette')));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog')).toBeVisible();
  found.push(...(await findings(page, 'new')));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  found.push(...(await findings(page, 'keys')));
  expect(found).toEqual([]);
});
