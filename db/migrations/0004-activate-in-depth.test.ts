import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { declare } from '../../domain/activation/declare.ts';
import { chainEntries, chainStart, entryHash } from '../../domain/activation/log-chain.ts';
import type { StoredEntry } from '../../domain/activation/log-entry.ts';
import { sampleInput, samplePlan, start } from '../../domain/activation/testing/sample-plan.ts';
import { actWithin } from '../actions/activation-log.ts';
import { newestVersion } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { openWorkspace } from '../open-workspace.ts';
import { activationState, storedLog } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { sha256 } from '../sha256.ts';
import { firstVersion, idOf } from '../testing/first-version.ts';
import { up as planInDepth } from './0002-plan-in-depth.ts';
import { up as scenarioTimes } from './0003-scenario-times.ts';

let folder: string;
let path: string;
const running = idOf(400);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migration-'));
  path = join(folder, 'old.holdfast');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A log as it was written before entries had stamps: the hash is over what there was. */
function oldLog(): StoredEntry[] {
  const author = 'Ann';
  const first = declare(sampleInput(), samplePlan(), { wallNow: start, author });
  const body = { lateReason: null, text: 'Fan 3 hums', task: null, saidBy: '' };
  const note = { eventAt: start, recordedAt: start, author, kind: 'note' as const, body };
  let n = 500;
  const links = chainEntries(running, chainStart, [first, note, note], { newId: () => idOf(n++), sha256 });
  let previousHash = chainStart.hash;
  return links.map((link) => {
    const old = { ...link, stamp: '', previousHash };
    previousHash = entryHash(old, sha256);
    return { ...old, hash: previousHash };
  });
}

/** A workspace of the third version in which an activation runs. */
async function thirdVersion(): Promise<void> {
  await firstVersion(path);
  const { db, sqlite, close } = openDatabase(path);
  sqlite.pragma('foreign_keys = OFF');
  await planInDepth(db);
  await scenarioTimes(db);
  sqlite.pragma('user_version = 3');
  sqlite.exec(`insert into activation (id, created_at) values ('${running}', '${start}')`);
  const insert = sqlite.prepare(`insert into log_entry
    (activation_id, seq, id, event_at, recorded_at, author, kind, body, previous_hash, hash)
    values (@activationId, @seq, @id, @eventAt, @recordedAt, @author, @kind, @body, @previousHash, @hash)`);
  for (const { stamp, ...entry } of oldLog()) insert.run(entry);
  close();
}

it('keeps every entry of a log byte for byte, and the activation runs on', async () => {
  await thirdVersion();
  const { db, sqlite, clock, author, close } = { ...(await openWorkspace(path)), ...writerOfToday };
  expect(existsSync(`${path}.before-version-${newestVersion}.holdfast-backup`)).toBe(true);
  expect(await storedLog(db, running)).toEqual(oldLog());
  expect(await verifyActivation(db, running)).toMatchObject({ whole: true, entries: 3 });

  await activationState(db, running);
  await db.transaction().execute(async (trx) => {
    const note = { act: 'note', at: null, lateReason: '', text: 'And on', task: null, saidBy: '' } as const;
    await actWithin(trx, { db, clock, author }, running, note);
  });
  expect((await activationState(db, running)).log.at(-1)).toMatchObject({ seq: 4, kind: 'note' });
  expect(await verifyActivation(db, running)).toMatchObject({ whole: true, entries: 4 });
  expect(() => sqlite.exec("update log_entry set author = 'Mallory'")).toThrow('append-only');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  close();
});

const writerOfToday = { clock: { now: () => start }, author: 'Ann' };
