import * as z from 'zod';
import { disputed, logEntry } from '../../domain/activation/log-schema.ts';
import { activationModes } from '../../domain/activation/snapshot-schema.ts';
import { logFaults } from '../../domain/activation/verify-log.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

/** How a copy stands to what this workspace has: compare-logs.ts; `new`, it has nothing of it yet. */
const copyRelations = ['new', 'same', 'behind', 'ahead', 'forked'] as const;

const comparison = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  mode: z.enum(activationModes),
  timeZone: z.string(),
  /** By the clock of the other computer. */
  exportedAt: instant,
  exportedBy: z.string(),
  relation: z.enum(copyRelations),
  entries: z.number(),
  /** Of the copy: `takeInCopy` is given it back, so that nothing else than what was looked at comes in. */
  lastHash: z.string(),
  /** Entries here that the copy lacks. */
  onlyOurs: z.number(),
  fresh: z.object({
    count: z.number(),
    firstAt: instant.nullable(),
    lastAt: instant.nullable(),
    authors: z.array(z.object({ name: z.string(), count: z.number() })),
  }),
  /** Files that come with it and are not here yet; files that its log names and it lacks. */
  files: z.object({ brought: z.number(), missing: z.number() }),
  /** How far the other computer's clock was ahead (positive) or behind; 0 when nothing shows more than five minutes. */
  clockMinutes: z.number(),
  disputes: z.array(z.object({ about: disputed, entries: z.array(logEntry) })),
});

export const activationCopyCalls = {
  /** Writes an activation with its files for another computer, where the user chose. */
  'activations.exportCopy': call(
    z.object({ id: recordId, jobId, token: z.string() }),
    z.object({ entries: z.number(), files: z.number(), lastHash: z.string() }),
  ),
  /** Reads and verifies a copy, and says how it stands to what is here. Writes nothing. */
  'activations.compareCopy': call(z.object({ jobId, token: z.string() }), comparison),
  /** Takes in the copy that was compared, all of it or nothing. */
  'activations.takeInCopy': call(
    z.object({ jobId, token: z.string(), lastHash: z.string() }),
    z.object({
      id: recordId,
      relation: z.enum(copyRelations),
      fresh: z.number(),
      disputes: z.number(),
    }),
  ),
  /** Writes the record for others into a folder of its own in the one that the user chose. */
  'activations.exportRecord': call(
    z.object({ id: recordId, jobId, token: z.string(), language: z.enum(['en', 'fr']) }),
    z.object({
      folder: z.string(),
      files: z.number(),
      /** Whether the log was whole when it was written out; a broken one is written out as it is. */
      fault: z.enum(logFaults).nullable(),
    }),
  ),
} as const;
