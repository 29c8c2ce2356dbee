import * as z from 'zod';
import { copiesPer, copyLanguages } from '../../domain/publishing/copies.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

const wanted = z.object({
  id: recordId,
  audienceId: recordId,
  per: z.enum(copiesPer),
  language: z.enum(copyLanguages),
});

/** One document to many: a copy for each person of an audience, or for each of their units or sites. */
export const copyCalls = {
  /** To whom copies would go; one without languages gets none. */
  'copies.list': call(
    wanted,
    z.object({
      copies: z.array(z.object({ name: z.string(), languages: z.array(z.enum(['en', 'fr'])) })),
    }),
  ),
  /** Writes them into a folder of their own in the one that the user chose, all that can be written or none. */
  'copies.write': call(
    wanted.extend({ jobId: z.string(), token: z.string() }),
    z.object({
      /** Null where nothing could be written. */
      folder: z.string().nullable(),
      files: z.number(),
      /** Who got no copy: not in their language, or a fact that it cites is not known of them. */
      skipped: z.array(
        z.object({ name: z.string(), reason: z.enum(['language', 'fact']), said: z.string() }),
      ),
    }),
  ),
} as const;
