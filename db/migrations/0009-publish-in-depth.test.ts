import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { organisationFields } from '../../domain/organisation/schema.ts';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { getDocument } from '../queries/documents.ts';
import { documentsOutThere } from '../queries/issued-facts.ts';
import { getOrganisation } from '../queries/organisation.ts';
import { firstVersion, idOf } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';
import { up as activateInDepth } from './0004-activate-in-depth.ts';
import { up as bothLanguages } from './0005-both-languages.ts';
import { up as reportsAndLearning } from './0006-reports-and-learning.ts';
import { up as continuityPack } from './0007-continuity-pack.ts';
import { up as entryDrafts } from './0008-entry-drafts.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second, draft, copy] = [idOf(90), idOf(91), idOf(92), idOf(93)];

/** A workspace of the eighth version: a bulletin that was issued, one issued from it, a draft of a third, and a copy of that draft. */
async function eighthVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  for (const up of [planInDepth, scenarioTimes, activateInDepth, bothLanguages]) await up(db);
  for (const up of [reportsAndLearning, continuityPack, entryDrafts]) await up(db);
  sqlite.pragma('user_version = 8');
  const insert = sqlite.prepare(
    `insert into document (id, created_at, created_by, updated_at, updated_by, kind, title_en, title_fr, content_en, content_fr,
       en_changed_at, fr_changed_at, based_on_id, status, number, issued_at, issued_by)
     values (?, '2026-03-01', 'Ann', '2026-03-01', 'Ann', 'staff-bulletin', 'Fire', 'Feu', '{}', '{}', '2026-03-01', '2026-03-01', ?, ?, ?, ?, 'Ann')`,
  );
  insert.run(first, null, 'issued', 'SB-2026-001', '2026-03-01T10:00:00.000Z');
  insert.run(second, first, 'issued', 'SB-2026-002', '2026-03-01T12:00:00.000Z');
  insert.run(draft, second, 'draft', null, null);
  insert.run(copy, draft, 'draft', null, null);
  close();
}

it('says of a document whose place was taken by which, and leaves all that was written', async () => {
  await eighthVersion();
  const { db, sqlite, close } = await openWorkspace(path);
  expect(await getDocument(db, first)).toMatchObject({
    ...{ status: 'superseded', supersededById: second, number: 'SB-2026-001', version: 1, relation: 'copy' },
  });
  expect(await getDocument(db, second)).toMatchObject({
    ...{ status: 'issued', supersededById: null, relation: 'newVersion', titleFr: 'Feu', channel: '' },
  });
  expect(await getDocument(db, draft)).toMatchObject({ status: 'draft', relation: 'newVersion' });
  expect(await getDocument(db, copy)).toMatchObject({ status: 'draft', relation: 'copy' });
  const outThere = (await documentsOutThere(db)).map(({ id }) => id);
  expect(outThere).toContain(second);
  expect(outThere).not.toContain(first);
  expect((await getOrganisation(db)).look).toEqual(organisationFields.parse({ nameEn: 'O' }).look);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});
