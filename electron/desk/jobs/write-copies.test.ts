import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let into: string;
let audienceId: string;

const fact = (key: string) => ({ type: 'fact' as const, attrs: { key } });
const notice = (words: string): RichTextDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }, fact('recipient.site')] }],
});
const letter = (greeting: string): RichTextDoc => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: greeting }, fact('recipient.name')] },
    {
      type: 'paragraph',
      content: [fact('recipient.position'), { type: 'text', text: ', ' }, fact('organisation.hotline')],
    },
  ],
});

beforeEach(async () => {
  desk = await testDesk();
  into = join(desk.folder, 'letters');
  mkdirSync(into);
  const site = { code: 'T', nameEn: 'Toronto office', nameFr: 'Bureau de Toronto' };
  const { id: siteId } = await desk.call('records.create', { kind: 'site', values: site });
  const person = async (
    number: string,
    name: string,
    languages: ('en' | 'fr')[],
    positionTitle = 'Clerk',
  ) => {
    const [givenName = '', familyName = ''] = name.split(' ');
    const values = { employeeNumber: number, givenName, familyName, languages, positionTitle, siteId };
    await desk.call('records.create', { kind: 'person', values });
  };
  await person('1', 'Ann Roy', ['en']);
  await person('2', 'Luc Abel', ['fr']);
  await person('3', 'Zoé Ng', ['en'], '');
  const audience = { code: 'ALL', nameEn: 'Everybody', everyone: true };
  ({ id: audienceId } = await desk.call('records.create', { kind: 'audience', values: audience }));
  const { id } = await desk.call('organisation.get', {});
  await desk.call('records.update', { kind: 'organisation', id, patch: { hotline: '416-555-0100' } });
});
afterEach(() => desk.close());

async function draft(said = letter): Promise<string> {
  const { id } = await desk.call('documents.create', { kind: 'procedure' });
  const patch = {
    ...{ titleEn: 'Your duties', titleFr: 'Vos tâches' },
    ...{ contentEn: said('Dear '), contentFr: said('Bonjour ') },
  };
  await desk.call('documents.save', { id, patch });
  return id;
}

async function write(id: string, per: 'person' | 'site' = 'person') {
  const wanted = { id, audienceId, per, language: 'own' } as const;
  return await desk.call('copies.write', { ...wanted, jobId: randomUUID(), token: await desk.grant(into) });
}

const wordsOf = (path: string) =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');

it('writes a letter to each person in their language, by name, and says who got none', async () => {
  const id = await draft();
  expect(await desk.call('copies.list', { id, audienceId, per: 'person', language: 'own' })).toEqual({
    copies: [
      { name: 'Luc Abel', languages: ['fr'] },
      { name: 'Zoé Ng', languages: ['en'] },
      { name: 'Ann Roy', languages: ['en'] },
    ],
  });
  const { folder, files, skipped } = await write(id);
  expect(files).toBe(2);
  expect(skipped).toEqual([{ name: 'Zoé Ng', reason: 'fact', said: expect.stringMatching(/position/) }]);
  const names = readdirSync(join(into, folder ?? '')).sort();
  expect(names.map((name) => name.replace(/ – .*(?= \()/, ''))).toEqual([
    '001 Abel Luc (FR).docx',
    '003 Roy Ann (EN).docx',
  ]);
  const [french = '', english = ''] = names.map((name) => join(into, folder ?? '', name));
  expect(wordsOf(french)).toMatch(/Bonjour\s+Luc Abel/);
  expect(wordsOf(english)).toMatch(/Dear\s+Ann Roy/);
  expect(lintDocx(readFileSync(english))).toEqual([]);
});

it('writes a copy for each place, that says for which it is', async () => {
  const { folder } = await write(await draft(notice), 'site');
  const names = readdirSync(join(into, folder ?? '')).sort();
  expect(names.map((name) => name.replace(/ – .*(?= \()/, ''))).toEqual([
    ...['001 Bureau de Toronto (FR).docx', '001 Toronto office (EN).docx'],
  ]);
});

it('makes no folder where nobody is written to', async () => {
  const nobody = { code: 'NONE', nameEn: 'Nobody' };
  ({ id: audienceId } = await desk.call('records.create', { kind: 'audience', values: nobody }));
  expect(await write(await draft())).toEqual({ folder: null, files: 0, skipped: [] });
  expect(readdirSync(into)).toEqual([]);
});

it('leaves nothing behind when it is cancelled', async () => {
  const id = await draft();
  const jobId = randomUUID();
  const wanted = { id, audienceId, per: 'person', language: 'both' } as const;
  const writing = desk.reply('copies.write', { ...wanted, jobId, token: await desk.grant(into) });
  await desk.call('jobs.cancel', { jobId });
  expect(await writing).toMatchObject({ ok: false, code: 'cancelled' });
  expect(readdirSync(into)).toEqual([]);
});
