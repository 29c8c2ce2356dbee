import { parentPort, workerData } from 'node:worker_threads';
import { type Connection, openDatabase } from '../../db/open-database.ts';
import { expectedFromSqlite } from '../../db/sqlite-errors.ts';
import { fileAt } from '../../db/workspace-file.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { cancelMessage, type JobContext, type JobMessage, type JobOrder, type Printed } from './jobs/job.ts';
import { jobs } from './jobs/jobs.ts';

const { name, input, workspacePath, author }: JobOrder = workerData;
const desk = parentPort;
const connections: Connection[] = [];
const cancelled = new AbortController();
const printing = new Map<number, (bytes: Uint8Array | null) => void>();
let lastPrint = 0;
const progressEveryMs = 50;
let lastProgressAt = 0;
let lastStep = '';

function send(message: JobMessage): void {
  desk?.postMessage(message);
}

const context: JobContext = {
  workspacePath,
  signal: cancelled.signal,
  progress: (share, step) => {
    const now = performance.now();
    if (step === lastStep && share !== 1 && now - lastProgressAt < progressEveryMs) return;
    lastProgressAt = now;
    lastStep = step;
    send({ progress: { share, step } });
  },
  print: (page) => {
    lastPrint += 1;
    const id = lastPrint;
    send({ print: { id, page } });
    return new Promise((resolve) => printing.set(id, resolve));
  },
  open: async () => {
    // SQLite would make an empty file in the place of one that was taken away.
    if (fileAt(workspacePath) === null) throw new ExpectedError('workspace_gone', 'no such file');
    const connection = openDatabase(workspacePath);
    connections.push(connection);
    return { db: connection.db, connection, clock: systemClock, author };
  },
};

async function run(): Promise<JobMessage> {
  const load = jobs[name];
  if (!load) throw new Error(`no such job: ${name}`);
  const job = await load();
  const done: unknown = await Reflect.apply(job, undefined, [input, context]);
  return { done };
}

function failureOf(error: unknown): JobMessage {
  const foreseen = error instanceof ExpectedError ? error : expectedFromSqlite(error, workspacePath);
  if (foreseen)
    return { failed: { code: foreseen.code, message: foreseen.message, details: foreseen.details } };
  if (cancelled.signal.aborted) return { failed: { code: 'cancelled', message: 'cancelled', details: {} } };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { broken: { message, stack } };
}

desk?.on('message', (message: typeof cancelMessage | Printed) => {
  if (message === cancelMessage) {
    cancelled.abort();
    return;
  }
  const { id, bytes } = message.printed;
  printing.get(id)?.(bytes);
  printing.delete(id);
});

const outcome = await run().catch(failureOf);
for (const connection of connections) connection.close();
send(outcome);
desk?.close();
