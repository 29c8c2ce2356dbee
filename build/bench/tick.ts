import type { Page } from '@playwright/test';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

/** Tick of a task: from the click to the page that shows it as done, which it does only when it is on the disk. */
export async function benchTick(): Promise<void> {
  const profile = newProfile();
  const running = await startHoldfast(profile.folder, await exampleWorkspace(profile.folder));
  const { page } = running;
  await declareExercise(page);
  const taken: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const ms = await tickFirst(page);
    if (ms === null) break;
    taken.push(ms);
  }
  const value = `p95 ${percentile(taken, 95).toFixed(0)} ms, median ${median(taken).toFixed(0)} ms (${taken.length})`;
  print({ name: 'Tick of a task: click to durable to drawn', value, aim: 'p95 ≤ 50 ms' });
  await running.close();
  profile.remove();
}

async function declareExercise(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/activate/declare';
  });
  for (const checklist of [/IT outage/, /Cyber incident/, /Pandemic/]) {
    await page.getByRole('checkbox', { name: checklist }).check();
  }
  await page.getByRole('radio', { name: /^Exercise/ }).check();
  await page.getByRole('button', { name: 'Declare activation' }).click();
  await page.locator('[data-task] [role=checkbox]').first().waitFor();
}

/** Clicks the first task that can be done. @returns milliseconds until the page has drawn it as done; null when none is left. */
async function tickFirst(page: Page): Promise<number | null> {
  return await page.evaluate(async () => {
    const row = document.querySelector<HTMLElement>('[data-task][data-status=open]');
    const box = row?.querySelector<HTMLElement>('[role=checkbox]');
    if (!row || !box) return null;
    const done = `[data-task="${row.dataset.task}"][data-status=done]`;
    const start = performance.now();
    box.click();
    while (!document.querySelector(done)) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}
