import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { leaveUnnamed, openEmpty, test } from './fixtures.ts';

const files = {
  'units.csv': 'code,name_en,name_fr\nCIO,Office of the CIO,Bureau du DPI\nPAY,Payroll,Paie\n',
  // As a French Excel saves it: a title, semicolons, Windows-1252, dates that can be read two ways.
  'Personnel.csv': Buffer.from(
    'Liste du personnel\n\nMatricule;Prénom;Nom;Direction;Syndicat;Date d\x92embauche;Cellulaire;Pointure\n' +
      '1;Zoé;Tremblay;PAY;AMAPCEO;03/11/2020;647-555-0111;39\n' +
      '2;Uma;Johal;CIO;Direction;04/05/2019;647-555-0112;38\n' +
      `3;${'x'.repeat(5000)};Trop;PAY;AMAPCEO;31/02/2020;;\n`,
    'latin1',
  ),
  'functions.csv':
    'code,name,unit,tier,rto,mtpd\nF01,Run the payroll,PAY,1,8 h,3 days\nF02,Answer calls,XYZ,2,same day,12 h\n',
};

function put(folder: string, names: (keyof typeof files)[]): string[] {
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, files[name]);
    return path;
  });
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}

test('three spreadsheets become a plan, with every remark told, and one undo takes them back', async ({
  holdfast,
  folder,
}) => {
  const { page, answerSave, answerOpen } = holdfast;
  await answerSave(join(folder, 'plan.holdfast'));
  await button(page, /^Bring your spreadsheets/).click();
  await leaveUnnamed(holdfast);
  await expect(page.getByRole('heading', { level: 1, name: 'Bring your spreadsheets' })).toBeVisible();
  await isAccessible(page);

  await answerOpen(...put(folder, ['units.csv', 'Personnel.csv', 'functions.csv']));
  await button(page, 'Choose files…').click();
  const list = page.getByRole('navigation', { name: 'Files' });
  await expect(list.getByRole('button', { name: /People.*3 rows.*1 question/ })).toBeVisible();
  await button(page, 'Match columns').click();
  await list.getByRole('button', { name: /People/ }).click();
  await expect(page.getByText('One column is not brought in: Pointure')).toBeVisible();
  await expect(button(page, 'Check')).toBeDisabled();
  await isAccessible(page);
  await page.getByRole('radio', { name: 'The first: Nov 3, 2020' }).check();
  await button(page, 'Check').click();

  await expect(page.getByRole('button', { name: 'People: 2 added' })).toBeVisible();
  await expect(
    page.getByText('2 bargaining units').or(page.getByText('1 bargaining unit is added')),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByRole('tab', { name: /remarks/ }).click();
  await expect(page.getByRole('row', { name: /Personnel\.csv 6 B · Prénom x+… Too long/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /functions\.csv 3 C · unit XYZ/ })).toBeVisible();
  await isAccessible(page);
  // What may mean several things is asked; the proposal is taken, and can be chosen anew where it was asked.
  await expect(page.getByRole('region', { name: '1 question.' })).toBeVisible();
  await button(page, 'Answer').click();
  await expect(page.getByRole('combobox', { name: 'What “same day” means' })).toBeFocused();
  await button(page, 'Take the proposal').click();
  await expect(page.getByRole('region', { name: '1 question.' })).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'What “same day” means' })).toHaveValue('4 hours');
  // The workspace has no units yet: those that lists only refer to are added, and it is said.
  await expect(page.getByText('1 unit is added because rows name it: XYZ')).toBeVisible();
  await button(page, /^Bring in 7 records/).click();

  await expect(page.getByText('7 records added')).toBeVisible();
  await expect(page.getByRole('link', { name: /declare an exercise/ })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'People', exact: true }).last().click();
  await expect(page.getByText('Zoé Tremblay')).toBeVisible();
  await page.goBack();
  await button(page, 'Undo the whole import').click();
  await expect(page.getByText(/The import was undone/).first()).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '/plan/people';
  });
  await expect(page.getByText('Zoé Tremblay')).toHaveCount(0);
});

test('a list that is exported, edited and brought back changes only what was edited', async ({
  example,
  folder,
}) => {
  const { page, answerSave, answerOpen } = example;
  const path = join(folder, 'people.csv');
  await page.evaluate(() => {
    window.location.hash = '/plan/people';
  });
  await answerSave(path);
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
  await expect(page.getByText(/140 rows written/)).toBeVisible();
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\r\n').filter((line) => !line.startsWith('100007,'));
  writeFileSync(path, lines.join('\r\n').replace('647-555-0111', '647-555-0999'));

  await page.evaluate(() => {
    window.location.hash = '/plan/import';
  });
  await answerOpen(path);
  await button(page, 'Choose files…').click();
  await button(page, 'Match columns').click();
  await button(page, 'Check').click();
  await expect(button(page, 'People: 1 changed')).toBeVisible();
  await expect(button(page, 'People: 138 as they are')).toBeVisible();
  await expect(page.getByText('1 person is in the workspace and not in the list.')).toBeVisible();
  await button(page, 'People: 1 changed').click();
  await expect(page.getByText('647-555-0999')).toBeVisible();
  await page.getByRole('checkbox', { name: /Archive them/ }).check();
  await button(page, 'Bring in 2 records').click();
  await expect(page.getByText('1 record archived')).toBeVisible();
});

test('a review form that comes back is known, and says who is no longer on it', async ({
  example,
  folder,
}) => {
  const { page, answerOpen } = example;
  const forms = join(folder, 'forms');
  mkdirSync(forms);
  await page.evaluate(() => {
    window.location.hash = '/plan/freshness';
  });
  await answerOpen(forms);
  await button(page, 'Review forms…').click();
  await page.getByRole('radio', { name: /Word form/ }).check();
  await button(page, /^Write \d+ forms/).click();
  await expect(page.getByText(/forms were written/).first()).toBeVisible();
  const name = readdirSync(forms).find((file) => file.startsWith('CIO ')) ?? '';
  const parts = unzipSync(readFileSync(join(forms, name)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const without = xml.replace(/<w:tr(?: [^>]*)?>(?:(?!<\/w:tr>).)*>100010<(?:(?!<\/w:tr>).)*<\/w:tr>/s, '');
  expect(without).not.toBe(xml);
  const returned = join(folder, 'CIO.docx');
  writeFileSync(returned, zipSync({ ...parts, 'word/document.xml': strToU8(without) }));

  await page.evaluate(() => {
    window.location.hash = '/plan/import';
  });
  await answerOpen(returned);
  await button(page, 'Choose files…').click();
  await button(page, 'Match columns').click();
  await expect(page.getByText(/Review form of CIO .*, written on/)).toBeVisible();
  await button(page, 'Check').click();
  await expect(page.getByRole('region', { name: /Review form of Office of the Chief/ })).toBeVisible();
  await expect(page.getByText('1 person was on the review form')).toBeVisible();
  await isAccessible(page);
});

test('a file that is dropped on the page is read, and what is no spreadsheet says so', async ({
  holdfast,
  folder,
}) => {
  const { page } = holdfast;
  await openEmpty(holdfast, join(folder, 'plan.holdfast'));
  await page.evaluate(() => {
    window.location.hash = '/plan/import';
  });
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'units.csv'));
    transfer.items.add(new File(['%PDF-1.7 not a list'], 'report.pdf'));
    return transfer;
  }, files['units.csv']);
  await page.getByTestId('drop-place').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('alert').filter({ hasText: 'It is not a spreadsheet.' })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: /Units.*2 rows/ }),
  ).toBeVisible();
});
