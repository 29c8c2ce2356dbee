// npm run dev: the page from Vite, changed as you save; the application restarts when the rest changes.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { bundle } from '../bundle/bundle.ts';
import { buildNodeBundles } from '../bundle/node-bundles.ts';
import { root } from '../project.ts';
import { giveUp, say } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';
import { openWindow } from '../start/open-window.ts';

const runtime = await setUp('start');
await bundle().catch((error: Error) => giveUp(error.message));
const server = await createServer({ configFile: join(root, 'build', 'bundle', 'vite.config.ts') });
await server.listen();
const page = server.resolvedUrls?.local[0] ?? giveUp('Vite did not start.');
say(`The page comes from ${page}`);

let isRestarting = false;
let window = open();
let waiting: NodeJS.Timeout | undefined;

function open() {
  const opened = openWindow(runtime, process.argv.slice(2), { HOLDFAST_DEV_URL: page });
  return opened.on('exit', (code) => {
    if (!isRestarting) process.exit(code ?? 0);
    // Two at a time would be one: the second hands over to the first and ends.
    isRestarting = false;
    window = open();
  });
}

async function restart(): Promise<void> {
  try {
    await buildNodeBundles();
  } catch {
    return; // esbuild has said why; the running window stays.
  }
  isRestarting = true;
  window.kill();
}

for (const room of ['domain', 'db', 'electron']) {
  watch(join(root, room), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, 200);
  });
}
