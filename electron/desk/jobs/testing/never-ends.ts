import { parentPort } from 'node:worker_threads';

/** A worker whose job never looks at its signal. */
parentPort?.postMessage({ progress: { share: null, step: 'working' } });
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
