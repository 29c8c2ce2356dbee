import { verifyActivation } from '../../../db/queries/verify-log.ts';
import type { LogVerdict } from '../../../domain/activation/verify-log.ts';
import type { JobContext } from './job.ts';
import { breathe } from './job-tools.ts';

/** Checks the log of an activation as it stands in the file: whole, or the first broken entry. */
export async function verifyLogOf({ id }: { id: string }, tools: JobContext): Promise<LogVerdict> {
  const { db } = await tools.open();
  return await verifyActivation(db, id, (share) => breathe(tools, share, 'verifying'));
}
