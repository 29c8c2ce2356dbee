import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildVerifyPage } from '../../../build/bundle/verify-page.ts';
import { sha256 } from '../../../db/sha256.ts';
import { readLogFile, verifyLogFile } from '../../../domain/activation/log-file.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let id: string;
let into: string;
beforeAll(buildVerifyPage);
beforeEach(async () => {
  desk = await testDesk();
  ({ id } = await declareSmall(desk));
  into = join(desk.folder, 'given');
  mkdirSync(into);
});
afterEach(() => desk.close());

async function write(language: 'en' | 'fr' = 'en') {
  const input = { id, jobId: randomUUID(), token: await desk.grant(into), language };
  return await desk.call('activations.exportRecord', input);
}

const wordsIn = (path: string) =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());

it('writes the record for others: the log, Word documents, files and the page that verifies it', async () => {
  const photo = join(desk.folder, 'Dock: 1.png');
  writeFileSync(photo, Buffer.from('89504e470d0a1a0a00ff', 'hex'));
  await desk.call('activations.attach', { id, token: await desk.grant(photo) });
  const act = async (command: Parameters<typeof desk.call<'activations.act'>>[1]['command']) =>
    await desk.call('activations.act', { id, command });
  const { entries } = await act({ act: 'note', text: 'Fan 3 hums {{name}} <b>&', saidBy: 'Bob' });
  await act({ act: 'correct', entryId: entries[0]?.id ?? '', text: 'Fan 4 hums', reason: 'Misread' });
  const written = await write();
  expect(written).toEqual({ folder: 'EXERCISE Record – Drill – 2026-11-22', files: 5, fault: null });
  const folder = join(into, written.folder);
  expect(readdirSync(folder).sort()).toEqual([
    ...['attachments', 'record (EN).docx', 'record (FR).docx', 'record.jsonl', 'verify.html'],
  ]);
  expect(readdirSync(join(folder, 'attachments'))).toEqual(['Dock 1.png']);
  const file = readLogFile(readFileSync(join(folder, 'record.jsonl'), 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  expect(verifyLogFile(file, sha256)).toMatchObject({ whole: true, entries: 4 });
  for (const [lang, corrected] of [
    ['EN', /Corrected by entry 4-[0-9a-f]{4}\./],
    ['FR', /Corrigée par l’entrée 4-[0-9a-f]{4}\./],
  ] as const) {
    const path = join(folder, `record (${lang}).docx`);
    expect(lintDocx(readFileSync(path))).toEqual([]);
    const xml = wordsIn(path);
    expect(xml).toMatch(corrected);
    expect(xml).toMatch(/<w:strike\/>.*?Fan 3 hums/);
    expect(xml.replace(/<[^>]+>/g, '')).toContain('Misread');
  }
  expect((await write('fr')).folder).toBe('EXERCICE Dossier – Exercice – 2026-11-22');
  expect((await write()).folder).toBe('EXERCISE Record – Drill – 2026-11-22 2');
});

it('writes a log that is not whole as it is, and says so', async () => {
  await desk.call('activations.act', { id, command: { act: 'note', text: 'Fan 3 hums' } });
  const tool = new Database(desk.path);
  tool.exec('drop trigger log_entry_no_update');
  tool.exec(`update log_entry set body = replace(body, 'Fan 3', 'Fan 9')`);
  tool.close();
  const written = await write();
  expect(written.fault).toBe('hash');
  const folder = join(into, written.folder);
  const file = readLogFile(readFileSync(join(folder, 'record.jsonl'), 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  expect(verifyLogFile(file, sha256)).toMatchObject({ whole: false, brokenSeq: 2, fault: 'hash' });
  expect(wordsIn(join(folder, 'record (EN).docx'))).toContain('changed outside Holdfast');
});

it('leaves nothing behind where it can not write', async () => {
  into = join(desk.folder, 'not', 'there');
  const input = { id, jobId: randomUUID(), token: await desk.grant(into), language: 'en' as const };
  expect(await desk.reply('activations.exportRecord', input)).toMatchObject({ code: 'file_not_written' });
  expect(existsSync(into)).toBe(false);
});
