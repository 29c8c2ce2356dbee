import { openWorkspace } from '../../db/open-workspace.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { createFromTemplate } from '../../electron/desk/documents/create.ts';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const rounds = 40;

/** A key in the text of a one-page bulletin: until the page beside it has drawn the letter. */
export async function benchPreview(): Promise<void> {
  const profile = newProfile();
  const path = await exampleWorkspace(profile.folder);
  const connection = await openWorkspace(path);
  const writer = { db: connection.db, clock: systemClock, author: 'Bench' };
  const kind = 'staff-bulletin';
  const id = await createFromTemplate(writer, { kind, activationId: null, checklistId: null });
  connection.close();
  const running = await startHoldfast(profile.folder, path);
  const { page } = running;
  await page.evaluate((document) => {
    location.hash = `#/publish/${document}`;
  }, id);
  await page.getByText('EN', { exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text: English' });
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.locator('iframe').first().waitFor();
  await page.waitForTimeout(1000);
  await page.evaluate(noteKeys);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type('z');
    const ms = await page.evaluate(untilPreviewSays, 'z'.repeat(round + 1));
    if (ms !== null) taken.push(ms);
    await page.waitForTimeout(150);
  }
  const value = `p95 ${percentile(taken, 95).toFixed(0)} ms, median ${median(taken).toFixed(0)} ms`;
  print({ name: 'A key in a bulletin to its preview', value, aim: '≤ 50 ms' });
  await running.close();
  profile.remove();
}

function noteKeys(): void {
  window.addEventListener('keydown', () => performance.mark('key'), { capture: true });
}

/** @returns milliseconds from the last key to the frame that says the words; null where it never does. */
async function untilPreviewSays(words: string): Promise<number | null> {
  const start = performance.getEntriesByName('key').at(-1)?.startTime ?? 0;
  const says = () => document.querySelector('iframe')?.contentDocument?.body?.textContent?.includes(words);
  while (!says()) {
    if (performance.now() - start > 5000) return null;
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - start;
}
