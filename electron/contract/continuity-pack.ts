import * as z from 'zod';
import { longestPassphrase, shortestPassphrase } from '../../domain/continuity-pack/passphrase.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

export const continuityPackCalls = {
  /** The pack that was made last, and how far the workspace has moved since; null: none was made. */
  'pack.state': call(
    z.object({}),
    z.object({
      last: z
        .object({
          at: instant,
          by: z.string(),
          /** Of its folder or archive. */
          name: z.string(),
          /** Calendar days since, in the organisation's time zone. */
          daysAgo: z.number(),
          /** Records that a pack speaks of and that were changed since. */
          changes: z.number(),
        })
        .nullable(),
      /** Days after which a pack is to be made anew. */
      renewDays: z.number(),
    }),
  ),
  /** Writes a continuity pack into a folder that the user chose: a folder in it, or an encrypted archive. Whole or not at all. */
  'pack.make': call(
    z.object({
      jobId,
      token: z.string(),
      languages: z
        .array(z.enum(['en', 'fr']))
        .min(1)
        .max(2),
      /** Beside each Word file. */
      pdf: z.boolean(),
      /** Null: a folder. The passphrase is used for the archive and kept nowhere. */
      archive: z.object({ passphrase: z.string().min(shortestPassphrase).max(longestPassphrase) }).nullable(),
    }),
    z.object({ name: z.string(), files: z.number() }),
  ),
} as const;
