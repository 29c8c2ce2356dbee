import { Worker } from 'node:worker_threads';
import { type ErrorCode, ExpectedError } from '../../../domain/errors.ts';
import { cancelMessage, type JobMessage, type JobOrder, type Print, type Printed } from './job.ts';

/** How long a cancelled job may take to end by itself. */
const graceMs = 1500;

/** Beside this file's bundle; in the sources, where tests run, one folder up. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('../job-worker.ts', import.meta.url)
  : new URL('./job-worker.js', import.meta.url);

/** Where nothing prints: a desk without Electron. */
const printsNothing: Print = async () => null;

type Progress = (share: number | null, step: string) => void;

/** The jobs that run now, each in a worker thread of its own. */
export class JobRunner {
  readonly #worker: URL;
  readonly #running = new Map<string, { worker: Worker; ended: Promise<unknown>; cancelled: boolean }>();

  readonly #print: Print;

  constructor(worker = workerFile, print = printsNothing) {
    this.#print = print;
    this.#worker = worker;
  }

  /**
   * Runs a job to its end.
   * @throws ExpectedError as the job does, and `cancelled` after a cancel, however far the job was.
   */
  async run(jobId: string, order: JobOrder, progress: Progress): Promise<unknown> {
    if (this.#running.has(jobId)) throw new Error('a job of this id is running');
    const worker = new Worker(this.#worker, { workerData: order });
    const ended = outcomeOf(worker, progress, this.#print);
    const job = { worker, ended: ended.catch(() => undefined), cancelled: false };
    this.#running.set(jobId, job);
    try {
      return await ended;
    } catch (error) {
      if (job.cancelled) throw new ExpectedError('cancelled', order.name);
      throw error;
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Asks a job to end, and ends it when it does not; nothing happens when it has ended already. */
  async cancel(jobId: string): Promise<void> {
    const job = this.#running.get(jobId);
    if (!job) return;
    job.cancelled = true;
    job.worker.postMessage(cancelMessage);
    const timer = setTimeout(() => void job.worker.terminate(), graceMs);
    await job.ended;
    clearTimeout(timer);
  }

  async cancelAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((jobId) => this.cancel(jobId)));
  }
}

function outcomeOf(worker: Worker, progress: Progress, print: Print): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let outcome: (() => void) | undefined;
    worker.on('message', (message: JobMessage) => {
      if ('progress' in message) progress(message.progress.share, message.progress.step);
      else if ('print' in message) void printed(worker, message.print, print);
      else if ('done' in message) outcome = () => resolve(message.done);
      else outcome = () => reject(errorOf(message));
    });
    worker.on('error', (error) => {
      outcome = () => reject(error);
    });
    // Only now are its connections closed, and what it was amid taken back.
    worker.on('exit', () => (outcome ? outcome() : reject(new Error('the job ended without an answer'))));
  });
}

async function printed(
  worker: Worker,
  { id, page }: Extract<JobMessage, { print: unknown }>['print'],
  print: Print,
): Promise<void> {
  const bytes = await print(page).catch(() => null);
  worker.postMessage({ printed: { id, bytes } } satisfies Printed);
}

function errorOf(
  message: Exclude<JobMessage, { progress: unknown } | { print: unknown } | { done: unknown }>,
): Error {
  if ('failed' in message) {
    const { code, message: text, details } = message.failed;
    // The worker sends the code of an ExpectedError and nothing else here.
    return new ExpectedError(code as ErrorCode, text, details);
  }
  return Object.assign(new Error(message.broken.message), { stack: message.broken.stack });
}
