import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Holdfast, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function problems(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 120)}`),
  );
}

/** The page of a pack as any browser opens it: from its file, in a session that Holdfast has no hand in. */
async function openInBrowser({ app }: Holdfast, path: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const webPreferences = { sandbox: true, partition: 'any-browser' };
    await new BrowserWindow({ width: 1100, height: 800, webPreferences }).loadFile(file);
  }, path);
  return await opened;
}

test('a continuity pack is made from the overview, printed, and read in a browser', async ({
  example,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page } = example;
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const pack = page.getByRole('region', { name: 'Continuity pack' });
  await expect(pack.getByText('Never made')).toBeVisible();
  await pack.getByRole('button', { name: 'Make a continuity pack…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a continuity pack' });
  await dialog.getByLabel('An encrypted archive').check();
  await dialog.getByLabel('Passphrase', { exact: true }).fill('too short');
  await dialog.getByRole('button', { name: 'Choose where, and make it' }).click();
  await expect(dialog.getByText('At least 12 characters: four words')).toBeVisible();
  expect(await problems(page, 'dialog')).toEqual([]);
  await dialog.getByLabel('A folder').check();
  await dialog.getByLabel('English').uncheck();
  await example.answerOpen(stick);
  await dialog.getByRole('button', { name: 'Choose where, and make it' }).click();
  await expect(page.getByText('The continuity pack is in').first()).toBeVisible({ timeout: 180_000 });
  await expect(pack.getByText('Made today · Nothing has changed since')).toBeVisible();

  const [name = ''] = readdirSync(stick);
  const root = join(stick, name);
  const folders = [
    'PACK.txt',
    'START-HERE.html',
    'call-sheets',
    'checklists',
    'functions.csv',
    'plans',
    'wallet-cards',
  ];
  expect(readdirSync(root).sort()).toEqual(folders);
  for (const each of ['call-sheets', 'checklists', 'plans', 'wallet-cards']) {
    const files = readdirSync(join(root, each));
    const named = (ending: string) =>
      files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
    expect(named('.pdf').length).toBeGreaterThan(2);
    expect(named('.pdf')).toEqual(named('.docx'));
    for (const file of files.filter((one) => one.endsWith('.pdf'))) {
      const pdf = readFileSync(join(root, each, file)).toString('latin1');
      expect(pdf, file).toMatch(/\/Marked true/);
      expect(pdf, file).toContain('/StructTreeRoot');
      expect(pdf, file).toContain('/Lang (fr-CA)');
      expect(pdf, file).toMatch(/\/Title [<(]/);
      expect(pdf, file).toMatch(/\/Creator \(Holdfast +\)/);
    }
  }

  const reader = await openInBrowser(example, join(root, 'START-HERE.html'));
  await expect(reader.getByText('Cette trousse date d’aujourd’hui.')).toBeVisible();
  await reader.getByRole('link', { name: 'Incident de cybersécurité' }).click();
  const list = reader.locator('.hf-part[open]');
  await list.getByRole('checkbox').first().check();
  await expect(list.getByText('1 sur 17 faites')).toBeVisible();
  expect(await problems(reader, 'checklist')).toEqual([]);
  await reader.reload();
  await expect(reader.getByText('1 sur 17 faites')).toBeVisible();
  await reader.getByRole('searchbox').fill('CYBERSECURITE müller');
  await expect(reader.getByText(/^\d+ documents sur 13, [1-9]\d* lignes$/)).toBeVisible();
  await expect(reader.locator('a[href^="tel:"]:visible').first()).toBeVisible();

  // The same file a hundred days later: the strongest words stand above all else.
  const longAgo = new Date(Date.now() - 100 * 86_400_000).toISOString();
  const html = readFileSync(join(root, 'START-HERE.html'), 'utf8');
  writeFileSync(join(root, 'OLD.html'), html.replace(/"madeAt":"[^"]+"/, `"madeAt":"${longAgo}"`));
  const later = await openInBrowser(example, join(root, 'OLD.html'));
  await expect(later.getByText('Cette trousse date de 100 jours.')).toContainText('refaite après 90 jours');
  expect(await problems(later, 'old')).toEqual([]);
  // Holdfast ends with its last window, and these are not its own.
  for (const one of [reader, later]) await one.close();
});
