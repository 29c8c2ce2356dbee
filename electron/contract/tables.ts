import * as z from 'zod';
import { recordKinds } from '../../domain/record/record-kind.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { changedRecord, doneIn } from './records.ts';

/** Rows of the largest list that Holdfast is made for, twice. */
const mostRows = 100_000;
const ids = z.array(recordId).min(1).max(mostRows);
/** By what undo calls it: "12 people". */
const label = z.string().trim().min(1).max(200);

export const tableCalls = {
  /** Gives many records the same values, in one change set: all of them or none. */
  'tables.update': call(
    z
      .object({ kind: z.enum(recordKinds), ids, patch: z.record(z.string(), z.unknown()), label })
      .superRefine(({ kind, ids: [id], patch }, context) => {
        // The fields are checked as those of one record are.
        const { error } = changedRecord.safeParse({ kind, id, patch });
        for (const { path, message, code } of error?.issues ?? [])
          context.addIssue({ code: 'custom', path, message, params: { code } });
      }),
    z.object({ changed: z.number(), ...doneIn }),
  ),
  /** Archives many records, in one change set. */
  'tables.archive': call(
    z.object({ kind: z.enum(recordKinds), ids, label }),
    z.object({ archived: z.number(), ...doneIn }),
  ),
  /** Writes a table as it is shown to the file that the user chose; no cell can be taken for a formula. */
  'tables.export': call(
    z.object({
      jobId: z.string(),
      token: z.string(),
      format: z.enum(['csv', 'xlsx']),
      name: z.string().max(200),
      headings: z.array(z.string()).min(1).max(100),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(mostRows),
    }),
    z.object({ rows: z.number() }),
  ),
} as const;
