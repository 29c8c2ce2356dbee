import * as z from 'zod';
import { call } from './call.ts';

/** A job is heavy work off the desk's own thread. The call that starts it takes a `jobId` that the window made, and answers when it ends. */
export const jobId = z.uuid();

export const jobCalls = {
  'jobs.cancel': call(z.object({ jobId }), z.object({})),
} as const;
