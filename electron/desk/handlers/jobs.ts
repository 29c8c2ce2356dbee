import type { jobCalls } from '../../contract/jobs.ts';
import type { Handlers } from '../desk-context.ts';

export const jobHandlers: Handlers<typeof jobCalls> = {
  'jobs.cancel': async ({ jobId }, desk) => {
    await desk.cancelJob(jobId);
    return {};
  },
};
