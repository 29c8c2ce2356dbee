// Prints figures and ratios against floors measured in the same run; asserts nothing: machines are shared and noisy.
// npm run bench -- start find … runs only those named.
import { cpus } from 'node:os';
import { benchAfterAction } from './after-action.ts';
import { benchBoard } from './board.ts';
import { benchBook } from './book.ts';
import { benchBulletins } from './bulletins.ts';
import { benchFind } from './find.ts';
import { benchFindings } from './findings.ts';
import { benchImport } from './import.ts';
import { benchLarge } from './large.ts';
import { benchLetters } from './letters.ts';
import { benchMap } from './map.ts';
import { benchPreview } from './preview.ts';
import { benchStart } from './start.ts';
import { benchTick } from './tick.ts';
import { benchVerify } from './verify.ts';

const all = {
  start: benchStart,
  bulletins: benchBulletins,
  book: benchBook,
  letters: benchLetters,
  preview: benchPreview,
  after: benchAfterAction,
  import: benchImport,
  find: benchFind,
  tick: benchTick,
  board: benchBoard,
  verify: benchVerify,
  findings: benchFindings,
  map: benchMap,
  large: benchLarge,
};

const named = process.argv.slice(2);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
for (const [name, bench] of Object.entries(all)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
