import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRecord } from '../../db/actions/save-record.ts';
import { openWorkspace } from '../../db/open-workspace.ts';
import type { Writer } from '../../db/writer.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { createFromTemplate } from '../../electron/desk/documents/create.ts';
import { writeCopies } from '../../electron/desk/jobs/write-copies.ts';
import { print } from './figures.ts';
import { newProfile } from './launch.ts';
import { madeUpPerson, workspace } from './workspaces.ts';

const letters = 500;

/** One document to 500 people: each copy composed, written to the disk, and the folder moved when it is whole. */
export async function benchLetters(): Promise<void> {
  const profile = newProfile();
  const path = await workspace(profile.folder, 'Letters', people);
  const connection = await openWorkspace(path);
  const writer = { db: connection.db, clock: systemClock, author: 'Bench' };
  const everyone = { code: 'ALL', nameEn: 'Everybody', everyone: true };
  const audienceId = await createRecord(writer, 'audience', everyone);
  const kind = 'essential-position-letter';
  const id = await createFromTemplate(writer, { kind, activationId: null, checklistId: null });
  const into = join(profile.folder, 'letters');
  mkdirSync(into);
  const start = performance.now();
  const { files } = await writeCopies(
    { id, audienceId, per: 'person', language: 'en', into, now: systemClock.now() },
    {
      progress: () => {},
      signal: new AbortController().signal,
      open: async () => ({ ...writer, connection }),
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const value = `${seconds.toFixed(1)} s, ${(files / seconds).toFixed(0)} a second`;
  print({ name: `${files} letters, each flushed to the disk`, value, aim: '–' });
  connection.close();
  profile.remove();
}

async function people(writer: Writer): Promise<void> {
  const unitId = await createRecord(writer, 'orgUnit', { code: 'U', nameEn: 'Payroll' });
  const siteId = await createRecord(writer, 'site', { code: 'S', nameEn: 'Toronto office' });
  for (let n = 0; n < letters; n += 1)
    await createRecord(writer, 'person', { ...madeUpPerson(n), unitId, siteId });
}
