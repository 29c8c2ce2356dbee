import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median, print } from './figures.ts';
import { newProfile } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const rounds = 3;
const functions = 400;

interface BookFigures {
  cpuMs: number;
  modelMs: number;
  zlibMs: number;
  peakMb: number;
  idleMb: number;
  xmlMb: number;
}

/** A plan of 400 functions as a book: processor time beside the floor of packing the same XML, and memory at its peak. */
export async function benchBook(): Promise<void> {
  const profile = newProfile();
  const path = await exampleWorkspace(profile.folder);
  const script = join(import.meta.dirname, 'book-process.ts');
  const run = (): BookFigures =>
    JSON.parse(execFileSync(process.execPath, [script, path, `${functions}`], { encoding: 'utf8' }));
  const runs = Array.from({ length: rounds }, run);
  const of = (read: (figures: BookFigures) => number) => median(runs.map(read));
  print({
    name: `A plan of ${functions} functions as a book (${of((f) => f.xmlMb).toFixed(1)} MB of XML)`,
    value: `${of((f) => f.cpuMs).toFixed(0)} ms of processor, model ${of((f) => f.modelMs).toFixed(0)} ms`,
    aim: '–',
  });
  print({ name: '  floor: zlib of the same XML', value: `${of((f) => f.zlibMs).toFixed(0)} ms`, aim: '–' });
  print({
    name: '  memory at its peak, and before',
    value: `${of((f) => f.peakMb).toFixed(0)} MB, ${of((f) => f.idleMb).toFixed(0)} MB`,
    aim: '≤ 200 MB',
  });
  profile.remove();
}
