// npm start: from a fresh clone to the open window. What stands after `--` goes to the application.
import { bundle } from '../bundle/bundle.ts';
import { giveUp } from '../setup/say.ts';
import { setUp } from '../setup/set-up.ts';
import { openWindow } from '../start/open-window.ts';

const runtime = await setUp('start');
await bundle().catch((error: Error) => giveUp(error.message));
const window = openWindow(runtime, process.argv.slice(2));
window.on('exit', (code) => process.exit(code ?? 1));
