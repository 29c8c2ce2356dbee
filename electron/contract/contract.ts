import { activationCalls } from './activations.ts';
import { documentCalls } from './documents.ts';
import { importCalls } from './imports.ts';
import { jobCalls } from './jobs.ts';
import { planCalls } from './plan.ts';
import { recordCalls } from './records.ts';

/** Every call that the window may make to the desk. A call without its handler does not compile (electron/desk/handlers.ts). */
export const deskContract = {
  ...recordCalls,
  ...planCalls,
  ...importCalls,
  ...jobCalls,
  ...activationCalls,
  ...documentCalls,
} as const;

export type DeskContract = typeof deskContract;
