import * as z from 'zod';
import { letterheadNotes, letterheadProblems } from '../../domain/documents/letterhead-report.ts';
import { documentLook } from '../../domain/documents/look-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

const pictureProblems = ['picture_unknown', 'picture_damaged', 'picture_moves', 'picture_too_large'] as const;

/** How the organisation's documents look. */
export const lookCalls = {
  'look.get': call(
    z.object({}),
    z.object({
      organisationId: recordId,
      look: documentLook,
      paper: z.enum(['letter', 'a4']),
      /** What was changed of the template so that everybody can read it. */
      letterheadNotes: z.array(z.object({ code: z.enum(letterheadNotes), said: z.string() })),
      logo: z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
    }),
  ),
  /** One field, whatever another window or a quicker hand has changed of the others. */
  'look.change': call(
    z.object({ field: documentLook.keyof(), value: z.string().max(400).nullable() }),
    z.object({}),
  ),
  /** Keeps the picture that the user chose as the logo; `refused` says why it did not. */
  'look.setLogo': call(
    z.object({ token: z.string() }),
    z.object({ refused: z.enum(pictureProblems).nullable() }),
  ),
  /** Takes the Word template that the user chose for every document; `refused` says why it did not. */
  'look.setLetterhead': call(
    z.object({ token: z.string(), name: z.string().max(1000) }),
    z.object({ refused: z.object({ code: z.enum(letterheadProblems), said: z.string() }).nullable() }),
  ),
  /** A sample bulletin in the look that is kept. */
  'look.preview': call(z.object({ language: z.enum(['en', 'fr']) }), z.object({ html: z.string() })),
} as const;
