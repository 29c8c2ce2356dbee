import type { DeskContract } from '../contract/contract.ts';
import type { Handlers } from './desk-context.ts';
import { activationHandlers } from './handlers/activations.ts';
import { documentHandlers } from './handlers/documents.ts';
import { importHandlers } from './handlers/imports.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { planHandlers } from './handlers/plan.ts';
import { recordHandlers } from './handlers/records.ts';

/** A handler for every call of the contract: one that is forgotten does not compile. */
export const handlers: Handlers<DeskContract> = {
  ...recordHandlers,
  ...planHandlers,
  ...importHandlers,
  ...jobHandlers,
  ...activationHandlers,
  ...documentHandlers,
};
