import type { JobContext } from './job.ts';

/** What the jobs of an import use of their context. */
export type JobTools = Pick<JobContext, 'progress' | 'signal' | 'open'>;

/** Lets a cancel arrive during work that never waits. @throws when the job was cancelled. */
export async function breathe(
  tools: Pick<JobTools, 'progress' | 'signal'>,
  share: number | null,
  step: string,
): Promise<void> {
  tools.progress(share, step);
  await new Promise((resolve) => setImmediate(resolve));
  tools.signal.throwIfAborted();
}
