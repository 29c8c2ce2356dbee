import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { openWorkspace } from '../../db/open-workspace.ts';
import { getDocument } from '../../db/queries/documents.ts';
import type { Writer } from '../../db/writer.ts';
import type { DocumentModel } from '../../domain/documents/model.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { compose, readComposition } from '../../electron/desk/documents/compose.ts';
import { createFromTemplate } from '../../electron/desk/documents/create.ts';
import { wordFiles } from '../../electron/desk/documents/word-files.ts';
import { runExercise } from '../../electron/desk/example/run-exercise.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';
import { median, print } from './figures.ts';
import { newProfile } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const rounds = 10;
const inRound = 20;

/**
 * Staff bulletins a second on one core: facts read, model built and checked, Word file packed. The floor fills the same
 * words into the same file with docxtemplater, without facts, model or checks; both in turn.
 */
export async function benchBulletins(): Promise<void> {
  const profile = newProfile();
  const connection = await openWorkspace(await exampleWorkspace(profile.folder));
  const writer = { db: connection.db, clock: systemClock, author: 'Bench' };
  const { id: activationId } = await runExercise(writer);
  const id = await createFromTemplate(writer, { kind: 'staff-bulletin', activationId, checklistId: null });
  const fill = await filledByTemplate(writer, id);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const own = await perSecond(() => write(writer, id));
    const floor = await perSecond(async () => fill());
    // The first warms both up.
    if (round === 0) continue;
    ours.push(own);
    theirs.push(floor);
  }
  const ratio = median(ours.map((own, n) => own / (theirs[n] ?? Number.NaN)));
  print({
    name: 'Staff bulletins a second, facts to Word file',
    value: `${median(ours).toFixed(0)}, docxtemplater ${median(theirs).toFixed(0)}, ratio ${ratio.toFixed(2)}`,
    aim: '≥ 3 ×',
  });
  connection.close();
  profile.remove();
}

async function perSecond(make: () => Promise<Uint8Array>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < inRound; count += 1) {
    if ((await make()).length === 0) throw new Error('an empty document');
  }
  return inRound / ((performance.now() - start) / 1000);
}

async function write({ db }: Writer, id: string): Promise<Uint8Array> {
  for await (const { bytes } of wordFiles(db, [{ id, languages: ['en'] }], systemClock.now())) return bytes;
  return new Uint8Array();
}

/** The same bulletin as a template with a field for each of its texts. @returns what fills it. */
async function filledByTemplate({ db }: Writer, id: string): Promise<() => Uint8Array> {
  const { model } = compose(await readComposition(db, await getDocument(db, id), systemClock.now()), 'en');
  const data: Record<string, string> = {};
  const template = Buffer.from(await renderDocx(withFields(model, data)));
  return () => {
    const filled = new Docxtemplater(new PizZip(template), { linebreaks: true });
    filled.render(data);
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

/** Every text of the body as a field of its own. */
function withFields(model: DocumentModel, data: Record<string, string>): DocumentModel {
  const sections: DocumentModel['sections'] = JSON.parse(
    JSON.stringify(model.sections),
    (key, value: unknown) => {
      if (key !== 'text' || typeof value !== 'string' || value.trim() === '') return value;
      const field = `f${Object.keys(data).length}`;
      data[field] = value;
      return `{${field}}`;
    },
  );
  return { ...model, sections };
}
