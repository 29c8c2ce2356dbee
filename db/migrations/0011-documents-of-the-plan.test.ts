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
import { up as pairedBlocks } from './0010-paired-blocks.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [bulletin, line] = [idOf(90), idOf(91)];

/** A workspace of the tenth version: a draft, and a line of the communication plan. */
async function tenthVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  for (const up of [planInDepth, scenarioTimes, activateInDepth, bothLanguages]) await up(db);
  for (const up of [reportsAndLearning, continuityPack, entryDrafts, publishInDepth, pairedBlocks])
    await up(db);
  sqlite.pragma('user_version = 10');
  sqlite
    .prepare(
      `insert into document (id, created_at, created_by, updated_at, updated_by, kind, title_en, title_fr, content_en, content_fr,
         en_changed_at, fr_changed_at, status)
       values (?, '2026-03-01', 'Ann', '2026-03-01', 'Ann', 'staff-bulletin', 'Fire', 'Feu', '{}', '{}', '2026-03-01', '2026-03-01', 'draft')`,
    )
    .run(bulletin);
  sqlite
    .prepare(
      `insert into communication (id, created_at, created_by, updated_at, updated_by, kind, title_en, channel, anchor)
       values (?, '2026-03-01', 'Ann', '2026-03-01', 'Ann', 'product', 'Tell staff', 'email', 'T')`,
    )
    .run(line);
  close();
}

it('leaves documents without a line of the plan, and one whose line is removed without it again', async () => {
  await tenthVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  expect(await getDocument(db, bulletin)).toMatchObject({ titleEn: 'Fire', communicationId: null });
  sqlite.prepare('update document set communication_id = ?').run(line);
  sqlite.prepare('delete from communication').run();
  expect(await getDocument(db, bulletin)).toMatchObject({ communicationId: null });
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
