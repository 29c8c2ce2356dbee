import { randomUUID } from 'node:crypto';
import { inChangeSet } from '../../db/actions/save-record.ts';
import type { Writer } from '../../db/writer.ts';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { crowdedWorkspace, exampleWorkspace, madeUpPerson, workspace } from './workspaces.ts';

const people = 10_000;
const functions = 2000;
const logEntries = 200_000;
const rounds = 4;
const listed = 50_000;

/** Opening a large workspace against the example, and a list of 50,000 people: opened, then scrolled from end to end. */
export async function benchLarge(): Promise<void> {
  await benchOpening();
  await benchList();
}

async function benchOpening(): Promise<void> {
  const profile = newProfile();
  const paths = {
    large: await largeWorkspace(profile.folder),
    small: await exampleWorkspace(profile.folder),
  };
  const taken = { large: [] as number[], small: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const size of ['small', 'large'] as const) {
      const running = await startHoldfast(profile.folder, paths[size]);
      if (round > 0) taken[size].push(running.startedInMs);
      await running.close();
    }
  }
  const [large, small] = [median(taken.large), median(taken.small)];
  const value = `${large.toFixed(0)} / ${small.toFixed(0)} ms = ${(large / small).toFixed(2)}`;
  print({
    name: `Opening ${people} people, ${functions} functions, ${logEntries} log entries`,
    value,
    aim: '≤ 1.3',
  });
  profile.remove();
}

function largeWorkspace(folder: string): Promise<string> {
  return workspace(folder, 'Large', async (writer) => {
    await inChangeSet(writer, { source: 'setup' }, async (changes) => {
      await changes.createMany(
        'person',
        Array.from({ length: people }, (_, n) => madeUpPerson(n)),
      );
      await changes.createMany(
        'criticalFunction',
        Array.from({ length: functions }, (_, n) => ({ code: `F${n}`, nameEn: `Function ${n}` })),
      );
    });
    await writeLog(writer);
  });
}

/** Rows as they lie in the file; their chain is not what is measured. */
async function writeLog({ db, clock, author }: Writer): Promise<void> {
  const at = clock.now();
  const activationId = randomUUID();
  await db.insertInto('activation').values({ id: activationId, createdAt: at }).execute();
  const lot = 2000;
  for (let seq = 1; seq <= logEntries; seq += lot) {
    const rows = Array.from({ length: lot }, (_, n) => ({
      ...{ activationId, arrival: seq + n, seq: seq + n, id: randomUUID(), stamp: '' },
      ...{ eventAt: at, recordedAt: at, author, kind: 'note' },
      ...{
        body: JSON.stringify({ text: `Entry ${seq + n}` }),
        previousHash: '0'.repeat(64),
        hash: '0'.repeat(64),
      },
    }));
    await db.insertInto('logEntry').values(rows).execute();
  }
}

async function benchList(): Promise<void> {
  const profile = newProfile();
  const { page, close } = await startHoldfast(profile.folder, await crowdedWorkspace(profile.folder, listed));
  const from = performance.now();
  await page.evaluate(() => {
    location.hash = '/plan/people';
  });
  await page.getByRole('grid').getByRole('row').nth(5).waitFor();
  const opened = performance.now() - from;
  const frames = await page.getByRole('grid').evaluate(async (grid) => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 120; step += 1) {
      grid.scrollTop = (grid.scrollHeight * step) / 120;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  });
  print({ name: `A list of ${listed} people`, value: `${opened.toFixed(0)} ms to its rows`, aim: '–' });
  const smooth = `p95 ${percentile(frames, 95).toFixed(0)} ms, median ${median(frames).toFixed(0)} ms a frame`;
  print({ name: '  scrolled from end to end', value: smooth, aim: 'smooth' });
  await close();
  profile.remove();
}
