import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import * as z from 'zod';
import { askDesk, keepPort } from './desk-port.ts';
import { print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { emptyWorkspace, madeUpPerson } from './workspaces.ts';

const people = 10_000;
const fields = ['employeeNumber', 'givenName', 'familyName', 'positionTitle', 'workPhone', 'email'];

const readFiles = z.object({ files: z.array(z.object({ tables: z.array(z.object({ id: z.string() })) })) });

/** Import of 10,000 people: reading, comparing and writing, while the window draws frames. */
export async function benchImport(): Promise<void> {
  const profile = newProfile();
  const running = await startHoldfast(profile.folder, await emptyWorkspace(profile.folder));
  await keepPort(running.page);
  await watchFrames(running.page);
  const start = performance.now();
  const steps = await importPeople(running.page);
  const seconds = (performance.now() - start) / 1000;
  const longest = await running.page.evaluate(() => Math.round(Number(document.body.dataset.longestFrame)));
  const value = `${seconds.toFixed(1)} s (${steps.map((ms) => (ms / 1000).toFixed(1)).join(' + ')})`;
  print({ name: `Import of ${people} people: read + compare + write`, value, aim: '≤ 5 s' });
  print({ name: '  longest time without a frame in the window', value: `${longest} ms`, aim: 'responsive' });
  await running.close();
  profile.remove();
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      const { dataset } = document.body;
      dataset.longestFrame = String(Math.max(Number(dataset.longestFrame ?? 0), now - last));
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function importPeople(page: Page): Promise<number[]> {
  const rows = Array.from({ length: people }, (_, n) => ({
    ...madeUpPerson(n),
    workPhone: `416-555-${String(n).padStart(4, '0')}`,
    email: `person.${n}@cluster.example`,
  }));
  const text = Papa.unparse(rows, { columns: fields });
  const importId = randomUUID();
  const ask = (name: string, input: object) =>
    askDesk(page, name, [{ jobId: randomUUID(), importId, ...input }]);
  const read = await readDropped(page, { jobId: randomUUID(), importId }, text);
  const table = readFiles.parse(read.value).files[0]?.tables[0]?.id;
  const columns = fields.map((field, index) => ({ index, field, dateOrder: null, bareUnit: null }));
  const compared = await ask('imports.compare', {
    tables: [{ id: table, subject: 'people', columns }],
    options: { emptyClears: false, createMissing: false },
    language: 'en',
  });
  const applied = await ask('imports.apply', { archiveMissing: [], label: 'people.csv' });
  return [read, compared, applied].map(({ taken: [ms = 0] }) => ms);
}

/** A list dropped on the window: its bytes are made in the page, since Playwright carries no byte arrays. */
async function readDropped(
  page: Page,
  ids: object,
  text: string,
): Promise<{ taken: number[]; value: unknown }> {
  await page.evaluate((content) => {
    const port = window.benchPort;
    const send = port?.postMessage.bind(port);
    if (!port || !send) return;
    port.postMessage = (message: { input: { files?: { bytes?: unknown }[] } }) => {
      for (const file of message.input.files ?? []) file.bytes = new TextEncoder().encode(content);
      send(message);
    };
  }, text);
  return await askDesk(page, 'imports.read', [{ ...ids, files: [{ name: 'people.csv', bytes: null }] }]);
}
