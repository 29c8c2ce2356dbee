import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { workspaceOfTasks } from './busy-checklist.ts';
import { askDesk, keepPort } from './desk-port.ts';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const rounds = 40;
const manyTasks = 2000;
/** As an activation of some days has them. */
const someTasks = 300;
const someEntries = 1000;
/** Between two ticks of somebody who is quick; what is drawn after a tick is drawn by then. */
const pauseMs = 150;
/** About what the entry of a tick takes in the log. */
const entryBytes = 900;

/** Tick of a task: from the click to the page that shows it as done, which it does only when it is on the disk. */
export async function benchTick(): Promise<void> {
  await benchTicks('of the example', exampleWorkspace);
  await benchTicks(
    `of ${someTasks}, ${someEntries} entries in the log`,
    (folder) => workspaceOfTasks(folder, someTasks),
    someEntries,
  );
  await benchTicks(`of ${manyTasks}`, (folder) => workspaceOfTasks(folder, manyTasks));
}

async function benchTicks(
  what: string,
  make: (folder: string) => Promise<string>,
  entries = 0,
): Promise<void> {
  const profile = newProfile();
  const commit = bareCommit(profile.folder);
  const running = await startHoldfast(profile.folder, await make(profile.folder));
  const { page } = running;
  await keepPort(page);
  const { declaredInMs, drawnInMs } = await declareExercise(page);
  const figures = `${declaredInMs.toFixed(0)} ms to durable, ${drawnInMs.toFixed(0)} ms to drawn`;
  print({ name: `Declaring the tasks ${what}`, value: figures, aim: '–' });
  await writeNotes(page, entries);
  const [ticks, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await page.waitForTimeout(pauseMs);
    const ms = await tickFirst(page);
    if (ms === null) break;
    ticks.push(ms);
    floors.push(commit.once());
  }
  print({
    name: `Tick of a task ${what}: click to durable to drawn`,
    value: inWords(ticks),
    aim: 'p95 ≤ 50 ms',
  });
  print({ name: '  floor: a bare commit of SQLite, flushed to the disk', value: inWords(floors), aim: '–' });
  await running.close();
  commit.close();
  profile.remove();
}

function inWords(taken: number[]): string {
  return `p95 ${percentile(taken, 95).toFixed(1)} ms, median ${median(taken).toFixed(1)} ms (${taken.length})`;
}

/** One row of the same size in a file of its own on the same disk, committed as a workspace is. */
function bareCommit(folder: string): { once(): number; close(): void } {
  const sqlite = new Database(join(folder, 'floor.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('CREATE TABLE entry (body TEXT)');
  const insert = sqlite.prepare('INSERT INTO entry VALUES (?)');
  const body = 'x'.repeat(entryBytes);
  return {
    once: () => {
      const start = performance.now();
      insert.run(body);
      return performance.now() - start;
    },
    close: () => sqlite.close(),
  };
}

/** Every checklist of the workspace as one exercise. */
export async function declareExercise(page: Page): Promise<{ declaredInMs: number; drawnInMs: number }> {
  const { value: checklists } = await askDesk(page, 'records.options', [{ kind: 'checklist' }]);
  const checklistIds = (Array.isArray(checklists) ? checklists : []).map(({ id }) => id);
  const declaration = { checklistIds, mode: 'exercise', titleEn: 'Bench', severity: 'high', anchors: {} };
  const { taken, value } = await askDesk(page, 'activations.declare', [declaration]);
  const id = value instanceof Object && 'id' in value ? String(value.id) : '';
  const drawnInMs = await page.evaluate(async (activation) => {
    const start = performance.now();
    location.hash = `#/activate/${activation}`;
    while (!document.querySelector('[data-task] [role=checkbox]')) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, id);
  return { declaredInMs: taken[0] ?? Number.NaN, drawnInMs };
}

/** Notes into the log of the activation that the page shows, which has all of them when this returns. */
async function writeNotes(page: Page, count: number): Promise<void> {
  if (count === 0) return;
  const id = await page.evaluate(() => location.hash.split(/[/?]/)[2]);
  const note = (n: number) => ({ act: 'note', text: `Building ${n}: all is well, nothing to report` });
  await askDesk(
    page,
    'activations.act',
    Array.from({ length: count }, (_, n) => ({ id, command: note(n) })),
  );
  await page.reload();
  await page.locator('[data-task] [role=checkbox]').first().waitFor();
}

/** Clicks the first task that can be done. @returns milliseconds until the page has drawn it as done; null when none is left. */
async function tickFirst(page: Page): Promise<number | null> {
  return await page.evaluate(async () => {
    const row = document.querySelector<HTMLElement>('[data-task][data-status=open]');
    const box = row?.querySelector<HTMLElement>('[role=checkbox]');
    if (!row || !box) return null;
    const key = row.dataset.task ?? '';
    const isDone = () => {
      const now = document.querySelector<HTMLElement>(`[data-task="${key}"]`);
      // Among thousands it goes out of sight with what is done.
      return !now || now.dataset.status === 'done';
    };
    const start = performance.now();
    box.click();
    while (!isDone()) await new Promise(requestAnimationFrame);
    // A message comes after the picture that this frame is for has been drawn.
    const drawn = new MessageChannel();
    await new Promise((resolve) => {
      drawn.port1.onmessage = resolve;
      drawn.port2.postMessage(null);
    });
    return performance.now() - start;
  });
}
