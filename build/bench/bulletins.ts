import { openWorkspace } from '../../db/open-workspace.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { createFromTemplate } from '../../electron/desk/documents/create.ts';
import { wordFiles } from '../../electron/desk/documents/word-files.ts';
import { runExercise } from '../../electron/desk/example/run-exercise.ts';
import { print } from './figures.ts';
import { newProfile } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const warmUp = 20;
const counted = 200;

/** Staff bulletins a second on one core: facts read, model built and checked, Word file packed. */
export async function benchBulletins(): Promise<void> {
  const profile = newProfile();
  const connection = await openWorkspace(await exampleWorkspace(profile.folder));
  const writer = { db: connection.db, clock: systemClock, author: 'Bench' };
  const { id: activationId } = await runExercise(writer);
  const id = await createFromTemplate(writer, { kind: 'staff-bulletin', activationId, checklistId: null });
  const make = async (times: number) => {
    const wanted = Array.from({ length: times }, () => ({ id, languages: ['en' as const] }));
    for await (const { bytes } of wordFiles(writer.db, wanted, systemClock.now())) {
      if (bytes.length === 0) throw new Error('an empty document');
    }
  };
  await make(warmUp);
  const start = performance.now();
  await make(counted);
  const perSecond = counted / ((performance.now() - start) / 1000);
  print({ name: 'Staff bulletins a second, facts to Word file', value: perSecond.toFixed(0), aim: '≥ 60' });
  connection.close();
  profile.remove();
}
