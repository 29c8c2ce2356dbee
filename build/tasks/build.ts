// npm run build
import { bundle } from '../bundle/bundle.ts';
import { giveUp, say } from '../setup/say.ts';

const began = performance.now();
await bundle().catch((error: Error) => giveUp(error.message));
say(`Built dist/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
