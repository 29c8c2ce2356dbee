import * as z from 'zod';
import { freshKinds } from '../../domain/record/freshness.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

export const freshnessCalls = {
  /** Says that facts were seen to be right today by the author: one change, undone as one. */
  'facts.verify': call(
    z.object({ items: z.array(z.object({ kind: z.enum(freshKinds), id: recordId })).max(20_000) }),
    z.object({}),
  ),
} as const;
