import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeEntries } from '../../db/actions/activation-log.ts';
import { createWorkspace } from '../../db/open-workspace.ts';
import { storedLog } from '../../db/queries/activations.ts';
import { verifyActivation } from '../../db/queries/verify-log.ts';
import { sha256 } from '../../db/sha256.ts';
import { canonicalJson } from '../../domain/activation/canonical-json.ts';
import { declare } from '../../domain/activation/declare.ts';
import { chainEntries, chainStart } from '../../domain/activation/log-chain.ts';
import type { NewEntry } from '../../domain/activation/log-entry.ts';
import { sampleInput, samplePlan } from '../../domain/activation/testing/sample-plan.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { median, print } from './figures.ts';
import { newProfile } from './launch.ts';

const logEntries = 200_000;
const rounds = 3;

/** Verifying a long record as the desk does it, against hashing its bytes alone. */
export async function benchVerify(): Promise<void> {
  const profile = newProfile();
  const by = { clock: systemClock, author: 'Bench' };
  const path = join(profile.folder, 'Record.holdfast');
  const { db, close } = await createWorkspace(path, { nameEn: 'Record' }, by);
  const id = randomUUID();
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('activation').values({ id, createdAt: systemClock.now() }).execute();
    const tools = { newId: randomUUID, sha256 };
    await writeEntries(trx, id, chainEntries(id, chainStart, [...notes()], tools));
  });
  const texts = (await storedLog(db, id)).map((entry) => canonicalJson({ ...entry }));
  const verifying: number[] = [];
  const hashing: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    verifying.push(await timed(() => verifyActivation(db, id)));
    hashing.push(await timed(async () => texts.forEach((text) => void sha256(text))));
  }
  const [whole, floor] = [median(verifying), median(hashing)];
  const value = `${whole.toFixed(0)} ms (${(whole / floor).toFixed(1)} × hashing alone)`;
  print({ name: `Verifying a record of ${logEntries} entries`, value, aim: '–' });
  close();
  profile.remove();
}

function* notes(): Generator<NewEntry> {
  const at = systemClock.now();
  yield declare(sampleInput(), samplePlan(), { wallNow: at, author: 'Ada Roy' });
  for (let n = 1; n < logEntries; n += 1) {
    const body = {
      lateReason: null,
      text: `Entry ${n}: fan 3 of the chiller hums again`,
      task: null,
      saidBy: '',
    };
    yield { eventAt: at, recordedAt: at, author: 'Ada Roy', kind: 'note', body };
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
