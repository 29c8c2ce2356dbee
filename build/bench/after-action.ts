import { actInActivation } from '../../db/actions/activation-act.ts';
import { appendToLog } from '../../db/actions/activation-log.ts';
import { openWorkspace } from '../../db/open-workspace.ts';
import { activationState } from '../../db/queries/activations.ts';
import { getDocument } from '../../db/queries/documents.ts';
import type { Writer } from '../../db/writer.ts';
import { chainStart } from '../../domain/activation/log-chain.ts';
import type { NewEntry } from '../../domain/activation/log-entry.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { compose, readComposition } from '../../electron/desk/documents/compose.ts';
import { createFromTemplate } from '../../electron/desk/documents/create.ts';
import { runExercise } from '../../electron/desk/example/run-exercise.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import { print } from './figures.ts';
import { newProfile } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const entries = 10_000;

/** The after-action report of a long response: the record read and verified, the report drawn up, the Word file packed. */
export async function benchAfterAction(): Promise<void> {
  const profile = newProfile();
  const connection = await openWorkspace(await exampleWorkspace(profile.folder));
  const writer = { db: connection.db, clock: systemClock, author: 'Bench' };
  const { id: activationId } = await runExercise(writer);
  await longLog(writer, activationId);
  const command = { act: 'standDown' as const, at: null, lateReason: '', text: '' };
  await actInActivation(writer, activationId, command);
  const of = { kind: 'after-action-report' as const, activationId, checklistId: null };
  const id = await createFromTemplate(writer, of);
  const draw = async () => {
    const start = performance.now();
    const composition = await readComposition(writer.db, await getDocument(writer.db, id), systemClock.now());
    const { model } = compose(composition, 'en');
    const drawn = performance.now() - start;
    const { length } = await renderDocx(model);
    return { drawn, packed: performance.now() - start - drawn, kilobytes: length / 1024 };
  };
  await draw();
  const { drawn, packed, kilobytes } = await draw();
  print({
    name: `After-action report of a record of ${entries} entries`,
    value: `${drawn.toFixed(0)} ms to draw, ${packed.toFixed(0)} ms to pack, ${kilobytes.toFixed(0)} kB`,
    aim: '≤ 2 s in all',
  });
  connection.close();
  profile.remove();
}

/** Notes, calls, decisions and states, as many as a strike of some weeks leaves. */
async function longLog(writer: Writer, activationId: string): Promise<void> {
  const { log, functions } = await activationState(writer.db, activationId);
  const [functionId = ''] = functions.keys();
  const now = Date.parse(systemClock.now());
  const common = { lateReason: null, text: 'As agreed on the bridge, see the list of this morning' };
  const made = Array.from({ length: entries - log.length }, (_, n): NewEntry => {
    const at = new Date(now - (entries - n)).toISOString();
    const entry = { eventAt: at, recordedAt: at, author: 'Bench' };
    if (n % 50 === 0) return { ...entry, kind: 'decision', body: { ...common, reason: 'Safer', saidBy: '' } };
    if (n % 99 === 0) {
      const state = n % 2 === 0 ? 'stopped' : 'restored';
      return { ...entry, kind: 'function', body: { ...common, functionId, state, sharePercent: null } };
    }
    return { ...entry, kind: 'note', body: { ...common, task: null, saidBy: '' } };
  });
  await writer.db
    .transaction()
    .execute((trx) => appendToLog(trx, activationId, log.at(-1) ?? chainStart, made));
}
