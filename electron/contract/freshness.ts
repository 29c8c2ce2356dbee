import * as z from 'zod';
import { freshKinds } from '../../domain/record/freshness.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { calendarDate } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { doneIn } from './records.ts';

const kind = z.enum(freshKinds);

const fact = z.object({
  kind,
  id: recordId,
  /** The record whose page shows it. */
  holderKind: z.string(),
  holderId: recordId,
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  /** What it says, where that is not the holder itself. */
  value: z.string(),
  unit: z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() }).nullable(),
  verifiedOn: calendarDate.nullable(),
  verifiedBy: z.string(),
  reviewEveryDays: z.number().nullable(),
  /** The last day on which it counts as verified; of one that never was, counted from the day it was written down. */
  dueOn: calendarDate,
  due: z.boolean(),
});

export const freshnessCalls = {
  /** Says that facts were seen to be right today by the author: one change, undone as one. */
  'facts.verify': call(
    z.object({ items: z.array(z.object({ kind, id: recordId })).max(20_000) }),
    z.object(doneIn),
  ),
  /** Facts that go stale, those that are due first; without `all` those alone. */
  'facts.list': call(z.object({ all: z.boolean().default(false) }), z.array(fact)),
  /**
   * Writes a form for each unit into a folder that the user chose: what is known of its people and functions, to be
   * corrected and sent back. The forms are read back as lists are (imports): compared, nothing written until accepted.
   */
  'facts.writeForms': call(
    z.object({
      jobId: z.string(),
      token: z.string(),
      unitIds: z.array(recordId).min(1).max(2000),
      format: z.enum(['xlsx', 'docx']),
      language: z.enum(['en', 'fr']),
    }),
    z.object({ files: z.number() }),
  ),
} as const;
