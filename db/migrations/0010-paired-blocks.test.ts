import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { getDocument } from '../queries/documents.ts';
import { firstVersion, idOf } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';
import { up as bothLanguages } from './0005-both-languages.ts';
import { up as reportsAndLearning } from './0006-reports-and-learning.ts';
import { up as continuityPack } from './0007-continuity-pack.ts';
import { up as entryDrafts } from './0008-entry-drafts.ts';
import { up as publishInDepth } from './0009-publish-in-depth.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string) =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

/** A workspace of the ninth version, with documents that were changed at these minutes in English and in French. */
async function ninthVersion(...documents: { en: string; fr: string; issuedAt?: string }[]): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  for (const up of [planInDepth, scenarioTimes, activateInDepth, bothLanguages]) await up(db);
  for (const up of [reportsAndLearning, continuityPack, entryDrafts, publishInDepth]) await up(db);
  sqlite.pragma('user_version = 9');
  const insert = sqlite.prepare(
    `insert into document (id, created_at, created_by, updated_at, updated_by, kind, title_en, title_fr, content_en, content_fr,
       en_changed_at, fr_changed_at, status, number, issued_at)
     values (?, '2026-03-01', 'Ann', '2026-03-01', 'Ann', 'staff-bulletin', 'Fire', 'Feu', ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [at, { en, fr, issuedAt = null }] of documents.entries()) {
    const state = issuedAt === null ? ['draft', null] : ['issued', `SB-2026-00${at}`];
    insert.run(idOf(90 + at), text('Stay'), text('Restez'), en, fr, ...state, issuedAt);
  }
  close();
}

const minute = (n: number) => `2026-03-01T10:0${n}:00.000Z`;

it('keeps which language of a draft was left behind, and gives the paragraphs of both the same names', async () => {
  await ninthVersion(
    { en: minute(9), fr: minute(1) },
    { en: minute(1), fr: minute(9) },
    { en: minute(2), fr: minute(1) },
    { en: minute(9), fr: minute(1), issuedAt: minute(9) },
  );
  const { db, sqlite, close } = await openWorkspace(path);
  const pairings = await Promise.all(
    [90, 91, 92, 93].map(async (n) => (await getDocument(db, idOf(n))).pairing),
  );
  expect(pairings).toEqual([
    { title: { older: 'fr', since: minute(9) } },
    { title: { older: 'en', since: minute(9) } },
    {},
    {},
  ]);
  const { contentEn, contentFr } = await getDocument(db, idOf(90));
  expect(contentEn.content).toMatchObject([{ type: 'paragraph', attrs: { id: 'b1' } }]);
  expect(contentFr.content).toMatchObject([{ type: 'paragraph', attrs: { id: 'b1' } }]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
