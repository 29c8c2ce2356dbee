import { systemClock } from '../../domain/time/clock.ts';
import { createRecord } from '../actions/save-record.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A process that stores skills one after the other and says each name once it is stored. */
const [, , path = '', round = ''] = process.argv;
const { db } = await openWorkspace(path);
for (let n = 0; ; n++) {
  const name = `skill ${round}.${n}`;
  await createRecord({ db, clock: systemClock, author: 'Writer' }, 'skill', {
    nameEn: name,
    categoryEn: 'x'.repeat(200),
  });
  process.stdout.write(`${name}\n`);
}
